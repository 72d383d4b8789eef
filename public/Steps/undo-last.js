import { element } from '../elements/element.js';
import { live } from '../elements/live.js';
import { press } from '../elements/press.js';
import { stepWords } from './undo-list.js';

/// Under this name the press of the last step stands among the presses.
export const undoLastKey = 'undo.last';

/// Steps that move the hall: those that the cue proposes, and a jump. What was covered, written or corrected meanwhile is taken back where it was done.
const movesHall = new Set([
    'agenda.advance', 'agenda.jump', 'speaker.call', 'round.read', 'round.call', 'round.onstage', 'round.confer', 'round.clear', 'pledge.open',
    'pledge.close', 'vote.open', 'vote.close', 'conference.end',
]);

/// The newest of the steps `list` that has moved the hall, or null.
export function lastMove(list) {
    return list.findLast(({ op }) => movesHall.has(op)) ?? null;
}

/// The step that has moved the hall last, taken back by one button: an MC who has pressed too early looks for it nowhere. A question goes with its step: what
/// was read is what is taken back. Made once for a page; the answer draws it.
/** @param {Client} client */
export function undoLast(client) {
    const { words, state, presses } = client;
    const who = () => state.all('participant/').map(([id, one]) => [id, one.name]);
    const read = () => {
        const { list = [], names = {} } = state.get('steps') ?? {};
        // With every step the list is another, and what is taken back is taken back from the list that was seen.
        return { step: lastMove(list), newest: list.at(-1)?.seq, names, who: who() };
    };
    let asked;
    const draw = ({ step, names }) => {
        if (asked !== step?.seq && presses.of(undoLastKey)) presses.dismiss(undoLastKey);
        asked = step?.seq;
        if (!step) return [];
        const seen = { steps: state.seen('steps') };
        return [
            press(client, {
                key: undoLastKey,
                label: words.t('steps.undo'),
                ask: words.t('steps.undo-ask', { what: stepWords(client, step, names) }),
                command: () => ({ op: 'undo', arg: { seq: step.seq }, if: seen }),
            }),
        ];
    };
    return () => live(client, element('div', { class: 'undo-last' }), read, draw);
}
