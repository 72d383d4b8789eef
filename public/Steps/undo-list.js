import { element } from '../elements/element.js';
import { hourMinuteSecond } from '../client/instant.js';
import { live } from '../elements/live.js';
import { panel, rowsOr } from '../elements/panel.js';
import { press } from '../elements/press.js';
import { called, whoIs } from '../client/refusal.js';

/// The last steps, newest first, each with what its undoing would take back. A step is undone at the position at which the
/// list was seen; later steps on the same thing make it a conflict that names them.
/** @param {Client} client */
export function undoList(client) {
    const { words, state } = client;
    const who = () => state.all('participant/').map(([id, one]) => [id, one.name]);
    const read = () => ({ steps: state.get('steps')?.list ?? [], names: state.get('steps')?.names ?? {}, who: who() });
    const list = live(client, element('ol', { class: 'steps' }), read, ({ steps, names }) =>
        rowsOr(words.t('steps.none'), [...steps].reverse().map((step) => stepRow(client, step, names))),
    );
    return panel(words.t('steps.title'), {}, list);
}

/// What was done, and to what: "Mời lên nhận: Cờ thi đua". `names`: of what the view does not carry.
/** @param {Client} client */
export function stepWords(client, step, names) {
    const { words } = client;
    const about = step.about && (names[step.about] ? words.text(names[step.about]).words : called(client, step.about));
    // Of what there is but one of, like the list of speakers, the op says it all.
    return [words.known('op', step.op), step.about?.includes('/') && about].filter(Boolean).join(': ');
}

function stepRow(client, step, names) {
    const { words, state } = client;
    const seen = { steps: state.seen('steps') };
    const what = stepWords(client, step, names);
    return element(
        'li',
        { class: 'step', key: `step/${step.seq}`, 'data-step': step.seq },
        element('span', { class: 'step-what' }, what),
        element('span', { class: 'facts' }, `${hourMinuteSecond(step.at, client.zone)} · ${whoIs(client, step.by)}`),
        press(client, {
            key: `undo/${step.seq}`,
            label: words.t('steps.undo'),
            ask: words.t('steps.undo-ask', { what }),
            command: () => ({ op: 'undo', arg: { seq: step.seq }, if: seen }),
        }),
    );
}
