import { element } from '../elements/element.js';
import { hourMinuteSecond } from '../client/instant.js';
import { live } from '../elements/live.js';
import { panel, rowsOr } from '../elements/panel.js';
import { press } from '../elements/press.js';
import { roundName } from '../Awards/round-name.js';
import { nameOf, whoIs } from '../client/refusal.js';

/// The last steps, newest first, each with what its undoing would take back. A step is undone at the position at which the
/// list was seen; later steps on the same thing make it a conflict that names them.
/** @param {Client} client */
export function undoList(client) {
    const { words, state } = client;
    const read = () => ({ steps: state.get('steps')?.list ?? [], names: state.all('participant/').map(([id, one]) => [id, one.name]) });
    const list = live(client, element('ol', { class: 'steps' }), read, ({ steps }) =>
        rowsOr(words.t('steps.none'), [...steps].reverse().map((step) => stepRow(client, step))),
    );
    return panel(words.t('steps.title'), {}, list);
}

function stepRow(client, step) {
    const { words, state } = client;
    const seen = { steps: state.seen('steps') };
    const what = [words.known('op', step.op), step.about && aboutOf(client, step.about)].filter(Boolean).join(': ');
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

/// What the thing of a step's key (`agenda/i5`, `stage/main`) is called in the hall, else its key.
function aboutOf(client, about) {
    if (about.startsWith('round/')) return roundName(client, about.slice('round/'.length));
    const name = nameOf(client, about);
    if (name) return name;
    const word = about.replace('/', '.');
    if (client.words.has(word)) return client.words.t(word);
    // There is one list of speakers, one roll call: the step says it all.
    return about.includes('/') ? about : '';
}
