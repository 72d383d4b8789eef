import { addressed } from '../Agenda/who.js';
import { element, said } from '../elements/element.js';
import { officesOf } from './offices.js';

/// A band at the lower edge: a name and lines below it. The video mixer lays it over the picture.
export function band(name, ...lines) {
    return element(
        'div',
        { class: 'third' },
        element('p', { class: 'third-name' }, name),
        lines.filter(Boolean).map((line) => element('p', { class: 'third-title', 'data-spare': true }, line)),
    );
}

/// Who speaks: one person with the offices, several by their names.
/** @param {Client} client */
export function personBand({ words }, who) {
    const name = (one) => addressed({ name: one.name, salutation: words.text(one.salutation).words });
    return who.length === 1 ? band(name(who[0]), ...officesOf(words.text(who[0].title).words)) : band(who.map(name).join(' · '));
}

/// The title of the item that a scene is about; nothing where it is about none.
/** @param {Client} client */
export function titleBand(client, item) {
    return item ? [element('div', { class: 'third' }, said(client, 'p', { class: 'third-name' }, item.title))] : [];
}
