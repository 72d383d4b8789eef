import { limits } from '../client/limits.js';

const cueKeys = new Set([' ', 'PageDown', 'ArrowRight']);

/// What the cue's card hears when one of its keys was pressed.
export const cueKey = 'cue-key';

/// Space, PageDown (what a presenter's clicker sends) and → press the cue. Never while somebody types or a dialog is open,
/// never by a key held down, and Space not where a button or a menu would take it for itself.
export function listenForCueKeys() {
    document.addEventListener('keydown', (event) => {
        if (!cueKeys.has(event.key) || event.repeat || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
        const at = document.activeElement;
        if (document.querySelector('dialog[open]') || at?.closest('input, textarea, select, [contenteditable]')) return;
        if (event.key === ' ' && at?.closest('button, a, summary')) return;
        const card = document.querySelector('.cue:not([hidden])');
        if (!card) return;
        event.preventDefault();
        card.dispatchEvent(new Event(cueKey));
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
    const age = client.local - at;
    return age >= limits.keyAnswersFromMs && age <= limits.keyAnswersUntilMs && isSame(what, client.state.get('cue'));
}

function isSame({ op, arg, if: seen }, cue) {
    return JSON.stringify([op, arg, seen]) === JSON.stringify([cue?.op, cue?.arg ?? {}, cue?.if]);
}
