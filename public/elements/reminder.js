import { element } from './element.js';
import { live } from './live.js';

/// One line, always in sight, of what the room is asked for now; pressed, it leads to the field, `at` (a selector), wherever that stands on the page.
/** @param {Client} client */
export function reminder(client, { isDue, text, at }) {
    const go = () => {
        /** @type {HTMLElement | null} */
        const field = document.querySelector(at);
        field?.focus({ preventScroll: true });
        field?.scrollIntoView({ block: 'center' });
    };
    return live(client, element('div', { role: 'status' }), isDue, (due) => [
        due && element('button', { type: 'button', class: 'called', on: { click: go } }, text),
    ]);
}
