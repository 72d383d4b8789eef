import { conferrerLines, readConferrers } from './conferrers.js';
import { element } from '../elements/element.js';
import { field, formDialog } from '../elements/form-dialog.js';
import { venueName } from '../Agenda/who.js';

/// Who confers at a venue of the round. While the round stands there the server asks whether that is meant.
/** @param {Client} client */
export function conferrersForm(client, round, part) {
    const { words, state } = client;
    const area = field(words.t('round.conferrers-lines'), element('textarea', { rows: 3 }, conferrerLines(part.conferrers)));
    const known = [...state.all('round/').flatMap(([, one]) => one.parts), part].flatMap(({ conferrers }) => conferrers);
    formDialog(client, {
        title: words.t('round.conferrers-form', { venue: venueName(client, part.venue)?.words ?? part.venue }),
        key: `round.conferrers/${round.id}/${part.venue}`,
        submit: words.t('form.save'),
        fields: [area.node],
        command: () => ({
            op: 'round.conferrers',
            arg: { round: round.id, venue: part.venue, conferrers: readConferrers(area.input.value, known) },
        }),
    });
}
