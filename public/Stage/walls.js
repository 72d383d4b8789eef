import { element } from '../elements/element.js';
import { always } from '../elements/live.js';
import { NextState } from './next-state.js';
import { smallWall } from './small-wall.js';

/// What the features draw on the wall, as the server gathers it for the wall's own page.
const drawn = '/pages/stage/brought.js';

/// The picture that the hall sees and the one that the next step would bring, side by side.
/** @param {Client} client */
export function walls(client) {
    const { words } = client;
    const next = new NextState(client);
    const one = (shown, name) => {
        const place = element('div', { class: 'small-wall' });
        import(drawn).then(({ modules }) => place.replaceWith(smallWall(client, shown, modules.flatMap(({ scenes = [] }) => scenes), name)), () => {});
        return element('figure', {}, element('figcaption', {}, name), place);
    };
    const after = always(client, one(next.client, words.t('wall-small.next')), (node) => {
        node.toggleAttribute('data-unknown', !next.isKnown);
        node.hidden = next.isLast;
    });
    return element('div', { class: 'walls' }, one(client, words.t('wall-small.now')), next.keep(after));
}
