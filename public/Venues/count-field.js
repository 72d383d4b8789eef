import { element } from '../elements/element.js';
import { limits } from '../client/limits.js';
import { ownVenueRow } from './venues.js';
import { press } from '../elements/press.js';
import { ticking } from '../elements/live.js';

/// How many delegates are in the room: one more or one fewer than the hall knows by a press, or a number typed. Empty, the field shows what the hall has been told.
/** @param {Client} client */
export function countField(client) {
    const { words } = client;
    const venue = () => ownVenueRow(client);
    const title = words.t('venue.attendance-title');
    const count = element('input', { type: 'number', min: 0, max: limits.mostPeople, step: 1, inputmode: 'numeric', 'aria-label': title });
    const known = () => venue()?.present ?? venue()?.expected;
    const by = (step) => () => {
        const from = count.value === '' ? (known() ?? 0) : Number(count.value);
        count.value = String(Math.min(limits.mostPeople, Math.max(0, from + step)));
    };
    const send = press(client, {
        key: 'venue.attendance',
        label: words.t('venue.attendance-send'),
        look: 'strong',
        done: () => (count.value = ''),
        command: () => {
            // What was invited is sent as it stands: everybody has come.
            const now = count.value === '' ? String(known() ?? '') : count.value;
            if (now !== '' && count.reportValidity()) return { op: 'venue.attendance', arg: { count: Number(now) } };
            count.focus();
            return null;
        },
    });
    count.addEventListener('keydown', (event) => event.key === 'Enter' && send.querySelector('button')?.click());
    client.watchers.onChange(count, () => (count.placeholder = String(known() ?? '–')));
    const step = (sign, label, change) => element('button', { type: 'button', class: 'count-step', 'aria-label': words.t(label), on: { click: change } }, sign);
    const told = ticking(client, element('span', { class: 'count-told', role: 'status' }), () => toldOf(client, venue()));
    return element(
        'div',
        { class: 'count-field', role: 'group', 'aria-label': title },
        told,
        step('−', 'venue.attendance-less', by(-1)),
        count,
        step('+', 'venue.attendance-more', by(1)),
        send,
    );
}

function toldOf({ words }, venue) {
    const { present, expected } = venue ?? { present: undefined, expected: undefined };
    if (present === undefined) return words.t('venue.attendance-none');
    return expected === undefined ? words.t('venue.attendance-told', { present }) : words.t('venue.attendance-told-of', { present, expected });
}
