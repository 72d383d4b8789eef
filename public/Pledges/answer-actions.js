import { element } from '../elements/element.js';
import { isOwed } from './pledges.js';
import { later } from '../elements/later.js';
import { press } from '../elements/press.js';

const forms = later(() => import('./answer-forms.js'));

/// What helps a unit: a code for the venue's device, a signature on paper, voiding an answer, another signatory. `row` is one of
/// `answersTo`, with `takes`: whether an answer counts now.
/** @param {Client} client */
export function answerActions(client, { key, id, name, answer, takes }, codes) {
    const { words } = client;
    const pledge = key.slice(0, -id.length - 1);
    const owes = isOwed(answer) && takes;
    const form = (op, lines, command) => opens(client, { op, key, title: name, lines, command });
    return [
        owes &&
            press(client, {
                key: `signatory.code/${key}`,
                label: words.known('op', 'signatory.code'),
                look: 'strong',
                command: () => ({ op: 'signatory.code', arg: { pledge, unit: id } }),
                done: (issued) => codes.put(key, issued),
            }),
        owes &&
            form('pledge.paper', { name: words.t('answers.paper-name'), reason: words.t('answers.reason') }, (values) => ({
                arg: { pledge, unit: id, ...values },
            })),
        !isOwed(answer) && form('signature.void', { reason: words.t('answers.reason') }, (values) => ({
            arg: { pledge, unit: id, ...values },
            if: { [`answer/${key}`]: client.state.seen(`answer/${key}`) },
        })),
        signatoryButton(client, { key, id, name }),
    ];
}

/// Somebody else signs for a unit. `key` names the press; in the whole list of units `rows` are all of them, and `done` fetches it anew.
/** @param {Client} client @param {{key: string, id: string, name: string, rows?: any[], done?: () => unknown}} unit */
export function signatoryButton(client, { key, id, name, rows, done }) {
    const units = rows ?? client.state.all('unit/').map(([, unit]) => unit);
    const lines = { person: client.words.t('answers.person') };
    return opens(client, { op: 'signatory.set', key, title: name, lines, units, done, command: (values) => ({ arg: { unit: id, ...values } }) });
}

/// A button that opens a form, which begins empty.
function opens(client, { op, key, ...form }) {
    const label = client.words.known('op', op);
    const click = () => forms((made) => made.answerForm(client, { op, key, label, ...form }));
    return element('button', { type: 'button', key: `form:${op}/${key}`, 'data-press': `form:${op}/${key}`, on: { click } }, label);
}
