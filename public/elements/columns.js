import { element } from './element.js';

/// The plain layout of a page: its head, columns side by side where there is room, and what floats above them.
export function columns(page, slots) {
    return [page.fill('head'), element('div', { class: 'columns' }, slots.map((slot) => element('div', { class: 'column' }, page.fill(slot)))), page.fill('floating')];
}
