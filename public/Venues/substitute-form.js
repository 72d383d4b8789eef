import { element } from '../elements/element.js';
import { field, formDialog } from '../elements/form-dialog.js';
import { limits } from '../client/limits.js';

/// Who comes in the guest's stead, as it will be read out.
/** @param {Client} client */
export function substituteForm(client, guest, done) {
    const { words } = client;
    const line = (attributes) => element('input', { type: 'text', maxlength: limits.speakerLength, autocomplete: 'off', ...attributes });
    const name = field(words.t('guest.substitute-name'), line({ required: true, value: guest.substitute?.name }));
    const title = field(words.t('guest.substitute-title'), line({ value: guest.substitute?.title?.vi }));
    formDialog(client, {
        title: words.t('guest.substitute-for', { name: guest.name }),
        key: `guest.substitute/${guest.id}`,
        submit: words.t('form.save'),
        fields: [name.node, title.node],
        done,
        command: () => {
            const vi = title.input.value.trim();
            return { op: 'guest.substitute', arg: { guest: guest.id, name: name.input.value.trim(), ...(vi && { title: { vi } }) } };
        },
    });
}
