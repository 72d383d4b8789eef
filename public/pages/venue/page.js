import { columns, startPage } from '../../elements/page.js';
import { element } from '../../elements/element.js';
import { keepAwake } from '../../elements/awake.js';

/// What concerns this venue now stays in sight wherever the page is scrolled to.
function layout(page) {
    const [head, ...rest] = columns(page, ['now', 'lists']);
    return [head, element('div', { class: 'sticky' }, page.fill('sticky')), ...rest];
}

export const start = (modules) => startPage({ roles: ['venue'], layout, traits: { forecasts: true }, once: [keepAwake] }, modules);
