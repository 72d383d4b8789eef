import { element } from './element.js';
import { limits } from '../client/limits.js';
import { live } from './live.js';
import { inSpite, mayConfirm, refusal } from '../client/refusal.js';

/// A button that sends a command: dead until its answer is there, refused where it was pressed.
///
/// - `key` names the press, one per thing and op (`agenda.jump/i7`)
/// - `command()` → `{op, arg, if}`, asked at the press; null when there is nothing to send (a form that is not complete)
/// - `ask`: the question asked first, for what cannot be taken lightly
/// - `done(answer)`: after success; `look`: css classes; `able()`: further conditions
/// - `patient`: a signature. It may be pressed while the line is down, because it goes out when the line is back; and its question
///   takes no answer for a moment, because the second tap of a double tap was no answer
export function press(client, { key, label, command, ask, done, look = '', able = () => true, describedBy, patient = false }) {
    const { words, presses } = client;
    const open = () => (patient ? client.welcome !== null && client.stopped === null && client.isWritable : client.ready) && able();
    const go = async (what = command()) => {
        if (!what || !presses.begin(key)) return;
        const answer = await client.command(what.op, what.arg, what.if);
        presses.end(key, { answer, what, until: client.local + limits.refusalMs });
        if (answer.ok) done?.(answer);
    };
    const pressed = () => {
        if (!open() || presses.of(key)?.stage === 'busy') return;
        if (ask) presses.ask(key, client.local + limits.askMs);
        else go();
    };
    const read = () => ({ press: presses.of(key), dead: !open() });
    return live(client, element('span', { class: 'press' }), read, ({ press: entry, dead }) => {
        const busy = entry?.stage === 'busy';
        const button = element(
            'button',
            {
                type: 'button',
                class: look,
                'aria-disabled': dead || busy ? 'true' : undefined,
                'aria-busy': busy ? 'true' : undefined,
                'aria-describedby': describedBy,
                'data-focus': key,
                'data-press': key,
                on: { click: pressed },
            },
            label,
        );
        if (entry?.stage === 'asking') return intoSight(question(words, { key, ask, label, go, presses, guardMs: patient ? limits.cueGuardMs : 0 }));
        return [button, entry?.stage === 'refused' && intoSight(refused(client, { ...entry, key, go }))];
    });
}

/// What a press brought up is seen where it was pressed, also at the lower edge of a list that scrolls.
function intoSight(node) {
    queueMicrotask(() => node.scrollIntoView({ block: 'nearest' }));
    return node;
}

function question(words, { key, ask, label, go, presses, guardMs }) {
    const sure = () => yes.hasAttribute('aria-disabled') || go();
    const yes = element('button', { type: 'button', class: 'strong', 'data-press': `${key}!`, on: { click: sure } }, label);
    if (guardMs > 0) {
        yes.setAttribute('aria-disabled', 'true');
        setTimeout(() => yes.removeAttribute('aria-disabled'), guardMs);
    }
    return element(
        'span',
        { class: 'question', role: 'group', 'aria-label': ask },
        element('span', { class: 'question-words', role: 'alert' }, ask),
        yes,
        element('button', { type: 'button', 'data-focus': key, on: { click: () => presses.dismiss(key) } }, words.t('press.no')),
    );
}

/// "Do it anyway" repeats what was refused, at the position where it was seen, whatever the button has come to mean since.
function refused(client, { key, answer, what, go }) {
    const { words, presses } = client;
    return element(
        'span',
        { class: 'refusal' },
        element('span', { role: 'alert' }, refusal(client, answer)),
        mayConfirm(answer, what.op) &&
            element(
                'button',
                {
                    type: 'button',
                    class: 'strong',
                    'data-press': `${key}!`,
                    on: { click: () => go({ ...what, arg: { ...what.arg, ...inSpite(answer) } }) },
                },
                words.t('press.anyway'),
            ),
        element('button', { type: 'button', class: 'plain', on: { click: () => presses.dismiss(key) } }, words.t('press.dismiss')),
    );
}
