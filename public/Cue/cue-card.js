import { answersByKey, cueKey, isAsked } from './cue-keys.js';
import { element, said } from '../elements/element.js';
import { limits } from '../client/limits.js';
import { hiddenWhile, live } from '../elements/live.js';
import { press } from '../elements/press.js';
import { cutVenues } from './cut-venues.js';
import { nameOf, reason } from '../client/refusal.js';

/// The next step: one big button that sends what the server proposed, unchanged, the words to say with it, and what others
/// still owe. An MC has it all day, whoever leads an item while that is on (`ledBy`), and then both have it.
///
/// A press is bound to the cue that was on the card: a cue that came a blink ago takes no press, because the second click of a
/// double click was meant for the one before it. A question that a press has brought up goes with its step.
/** @param {Client} client */
export function cueCard(client) {
    const { words, state } = client;
    let step;
    let freshUntil = 0;
    let before = null;
    let passed = null;
    /// A cue whose `if` alone has moved is the same step to the person who presses.
    const freshen = (cue) => {
        const { op, arg, label } = cue;
        const now = JSON.stringify([op, arg, label]);
        if (now === step) return;
        if (step !== undefined && isAsked(client)) client.presses.dismiss('cue');
        step = now;
        // Whoever led the item may have closed it before its last words were read.
        passed = client.role === 'mc' && before?.ledBy && before.op === 'agenda.advance' ? before : null;
        before = cue;
        freshUntil = client.local + limits.cueGuardMs;
        setTimeout(() => client.watchers.changed(), limits.cueGuardMs);
    };
    /// The warnings as they read now: the names in them may change under the same cue.
    const read = () => {
        const cue = ownCue(client);
        const warned = (cue?.warnings ?? []).map(({ reason: name, args }) => reason(client, name, args));
        const isEnded = state.get('conference')?.state === 'ended';
        return { cue, warned: [...cutWarning(client, cue), ...warned], asked: isAsked(client), isEnded };
    };
    const card = live(client, element('section', { class: 'panel cue', 'aria-label': words.t('cue.title') }), read, ({ cue, warned, asked, isEnded }) => {
        if (!cue) return [element('p', {}, words.t('cue.waiting'))];
        freshen(cue);
        return [
            element('p', { class: 'eyebrow', role: 'status' }, words.t('cue.title'), said(client, 'span', { class: 'spoken' }, cue.label)),
            warned.length > 0 && warnings(client, warned),
            cue.op === null ? nothingLeft(client, cue) : cueButton(client, cue, () => client.local >= freshUntil),
            // The seal is final, and no key presses it.
            cue.op === null && isEnded && element('p', {}, words.t('cue.seal', { button: words.t('conference.seal') })),
            asked && element('p', { class: 'cue-again', role: 'status' }, words.t('cue.again')),
            cue.ledBy && element('p', { class: 'hint' }, words.t(client.role === 'mc' ? 'cue.led' : 'cue.leading')),
            passed && element('div', { class: 'passed' }, element('p', { class: 'eyebrow' }, words.t('cue.passed')), scripts(client, passed.script)),
            scripts(client, cue.script),
            element('p', { class: 'hint' }, words.t('cue.keys')),
        ];
    });
    card.addEventListener(cueKey, () => pressed(card, client));
    return client.role === 'mc' ? card : hiddenWhile(client, card, () => ownCue(client) === null);
}

/// The next step, where it is this page's to take.
/** @param {Client} client */
export function ownCue({ role, state }) {
    const cue = state.get('cue') ?? null;
    return role === 'mc' || (cue?.ledBy !== undefined && cue.ledBy === role) ? cue : null;
}

/// By the key: the first press is that of the button, and the second says yes to what it has brought up.
function pressed(card, client) {
    if (isAsked(client) && client.local - client.presses.of('cue').at < limits.keyAnswersFromMs) return;
    const name = answersByKey(client) ? 'cue!' : 'cue';
    card.querySelector(`[data-press="${name}"]`)?.click();
}

function nothingLeft(client, cue) {
    return said(client, 'p', { class: 'cue-label' }, cue.label ?? { vi: client.words.t('cue.nothing') });
}

function cueButton(client, cue, able) {
    return press(client, {
        key: 'cue',
        look: 'cue-button',
        label: said(client, 'span', {}, cue.label),
        command: () => ({ op: cue.op, arg: cue.arg ?? {}, if: cue.if }),
        offer: () => cue.override,
        able,
    });
}

function cutWarning(client, cue) {
    const cut = cutVenues(client, cue).map((id) => nameOf(client, `venue/${id}`) || id);
    return cut.length > 0 ? [client.words.t('cue.cut', { venues: cut.join(', ') })] : [];
}

function warnings(client, warned) {
    const sentences = warned.map((sentence) => element('li', {}, sentence));
    return element('div', { role: 'status', 'aria-label': client.words.t('cue.warnings') }, element('ul', { class: 'warnings' }, sentences));
}

/// The words to read out, in the language of the hall first; the other beside it for foreign guests.
function scripts(client, script) {
    if (!script?.vi && !script?.en) return null;
    const one = (language) => script[language] && element('p', { class: `script ${language}`, lang: language }, script[language]);
    return element('div', { class: 'scripts', role: 'group', 'aria-label': client.words.t('cue.script') }, one('vi'), one('en'));
}
