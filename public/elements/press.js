import { element } from './element.js';
import { limits } from '../client/limits.js';
import { live } from './live.js';
import { inSpite, refusals } from '../client/refusal.js';

/// A button that sends a command: dead until its answer is there, refused where it was pressed.
///
/// - `key` names the press, one per thing and op (`agenda.jump/i7`)
/// - `command()` → `{op, arg, if}`, asked at the press; null when there is nothing to send (a form that is not complete); `complete` in it as in `Client`
/// - `ask`: the question asked first, for what cannot be taken lightly
/// - `offer()`: what the server will ask, as a refusal lists it (`override`), where that is known before: then it is asked here and nothing is sent yet
/// - `done(answer)`: after success; `failed(answer)`: else; `look`: css classes; `able()`: further conditions
/// - `patient`: a signature. It may be pressed while the line is down, because it goes out when the line is back; and its question
///   takes no answer for a moment, because the second tap of a double tap was no answer
/** @param {Client} client @param {Press} press */
export function press(client, { key, label, command, ask, offer, done, failed, look = '', able = () => true, describedBy, patient = false }) {
    const { words, presses } = client;
    const open = () => (patient ? client.welcome !== null && client.stopped === null && client.isWritable : client.ready) && able();
    const go = async (what = command()) => {
        if (!what || !presses.begin(key)) return;
        const answer = await client.command(what.op, what.arg, what.if, what.complete);
        ended(answer, what);
        if (answer.ok) done?.(answer);
        else failed?.(answer);
    };
    const ended = (answer, what) => presses.end(key, { answer, what, at: client.local, until: client.local + limits.refusalMs });
    const pressed = () => {
        if (!open() || presses.of(key)?.stage === 'busy') return;
        const override = offer?.();
        if (ask) presses.ask(key, { from: client.local + (patient ? limits.cueGuardMs : 0) });
        else if (override) ended({ ok: false, err: 'conflict', override }, command());
        else go();
    };
    const read = () => ({ press: presses.of(key), dead: !open(), early: presses.of(key)?.from > client.local });
    const node = element('span', { class: 'press', key: `press/${key}` });
    return live(client, node, read, ({ press: entry, dead, early }, standing) => {
        handOver(standing, key, entry);
        const busy = entry?.stage === 'busy';
        const button = element(
            'button',
            {
                type: 'button',
                class: look,
                'aria-disabled': dead || busy ? 'true' : undefined,
                'aria-busy': busy ? 'true' : undefined,
                'aria-describedby': describedBy,
                key,
                'data-press': key,
                on: { click: pressed },
            },
            label,
        );
        if (entry?.stage === 'asking') return intoSight(question(client, { key, ask, label, go, early }));
        return [button, entry?.stage === 'refused' && intoSight(refused(client, { ...entry, key, go }))];
    });
}

/// The focus goes from the button to the answer that does nothing, and from the answer back; also where the press is drawn anew with what stands around it, and the one that stands has it.
function handOver(node, key, entry) {
    const focused = /** @type {HTMLElement} */ (document.activeElement);
    const standing = /** @type {HTMLElement | null} */ (focused?.closest('.press'));
    if (!standing || standing.dataset.key !== node.dataset.key) return;
    const to = entry?.stage === 'asking' ? focused.dataset.key === key && `${key}?` : focused.dataset.key !== key && key;
    if (to) queueMicrotask(() => /** @type {HTMLElement | null} */ (standing.querySelector(`[data-key="${CSS.escape(to)}"]`))?.focus({ preventScroll: true }));
}

/// What a press brought up is seen where it was pressed, also at the lower edge of a list that scrolls.
function intoSight(node) {
    queueMicrotask(() => node.scrollIntoView({ block: 'nearest' }));
    return node;
}

/// `early`: the answer would be the second tap of a double tap.
function question(client, { key, ask, label, go, early }) {
    const { words, presses } = client;
    if (early) setTimeout(() => client.watchers.changed(), limits.cueGuardMs);
    const sure = { type: 'button', class: 'strong', key: `${key}!`, 'data-press': `${key}!`, 'aria-disabled': early ? 'true' : undefined };
    return element(
        'span',
        { class: 'question', role: 'group', 'aria-label': ask },
        element('span', { class: 'question-words', role: 'alert' }, ask),
        element('button', { ...sure, on: { click: () => early || go() } }, label),
        element('button', { type: 'button', key: `${key}?`, on: { click: () => presses.dismiss(key) } }, words.t('press.no')),
    );
}

/// "Do it anyway" repeats what was refused, at the position where it was seen, whatever the button has come to mean since.
function refused(client, { key, answer, what, go }) {
    const { words, presses } = client;
    const meant = inSpite(answer);
    return element(
        'span',
        { class: 'refusal' },
        element('span', { role: 'alert' }, refusals(client, answer).map((sentence) => element('span', {}, sentence))),
        meant &&
            element(
                'button',
                {
                    type: 'button',
                    class: 'strong',
                    'data-press': `${key}!`,
                    on: { click: () => go({ ...what, arg: { ...what.arg, ...meant } }) },
                },
                words.t('press.anyway'),
            ),
        element('button', { type: 'button', class: 'plain', on: { click: () => presses.dismiss(key) } }, words.t('press.dismiss')),
    );
}
