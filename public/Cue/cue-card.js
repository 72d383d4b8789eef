import { element, said } from '../elements/element.js';
import { limits } from '../client/limits.js';
import { live } from '../elements/live.js';
import { press } from '../elements/press.js';
import { reason } from '../client/refusal.js';

/// The next step: one big button that sends what the server proposed, unchanged, the words to say with it, and what others
/// still owe.
///
/// A press is bound to the cue that was on the card: a cue that came a blink ago takes no press, because the second click of a
/// double click was meant for the one before it.
/** @param {Client} client */
export function cueCard(client) {
    const { words, state } = client;
    let step;
    let freshUntil = 0;
    /// A cue whose `if` alone has moved is the same step to the person who presses.
    const freshen = ({ op, arg, label }) => {
        const now = JSON.stringify([op, arg, label]);
        if (now === step) return;
        step = now;
        freshUntil = client.local + limits.cueGuardMs;
        setTimeout(() => client.watchers.changed(), limits.cueGuardMs);
    };
    /// The warnings as they read now: the names in them may change under the same cue.
    const read = () => {
        const cue = state.get('cue') ?? null;
        return { cue, warned: (cue?.warnings ?? []).map(({ reason: name, args }) => reason(client, name, args)) };
    };
    const card = live(client, element('section', { class: 'panel cue', 'aria-label': words.t('cue.title') }), read, ({ cue, warned }) => {
        if (!cue) return [element('p', {}, words.t('cue.waiting'))];
        freshen(cue);
        return [
            element('p', { class: 'eyebrow', role: 'status' }, words.t('cue.title'), said(client, 'span', { class: 'spoken' }, cue.label)),
            warned.length > 0 && warnings(client, warned),
            cue.op === null ? nothingLeft(client, cue) : cueButton(client, cue, () => client.local >= freshUntil),
            scripts(client, cue.script),
            element('p', { class: 'hint' }, words.t('cue.keys')),
        ];
    });
    return card;
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
        able,
    });
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
