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
export function cueCard(seat) {
    const { words, state } = seat;
    const read = () => ({ cue: state.get('cue') ?? null, items: state.all('agenda/').map(([id, item]) => [id, item.title]) });
    const card = live(seat, element('section', { class: 'panel cue', 'aria-label': words.t('cue.title') }), read, ({ cue }) => {
        if (!cue) return [element('p', {}, words.t('cue.waiting'))];
        return [
            element('p', { class: 'eyebrow' }, words.t('cue.title')),
            cue.warnings?.length > 0 && warnings(seat, cue.warnings),
            cue.op === null ? said(seat, 'p', { class: 'cue-label' }, cue.label ?? { vi: words.t('cue.nothing') }) : cueButton(seat, cue),
            scripts(seat, cue.script),
            element('p', { class: 'hint' }, words.t('cue.keys')),
        ];
    });
    return card;
}

function cueButton(seat, cue) {
    const freshUntil = seat.local + limits.cueGuardMs;
    setTimeout(() => seat.watchers.changed(), limits.cueGuardMs);
    return press(seat, {
        key: 'cue',
        look: 'cue-button',
        label: said(seat, 'span', {}, cue.label),
        command: () => ({ op: cue.op, arg: cue.arg ?? {}, if: cue.if }),
        able: () => seat.local >= freshUntil,
    });
}

function warnings(seat, list) {
    const sentences = list.map((warning) => element('li', {}, reason(seat, warning.reason, warning.args)));
    return element('div', { role: 'status', 'aria-label': seat.words.t('cue.warnings') }, element('ul', { class: 'warnings' }, sentences));
}

/// The words to read out, in the language of the hall first; the other beside it for foreign guests.
function scripts(seat, script) {
    if (!script?.vi && !script?.en) return null;
    const one = (language) => script[language] && element('p', { class: `script ${language}`, lang: language }, script[language]);
    return element('div', { class: 'scripts', role: 'group', 'aria-label': seat.words.t('cue.script') }, one('vi'), one('en'));
}
