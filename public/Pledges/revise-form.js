import { element } from '../elements/element.js';
import { field, formDialog } from '../elements/form-dialog.js';
import { limits } from '../client/limits.js';

/// The position is that at which the text was seen, so that two people do not overwrite each other's corrections.
/** @param {Client} client */
export function reviseForm(client, { id, name, text }, label) {
    const { words, state } = client;
    const seen = { [`pledge/${id}`]: state.seen(`pledge/${id}`) };
    const { node, input } = field(
        words.t('pledge.text'),
        element('textarea', { rows: 14, maxlength: limits.pledgeLength, required: true, lang: 'vi' }, text),
    );
    formDialog(client, {
        title: `${label}: ${words.text(name).words}`,
        key: `pledge.revise/${id}`,
        submit: words.t('form.save'),
        fields: [node],
        command: () => ({ op: 'pledge.revise', arg: { pledge: id, text: input.value.trim() }, if: seen }),
    });
}
