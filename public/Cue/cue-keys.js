import { limits } from '../client/limits.js';

/// What a key asks for. A presenter's clicker sends Page Down and Page Up, and B or a full stop where it has a button for a black screen.
const wishes = new Map([
    [' ', 'step'], ['PageDown', 'step'], ['ArrowRight', 'step'],
    ['PageUp', 'undo'],
    ['b', 'hold'], ['B', 'hold'], ['.', 'hold'],
    ['ArrowUp', 'up'], ['ArrowDown', 'down'],
]);

/// What the cue's card hears when one of its keys was pressed; `detail` is the wish. A card says in `data-keys` for which it has an answer.
export const cueKey = 'cue-key';

/// Never while somebody types or a dialog is open, never by a key held down, and Space not where a button or a menu would take it for itself.
export function listenForCueKeys() {
    document.addEventListener('keydown', (event) => {
        const wish = wishes.get(event.key);
        const isOther = event.repeat || event.ctrlKey || event.altKey || event.metaKey || (event.shiftKey && event.key !== 'B');
        if (!wish || isOther) return;
        const at = document.activeElement;
        if (document.querySelector('dialog[open]') || at?.closest('input, textarea, select, [contenteditable]')) return;
        if (event.key === ' ' && at?.closest('button, a, summary')) return;
        // Another list that has the focus scrolls by itself.
        if ((wish === 'up' || wish === 'down') && at?.closest('main') && !at.closest('.cue')) return;
        const card = document.querySelector(`.cue:not([hidden])[data-keys~="${wish}"]`);
        if (!card) return;
        event.preventDefault();
        card.dispatchEvent(new CustomEvent(cueKey, { detail: wish }));
    });
}

/// Whether a press of the cue has brought up a question that the key may answer. What is done by force is not: that word has a button of its own.
/** @param {Client} client */
export function isAsked({ presses }) {
    const press = presses.of('cue');
    return press?.stage === 'refused' && press.answer.override?.with === 'confirm';
}

/// Whether the key, pressed now, says yes: somebody has had the time to read the question, has not forgotten it, and it is still the same.
/** @param {Client} client */
export function answersByKey(client) {
    if (!isAsked(client)) return false;
    const { at, what } = client.presses.of('cue');
    return isTimely(client.local - at) && isSame(what, client.state.get('cue'));
}

/// What the key that takes back does to the press of this name now: `ask`, `answer`, `again` where the question was forgotten, null while nobody can have read it.
/** @param {Client} client */
export function undoByKey({ presses, local }, name) {
    const press = presses.of(name);
    if (press?.stage !== 'asking') return press?.stage === 'busy' ? null : 'ask';
    const age = local - press.from;
    if (isTimely(age)) return 'answer';
    return age < limits.keyAnswersFromMs ? null : 'again';
}

function isTimely(age) {
    return age >= limits.keyAnswersFromMs && age <= limits.keyAnswersUntilMs;
}

function isSame({ op, arg, if: seen }, cue) {
    return JSON.stringify([op, arg, seen]) === JSON.stringify([cue?.op, cue?.arg ?? {}, cue?.if]);
}
