import { element } from '../elements/element.js';
import { field, formDialog } from '../elements/form-dialog.js';
import { isOwed } from './pledges.js';
import { limits } from '../client/limits.js';
import { press } from '../elements/press.js';

/// What helps a unit: a code for the venue's device, a signature on paper, voiding an answer, another signatory. `row` is one of
/// `answersTo`, with `takes`: whether an answer counts now.
export function answerActions(seat, { key, id, name, unit, answer, takes }, codes) {
    const { words } = seat;
    const pledge = key.slice(0, -id.length - 1);
    const owes = isOwed(answer) && takes;
    const form = (op, fields, command) => dialogButton(seat, { op, key, title: name, fields, command });
    return [
        owes &&
            press(seat, {
                key: `signatory.code/${key}`,
                label: words.known('op', 'signatory.code'),
                look: 'strong',
                command: () => ({ op: 'signatory.code', arg: { pledge, unit: id } }),
                done: (issued) => codes.put(key, issued),
            }),
        owes &&
            form('pledge.paper', () => ({ name: line(words.t('answers.paper-name')), reason: line(words.t('answers.reason')) }), (values) => ({
                arg: { pledge, unit: id, ...values },
            })),
        !isOwed(answer) && form('signature.void', () => ({ reason: line(words.t('answers.reason')) }), (values) => ({
            arg: { pledge, unit: id, ...values },
            if: { [`answer/${key}`]: seat.state.seen(`answer/${key}`) },
        })),
        signatoryButton(seat, { key, id, name, unit }),
    ];
}

/// Somebody else signs for a unit. `key` names the press; in the whole list of units `rows` are the others of it, and `done` fetches
/// it anew.
export function signatoryButton(seat, { key, id, name, unit, rows, done }) {
    const fields = () => ({ person: personLine(seat, unit, rows ?? seat.state.all('unit/').map(([, one]) => one)) });
    return dialogButton(seat, { op: 'signatory.set', key, title: name, fields, done, command: (values) => ({ arg: { unit: id, ...values } }) });
}

/// A button that opens a form; `fields()` are made as it opens, so that it begins empty.
function dialogButton(seat, { op, key, title, fields, command, done }) {
    const label = seat.words.known('op', op);
    const open = () => {
        const lines = fields();
        const values = () => Object.fromEntries(Object.entries(lines).map(([name, { input }]) => [name, input.value.trim()]));
        formDialog(seat, {
            title: `${label}: ${title}`,
            key: `${op}/${key}`,
            submit: label,
            fields: Object.values(lines).map(({ node }) => node),
            done,
            command: () => ({ op, ...command(values()) }),
        });
    };
    return element('button', { type: 'button', 'data-press': `form:${op}/${key}`, 'data-focus': `form:${op}/${key}`, on: { click: open } }, label);
}

/// Only blanks are nothing: the pattern asks for one letter.
function line(label, attributes = {}) {
    return field(
        label,
        element('input', { type: 'text', required: true, pattern: '.*\\S.*', maxlength: limits.textLength, autocomplete: 'off', ...attributes }),
    );
}

/// Whoever has a delegate's link may sign; those who sign for a unit already are offered by name.
function personLine(seat, unit, units) {
    const list = `signatories-${unit?.signatory?.person ?? 'none'}`;
    const people = new Map(units.flatMap(({ signatory }) => (signatory ? [[signatory.person, signatory.name]] : [])));
    const one = line(seat.words.t('answers.person'), { list });
    const options = [...people].map(([person, name]) => element('option', { value: person }, name ?? person));
    one.node.append(element('datalist', { id: list }, options));
    return one;
}
