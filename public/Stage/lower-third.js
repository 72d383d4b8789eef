import { element, said } from '../elements/element.js';

/// What the lower third says of a scene: a name and its title, or nothing. The video mixer lays it over the picture.
export function drawLowerThird(seat, scene, { item }) {
    const [first] = item?.who ?? [];
    const name = scene.text ?? first?.name;
    if (scene.kind === 'speaker' && name) return [band(seat, name, !scene.text && first?.title)];
    if (scene.kind === 'message' && scene.text) return [band(seat, scene.text)];
    if (['item', 'video', 'break'].includes(scene.kind) && item) {
        return [element('div', { class: 'third' }, said(seat, 'p', { class: 'third-name' }, item.title))];
    }
    return [];
}

function band(seat, name, title) {
    return element(
        'div',
        { class: 'third' },
        element('p', { class: 'third-name' }, name),
        title && said(seat, 'p', { class: 'third-title' }, title),
    );
}
