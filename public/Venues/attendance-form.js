import { element } from '../elements/element.js';
import { limits } from '../client/limits.js';
import { live } from '../elements/live.js';
import { peopleOf } from './venue-facts.js';
import { press } from '../elements/press.js';

/// How many delegates are in the room. `venue()` → this venue as the hall has it.
/** @param {Client} client */
export function attendanceForm(client, venue) {
    const { words } = client;
    const title = words.t('venue.attendance-title');
    const count = element('input', { type: 'number', min: 0, max: limits.mostPeople, step: 1, inputmode: 'numeric', 'aria-label': title });
    const send = press(client, {
        key: 'venue.attendance',
        label: words.t('venue.attendance-send'),
        look: 'strong',
        done: () => (count.value = ''),
        command: () => {
            if (count.value !== '' && count.reportValidity()) return { op: 'venue.attendance', arg: { count: Number(count.value) } };
            count.focus();
            return null;
        },
    });
    const told = live(client, element('p', { class: 'facts', role: 'status' }), venue, (now) => [now && peopleOf(client, now)]);
    return element(
        'div',
        { class: 'own-form', role: 'group', 'aria-label': title },
        element('h3', {}, title),
        element('div', { class: 'line' }, count, send),
        told,
    );
}
