import { element } from './element.js';

/// A titled box of a page; its title is its name for assistive technology too.
export function panel(title, { look = '' } = {}, ...children) {
    return element('section', { class: `panel ${look}`.trim(), 'aria-label': title }, element('h2', {}, title), ...children);
}

/// A list that says so when it is empty.
export function rowsOr(empty, rows) {
    return rows.length === 0 ? [element('li', { class: 'empty' }, empty)] : rows;
}
