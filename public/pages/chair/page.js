import { columns, startPage } from '../../elements/page.js';
import { element } from '../../elements/element.js';

/// The first screen is one look at the hall, and the step where it is the chair's; what is read or written with time stands below it.
function layout(page) {
    return [element('div', { class: 'first-look' }, page.fill('glance')), columns(page, ['now', 'lists'])];
}

export const start = (modules) => startPage({ roles: ['chair'], layout, traits: { isStaff: true, forecasts: true, hasGlance: true } }, modules);
