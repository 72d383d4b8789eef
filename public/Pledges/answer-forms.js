import { element } from '../elements/element.js';
import { field, formDialog } from '../elements/form-dialog.js';
import { limits } from '../client/limits.js';

/// The form of a step about an answer: `lines` are its fields, `{name: label}`, a name of `person` offering the `units`' signatories;
/// `command(values)` → what is sent beside the op.
/** @param {Client} client */
export function answerForm(client, { op, key, label, title, lines, units, command, done }) {
    /** @type {[string, Field][]} */
    const made = Object.entries(lines).map(([name, text]) => [name, name === 'person' ? personLine(text, units, key) : line(text)]);
    const values = () => Object.fromEntries(made.map(([name, { input }]) => [name, input.value.trim()]));
    formDialog(client, {
        title: `${label}: ${title}`,
        key: `${op}/${key}`,
        submit: label,
        fields: made.map(([, { node }]) => node),
        done,
        command: () => ({ op, ...command(values()) }),
    });
}

/// Only blanks are nothing: the pattern asks for one letter.
function line(label, attributes = {}) {
    return field(
        label,
        element('input', { type: 'text', required: true, pattern: '.*\\S.*', maxlength: limits.textLength, autocomplete: 'off', ...attributes }),
    );
}

/// Whoever has a delegate's link may sign; those who sign for a unit already are offered by name.
function personLine(label, units, key) {
    const list = `signatories/${key}`;
    const people = new Map(units.flatMap(({ signatory }) => (signatory ? [[signatory.person, signatory.name]] : [])));
    const one = line(label, { list });
    const options = [...people].map(([person, name]) => element('option', { value: person }, name ?? person));
    one.node.append(element('datalist', { id: list }, options));
    return one;
}
