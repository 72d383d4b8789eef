import { element } from '../elements/element.js';
import { isOpen, ownRequests } from './speakers.js';
import { isOver } from '../Agenda/items.js';
import { hiddenWhile, live } from '../elements/live.js';
import { panel } from '../elements/panel.js';
import { placeReason, speakerLines } from './speaker-lines.js';
import { press } from '../elements/press.js';
import { requestFields } from './request-fields.js';

/// A venue or a delegate asks for the floor, sees what became of it, and may withdraw. `named`: the technician of a venue writes
/// who will speak.
/** @param {Client} client */
export function requestDesk(client, { named = false } = {}) {
    const { words, state } = client;
    const read = () => ({ own: ownRequests(state), venues: state.all('venue/').map(([id, { name }]) => [id, name]) });
    const list = live(client, element('ul', { class: 'own-requests', 'aria-live': 'polite' }), read, ({ own }) =>
        own.map((speaker) => requestRow(client, speaker)),
    );
    const box = panel(words.t('speaker.request-title'), { look: 'request-desk' }, list, ...requestForm(client, named));
    return hiddenWhile(client, box, () => isOver(state) && ownRequests(state).length === 0);
}

/// The form goes out of sight while nobody may ask, and what was written in it stays.
function requestForm(client, named) {
    const { words, state } = client;
    const fields = requestFields(client, { named });
    const send = press(client, {
        key: 'speaker.request',
        label: words.t('speaker.request'),
        look: 'strong',
        done: fields.clear,
        command: () => {
            const arg = fields.request();
            return arg && { op: 'speaker.request', arg };
        },
    });
    const form = element('div', { class: 'line' }, fields.kind, fields.name, fields.topic, send);
    const isTaken = () => state.get('queue')?.open === true && !isOver(state);
    const closed = live(client, element('p', { class: 'facts', role: 'status' }), isTaken, (open) => [!open && words.t('queue.is-closed')]);
    return [closed, hiddenWhile(client, form, () => !isTaken())];
}

function requestRow(client, speaker) {
    const { words } = client;
    const place = speaker.state === 'accepted' && speaker.place;
    return element(
        'li',
        { class: `own-request ${speaker.state}`, key: `speaker/${speaker.id}`, 'data-speaker': speaker.id },
        element('span', { class: 'request-state' }, words.known('speaker-state', speaker.state)),
        place && element('span', { class: 'request-place' }, words.t('speaker.place', { place })),
        place && element('span', { class: 'place-reason' }, placeReason(client, speaker)),
        element('div', { class: 'speaker-body' }, speakerLines(client, speaker)),
        speaker.declinedFor && element('p', { class: 'facts' }, words.t('speaker.declined-for', { reason: speaker.declinedFor })),
        isOpen(speaker) &&
            press(client, {
                key: `speaker.withdraw/${speaker.id}`,
                label: words.t('speaker.withdraw'),
                ask: words.t('speaker.withdraw-ask'),
                command: () => ({ op: 'speaker.withdraw', arg: { speaker: speaker.id } }),
            }),
    );
}
