import { element, said } from '../elements/element.js';
import { emblem } from './emblem.js';
import { titleBand } from './lower-third.js';
import { whoList } from '../Agenda/who.js';

/// A scene is brought by the feature that it is about, in the feature's `stage.js`: `scenes` `[{kind, …}]` with
/// - `read(client, scene)`: what it shows beside its item, or null
/// - `draw(client, now)`: its nodes on the big screen; `lowerThird(client, now)`: its bands at the lower edge, none where it has no such
/// - `isStill`: nothing may move on the screen, no clock, no message band; `hasHead`, `hasTimer`, `hasWallClock`: false for what is left out
/// `now` is `{scene, facts, item, conference}`; a drawing that has nothing to show answers null.
/// What it is about and who may choose it stands in the feature's `operator.js`.
const unknown = { draw: () => null };

/// The one that shows a kind. A kind that this page does not know (a later feature of the server) is shown by its item.
export function sceneOf(scenes, kind) {
    return scenes.find((one) => one.kind === kind) ?? unknown;
}

/// Never an empty screen: whose facts are not there falls back to its item, and without one to the emblem.
/** @param {Client} client */
export function drawScene(client, scene, now) {
    return scene.draw(client, now) ?? drawItem(client, now);
}

/** @param {Client} client */
export function drawLowerThird(client, scene, now) {
    return scene.lowerThird ? (scene.lowerThird(client, now) ?? titleBand(client, now.item)) : [];
}

/** @param {Client} client */
export function drawItem(client, { item, scene }) {
    if (!item) return [emblem()];
    return [
        element('p', { class: 'scene-kind' }, client.words.known('kind', item.kind)),
        said(client, 'h1', {}, item.title),
        scene.text && element('p', { class: 'scene-facts' }, scene.text),
        whoList(client, item.who),
    ];
}
