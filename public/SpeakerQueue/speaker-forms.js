import { element } from '../elements/element.js';
import { field, formDialog } from '../elements/form-dialog.js';
import { limits } from '../client/limits.js';
import { listed, minutesOf } from './speakers.js';
import { requestFields } from './request-fields.js';
import { venueChoices } from '../Venues/venues.js';

/// Lets somebody into the list with a length of its own.
/** @param {Client} client */
export function acceptForm(client, speaker) {
    const { words } = client;
    const range = { type: 'number', min: 0.5, max: limits.speakingMinutes, step: 0.5, required: true };
    const minutes = field(words.t('speaker.minutes'), element('input', { ...range, value: minutesOf(speaker) }));
    formDialog(client, {
        title: words.t('speaker.accept-title', { name: speaker.name }),
        key: `speaker.accept/${speaker.id}/length`,
        submit: words.t('speaker.accept'),
        fields: [minutes.node],
        command: () => ({ op: 'speaker.accept', arg: { speaker: speaker.id, seconds: Math.round(Number(minutes.input.value) * 60) } }),
    });
}

/// Says no, if possible with the reason: it is for who asked and for the staff.
/** @param {Client} client */
export function declineForm(client, speaker) {
    const { words } = client;
    const reason = field(words.t('speaker.decline-reason'), line());
    formDialog(client, {
        title: words.t('speaker.decline-title', { name: speaker.name }),
        key: `speaker.decline/${speaker.id}`,
        submit: words.t('speaker.decline-now'),
        fields: [reason.node],
        command: () => {
            const why = reason.input.value.trim();
            return { op: 'speaker.decline', arg: { speaker: speaker.id, ...(why && { reason: why }) } };
        },
    });
}

/// Another place, given by hand. Everybody sees the reason, so there has to be one.
/** @param {Client} client */
export function moveForm(client, speaker) {
    const { words, state } = client;
    const key = `speaker/${speaker.id}`;
    const seen = { [key]: state.seen(key) };
    const others = listed(state, 'order').rows.filter(({ id }) => id !== speaker.id);
    const options = [
        element('option', { value: '' }, words.t('speaker.first')),
        others.map(({ id, name, place }) => element('option', { value: id }, words.t('speaker.after-one', { place, name }))),
    ];
    const after = field(words.t('speaker.after'), element('select', {}, options));
    const reason = field(words.t('speaker.move-reason'), line({ required: true }));
    formDialog(client, {
        title: words.t('speaker.move-title', { name: speaker.name }),
        key: `speaker.move/${speaker.id}`,
        submit: words.t('speaker.move-now'),
        fields: [after.node, reason.node],
        command: () => {
            const arg = { speaker: speaker.id, after: after.input.value || null, reason: reason.input.value.trim() };
            return arg.reason ? { op: 'speaker.move', arg, if: seen } : null;
        },
    });
}

/// The MC writes down somebody whose hand is up.
/** @param {Client} client */
export function requestFor(client) {
    const { words } = client;
    const fields = requestFields(client, { named: true });
    for (const input of [fields.topic, fields.name]) input.required = true;
    const venues = venueChoices(client).map(([id, name]) => element('option', { value: id }, name));
    const venue = field(words.t('item.venue'), element('select', {}, venues));
    formDialog(client, {
        title: words.t('speaker.request-for'),
        key: 'speaker.request',
        submit: words.t('speaker.request'),
        fields: [
            field(words.t('speaker.name'), fields.name).node,
            venue.node,
            field(words.t('speaker.kind'), fields.kind).node,
            field(words.t('speaker.topic'), fields.topic).node,
        ],
        command: () => {
            const arg = fields.request();
            return arg && { op: 'speaker.request', arg: { ...arg, venue: venue.input.value } };
        },
    });
}

function line(attributes = {}) {
    return element('input', { type: 'text', maxlength: limits.speakerLength, autocomplete: 'off', ...attributes });
}
