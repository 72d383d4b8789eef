import { element, said } from '../elements/element.js';
import { emblem } from './emblem.js';
import { fitted } from './fit.js';
import { personBand, titleBand } from './lower-third.js';
import { addressed } from '../Agenda/who.js';
import { officesOf } from './offices.js';
import { heading } from './phrases.js';

/// A scene is brought by the feature that it is about, in the feature's `stage.js`: `scenes` `[{kind, …}]` with
/// - `read(client, scene)`: what it shows beside its item, or null
/// - `draw(client, now)`: its nodes on the big screen; `lowerThird(client, now)`: its bands at the lower edge, none where it has no such
/// - `since(now)`: when that came about which it shows, so that the lower third leaves by itself; without it, the start of the item
/// - `isStill`: nothing may move on the screen, no clock, no message; `hasClocks: false`: only the clocks are left out
/// `now` is `{scene, facts, item, conference, message}`; a drawing that has nothing to show answers null.
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
    return scene.lowerThird ? (scene.lowerThird(client, now) ?? itemBand(client, now)) : [];
}

/// Whoever speaks is named before what they speak on.
/** @param {Client} client */
export function drawItem(client, { item, scene }) {
    if (!item) return [emblem(client)];
    const title = (look) => (look === 'kind' ? said(client, 'p', { class: 'scene-kind' }, item.title) : heading(client, item.title));
    const text = scene.text && element('p', { class: 'scene-facts', 'data-spare': true }, scene.text);
    const who = item.who ?? [];
    if (who.length === 0) return [lettering(kindLine(client, item), title(), text)];
    if (who.length === 1) return [lettering(title('kind'), person(client, who[0]), text)];
    return [lettering(title('kind'), who.map((one) => person(client, one, { offices: 1, isOneOfSeveral: true })), text)];
}

/// The nodes of a scene that is nothing but words, as large as they fit.
export function lettering(...children) {
    return fitted(children, { largest: 0.105, smallest: 0.058 });
}

/// A person as the hall reads them: addressed, in the largest type, one office a line below.
/** @param {Client} client @param {{name: string, salutation?: Bilingual, title?: Bilingual}} who */
export function person(client, who, { offices = 5, isOneOfSeveral = false } = {}) {
    const { name, salutation, title } = who;
    const { words: told, language } = client.words.text(title);
    const lang = language === client.words.language ? undefined : language;
    const lines = officesOf(told).slice(0, offices);
    return [
        element(isOneOfSeveral ? 'p' : 'h1', { class: 'name' }, addressed({ name: '', salutation: client.words.text(salutation).words }), element('span', { class: 'phrase', 'data-told': true }, name)),
        lines.map((line, index) => element('p', { class: 'scene-facts', lang, 'data-spare': index > 0 }, line)),
    ];
}

/// "Tham luận" above "Tham luận" says nothing, and "Nghi thức" never does.
function kindLine(client, { kind, title }) {
    const name = client.words.known('kind', kind);
    const [one, other] = [name, client.words.text(title).words].map((text) => text.toLocaleLowerCase('vi'));
    if (kind === 'ceremony' || one.includes(other) || other.includes(one)) return null;
    return element('p', { class: 'scene-kind' }, name);
}

/** @param {Client} client */
export function itemBand(client, { item }) {
    const who = item?.who ?? [];
    return who.length > 0 ? [personBand(client, who)] : titleBand(client, item);
}
