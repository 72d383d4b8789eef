import { element } from '../elements/element.js';
import { always } from '../elements/live.js';
import { NextState } from './next-state.js';
import { smallWall } from './small-wall.js';

/// What the features draw on the wall, and its style, as they are gathered for the wall's own page (`Sources/Server/Pages`).
const wall = () => import('../pages/stage/brought.js');

/// One of the hall's screens, small, as the state `shown` has it.
/** @param {Client} client */
function picture(client, shown, name, shows = 'main') {
    const place = element('div', { class: 'small-wall' });
    const draw = ({ modules, sheet }) => place.replaceWith(smallWall(client, shown, { scenes: modules.flatMap(({ scenes = [] }) => scenes), sheet }, name, shows));
    wall().then(draw, () => {});
    return element('figure', {}, element('figcaption', {}, name), place);
}

/// The picture that the hall sees and the one that the next step would bring, side by side.
/** @param {Client} client */
export function walls(client) {
    const { words } = client;
    const next = new NextState(client);
    const after = always(client, picture(client, next.client, words.t('wall-small.next')), (node) => {
        node.toggleAttribute('data-unknown', !next.isKnown);
        node.hidden = next.isLast;
    });
    return element('div', { class: 'walls' }, picture(client, client, words.t('wall-small.now')), next.keep(after));
}

/// Both pictures that leave the house: what the hall sees, and what is laid over the broadcast.
/** @param {Client} client */
export function bothScreens(client) {
    return screensOf(client, client);
}

/// The same as another state has them.
/** @param {Client} client */
export function screensOf(client, shown) {
    return element('div', { class: 'walls' }, ['main', 'overlay'].map((shows) => picture(client, shown, client.words.t(`stage.${shows}`), shows)));
}
