import { element } from './element.js';

/// What stays in sight of a desk whatever is scrolled: `bar`, and on a wide glass `lines` to write in. Whatever lies beside it has to know how tall it is: `--bar`.
export function deskBar(bar, lines) {
    const pinned = element('div', { class: 'desk-bar' }, bar);
    const whole = element('header', { class: 'desk-head' }, pinned, element('div', { class: 'desk-lines' }, lines));
    const measure = () => document.documentElement.style.setProperty('--bar', `${(whole.offsetHeight || pinned.offsetHeight)}px`);
    for (const node of [whole, pinned]) new ResizeObserver(measure).observe(node);
    return whole;
}
