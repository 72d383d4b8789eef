import { element } from '../elements/element.js';
import { field, formDialog } from '../elements/form-dialog.js';
import { limits } from '../client/limits.js';

/// Takes a venue out of use for a while: the MC is warned, its speakers are skipped, and the reason stands in the record.
/** @param {Client} client */
export function outForm(client, venue, done) {
    const { words } = client;
    const input = { type: 'text', maxlength: limits.textLength, required: true, autocomplete: 'off', value: venue.outReason };
    const reason = field(words.t('venue.out-reason'), element('input', input));
    formDialog(client, {
        title: words.t('venue.out-title', { name: words.text(venue.name).words }),
        key: `venue.out/${venue.id}`,
        submit: words.t('venue.out-now'),
        fields: [element('p', { class: 'facts' }, words.t('venue.out-means')), reason.node],
        done,
        command: () => ({ op: 'venue.out', arg: { venue: venue.id, reason: reason.input.value.trim() } }),
    });
}
