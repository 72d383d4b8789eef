import { element } from '../elements/element.js';
import { field, formDialog } from '../elements/form-dialog.js';
import { limits } from '../client/limits.js';

/// An edit is bound to the note as it was read: two who mend the same words do not overwrite each other.
/** @param {Client} client */
export function noteForm(client, note, seen, done) {
    const { words } = client;
    const text = field(words.t('note.text'), element('textarea', { rows: 6, maxlength: limits.noteLength, required: true }, note.text));
    formDialog(client, {
        title: words.t('note.edit-title'),
        key: `note.edit/${note.id}`,
        submit: words.t('form.save'),
        fields: [text.node],
        done,
        command: () => ({ op: 'note.edit', arg: { note: note.id, text: text.input.value.trim() }, if: seen }),
    });
}
