import { element } from '../../elements/element.js';
import { keepAwake } from '../../elements/awake.js';
import { startPage } from '../../elements/page.js';

/// The strip and the button never leave the glass; whatever else there is scrolls beside them, on a phone between them.
function layout(page) {
    const column = (...slots) => element('div', { class: 'column' }, slots.map((slot) => page.fill(slot)));
    return [page.fill('head'), element('div', { class: 'columns' }, column('cue'), column('now'), column('lists', 'tools')), page.fill('floating')];
}

export const start = (modules) => startPage({ roles: ['mc'], layout, once: [keepAwake] }, modules);
