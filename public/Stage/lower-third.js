import { element, said } from '../elements/element.js';

/// A band at the lower edge: a name and lines below it. The video mixer lays it over the picture.
export function band(name, ...lines) {
    return element(
        'div',
        { class: 'third' },
        element('p', { class: 'third-name' }, name),
        lines.filter(Boolean).map((line) => element('p', { class: 'third-title' }, line)),
    );
}

/// The title of the item that a scene is about; nothing where it is about none.
/** @param {Client} client */
export function titleBand(client, item) {
    return item ? [element('div', { class: 'third' }, said(client, 'p', { class: 'third-name' }, item.title))] : [];
}
