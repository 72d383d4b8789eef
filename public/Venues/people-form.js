import { element } from '../elements/element.js';
import { field, formDialog } from '../elements/form-dialog.js';
import { limits } from '../client/limits.js';

/// How many are in a room, where the room itself cannot say, or has mistyped it.
/** @param {Client} client */
export function peopleForm(client, { venue, name, present, done = undefined }) {
    const { words } = client;
    const range = { type: 'number', min: 0, max: limits.mostPeople, step: 1, inputmode: 'numeric', required: true, value: present };
    const count = field(words.t('venue.people'), element('input', range));
    formDialog(client, {
        title: words.t('venue.people-of', { venue: name }),
        key: `venue.attendance/${venue}`,
        submit: words.t('form.save'),
        fields: [count.node],
        done,
        command: () => ({ op: 'venue.attendance', arg: { venue, count: Number(count.input.value) } }),
    });
}
