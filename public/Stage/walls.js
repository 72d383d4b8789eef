import { element } from '../elements/element.js';
import { always } from '../elements/live.js';
import { NextState } from './next-state.js';
import { smallWall } from './small-wall.js';

/// What the features draw on the wall, and its style, as they are gathered for the wall's own page (`Sources/Server/Pages`).
const wall = () => import('../pages/stage/brought.js');

/// The picture that the hall sees and the one that the next step would bring, side by side.
/** @param {Client} client */
export function walls(client) {
    const { words } = client;
    const next = new NextState(client);
    const one = (shown, name) => {
        const place = element('div', { class: 'small-wall' });
        wall().then(({ modules, sheet }) => place.replaceWith(smallWall(client, shown, { scenes: modules.flatMap(({ scenes = [] }) => scenes), sheet }, name)), () => {});
        return element('figure', {}, element('figcaption', {}, name), place);
    };
    const after = always(client, one(next.client, words.t('wall-small.next')), (node) => {
        node.toggleAttribute('data-unknown', !next.isKnown);
        node.hidden = next.isLast;
    });
    return element('div', { class: 'walls' }, one(client, words.t('wall-small.now')), next.keep(after));
}
