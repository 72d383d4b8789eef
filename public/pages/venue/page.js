import { asksForTelevision } from '../../client/link-tokens.js';
import { columns, startPage } from '../../elements/page.js';
import { element } from '../../elements/element.js';
import { keepAwake } from '../../elements/awake.js';

/// What concerns this venue now stays in sight wherever the page is scrolled to, and so does what its technician reaches for. Asked for by `?tv`, the page is the room's television.
function layout(page) {
    const isTelevision = asksForTelevision(location);
    document.documentElement.toggleAttribute('data-tv', isTelevision);
    if (isTelevision) return page.fill('tv');
    const [head, ...rest] = columns(page, ['now', 'lists']);
    return [head, element('div', { class: 'sticky' }, page.fill('sticky')), ...rest, page.fill('foot')];
}

export const start = (modules) => startPage({ roles: ['venue'], layout, traits: { forecasts: true }, once: [keepAwake] }, modules);
