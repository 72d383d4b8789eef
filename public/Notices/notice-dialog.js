import { formDialog } from '../elements/form-dialog.js';
import { textArea } from '../elements/text-field.js';

/// A notice to one recipient: a unit that does not answer, a room, one of the staff.
/** @param {Client} client */
export function noticeDialog(client, to, name) {
    const { words } = client;
    const text = textArea(words.t('notice.text'));
    formDialog(client, {
        title: words.t('notice.to-whom', { name }),
        key: `notice.send/${to}`,
        submit: words.t('notice.send'),
        fields: [text],
        command: () => (text.value.trim() ? { op: 'notice.send', arg: { to, text: text.value.trim() } } : null),
    });
}
