import { answersByKey, cueKey, isAsked } from './cue-keys.js';
import { cueWarnings, warningsOf } from './cue-warnings.js';
import { drawScript, scriptOf } from './script.js';
import { element, said } from '../elements/element.js';
import { limits } from '../client/limits.js';
import { hiddenWhile, live } from '../elements/live.js';
import { press } from '../elements/press.js';

/// The next step: the words to say with it, one big button that sends what the server proposed, unchanged, and what others still owe. An MC has it all day,
/// whoever leads an item while that is on (`ledBy`), and then both have it. `desk`: what an MC has beside it (`cue-desk.js`).
///
/// A press is bound to the cue that was on the card: a cue that came a blink ago takes no press, because the second click of a
/// double click was meant for the one before it. A question that a press has brought up goes with its step.
/** @param {Client} client @param {CueDesk} [desk] */
export function cueCard(client, desk) {
    const { words, state, presses } = client;
    const shown = { step: undefined, count: 0, freshUntil: 0, spoken: { label: undefined, lines: [], more: 0 } };
    /// A cue whose `if` alone has moved is the same step to the person who presses.
    const freshen = (cue, card) => {
        const { op, arg, label } = cue;
        const now = JSON.stringify([op, arg, label]);
        if (now === shown.step) return;
        if (shown.step !== undefined && isAsked(client)) presses.dismiss('cue');
        Object.assign(shown, { step: now, count: shown.count + 1, freshUntil: client.local + limits.cueGuardMs, spoken: spokenOf(cue) });
        desk?.came(cue);
        setTimeout(() => client.watchers.changed(), limits.cueGuardMs);
        queueMicrotask(() => toItsBegin(card));
    };
    const read = () => {
        const cue = ownCue(client);
        const isEnded = state.get('conference')?.state === 'ended';
        const script = scriptOf(cue);
        return { cue, script: { ...script, vi: desk?.lines(cue, script.vi) ?? script.vi }, warned: warningsOf(client, cue), asked: isAsked(client) || desk?.isAsked(), isEnded };
    };
    const node = element('section', { class: desk ? 'panel cue desk' : 'panel cue', 'aria-label': words.t('cue.title'), 'data-keys': ['step', ...Object.keys(desk?.keys ?? {})].join(' ') });
    const card = live(client, node, read, (now, standing) => {
        if (!now.cue) return [element('p', {}, words.t('cue.waiting'))];
        freshen(now.cue, standing);
        const head = element('p', { class: 'eyebrow', role: 'status' }, words.t('cue.title'), drawSpoken(client, shown.spoken));
        const parts = [drawWords(client, now, desk), drawFoot(client, now, desk, shown)];
        return [head, desk ? parts : parts.reverse()];
    });
    card.addEventListener(cueKey, ({ detail: wish }) => (wish === 'step' ? stepByKey(card, client) : desk.keys[wish]()));
    return desk ? card : hiddenWhile(client, card, () => ownCue(client) === null);
}

/// What whoever hears the page is told when a step has come, once, wherever the focus is: what the press does, and the first lines to read. What changes about the step afterwards stands in
/// its words and is not told again.
function spokenOf(cue) {
    const { vi } = scriptOf(cue);
    const lines = vi.slice(0, limits.spokenLines).map(({ text, number }) => (number ? `${number}. ${text}` : text));
    return { label: cue.label, lines, more: vi.length - lines.length };
}

function drawSpoken(client, { label, lines, more }) {
    return element(
        'span',
        { class: 'spoken' },
        label && said(client, 'span', {}, label),
        lines.map((line) => element('span', { lang: 'vi' }, ` ${line}`)),
        more > 0 && ` ${client.words.t('list.more', { count: more })}`,
    );
}

/// The next step, where it is this page's to take.
/** @param {Client} client */
export function ownCue({ role, state }) {
    const cue = state.get('cue') ?? null;
    return role === 'mc' || (cue?.ledBy !== undefined && cue.ledBy === role) ? cue : null;
}

function drawWords(client, { cue, script, isEnded }, desk) {
    const { words } = client;
    return element(
        'div',
        { class: 'cue-words' },
        cue.ledBy && element('p', { class: 'hint' }, words.t(desk ? 'cue.led' : 'cue.leading')),
        // The seal is final, and no key presses it.
        cue.op === null && isEnded && element('p', {}, words.t('cue.seal', { button: words.t('conference.seal') })),
        desk?.above(),
        drawScript(client, script),
    );
}

function drawFoot(client, { cue, warned, asked }, desk, { count, freshUntil }) {
    const { words } = client;
    return element(
        'div',
        { class: 'cue-foot' },
        asked && element('p', { class: 'cue-again', role: 'status' }, words.t('cue.again')),
        element('div', { class: 'cue-line' }, cueWarnings(client, warned, count), desk?.beside()),
        cue.op === null ? nothingLeft(client, cue) : cueButton(client, cue, () => client.local >= freshUntil),
        element('p', { class: 'hint keys' }, words.t(desk ? 'cue.keys-desk' : 'cue.keys')),
    );
}

/// A step that has come begins with its first word, and what was read last is seen by its end.
function toItsBegin(card) {
    card.querySelector('.scripts')?.scrollTo(0, 0);
    const passed = card.querySelector('.passed');
    passed?.scrollTo(0, passed.scrollHeight);
}

/// By the key: the first press is that of the button, and the second says yes to what it has brought up.
function stepByKey(card, client) {
    if (isAsked(client) && client.local - client.presses.of('cue').at < limits.keyAnswersFromMs) return;
    const name = answersByKey(client) ? 'cue!' : 'cue';
    card.querySelector(`[data-press="${name}"]`)?.click();
}

function nothingLeft(client, cue) {
    return said(client, 'p', { class: 'cue-label' }, cue.label ?? { vi: client.words.t('cue.nothing') });
}

/// A label of any length fits the button, whose size is always the same.
const lengths = [[45, ''], [110, 'long'], [Infinity, 'longer']];

function cueButton(client, cue, able) {
    const { words } = client.words.text(cue.label);
    const [, length] = lengths.find(([most]) => words.length <= Number(most));
    return press(client, {
        key: 'cue',
        look: `cue-button ${length}`.trim(),
        label: said(client, 'span', {}, cue.label),
        command: () => ({ op: cue.op, arg: cue.arg ?? {}, if: cue.if }),
        offer: () => cue.override,
        able,
    });
}
