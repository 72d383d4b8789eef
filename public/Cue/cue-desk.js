import { CueSteps } from './cue-steps.js';
import { drawPassed } from './script.js';
import { AbsentLines } from '../Awards/absent-lines.js';
import { namedBefore } from '../Awards/named-before.js';
import { undoByKey } from './cue-keys.js';
import { undoLast, undoLastKey } from '../Steps/undo-last.js';

/// What an MC has beside the next step: those who are absent in its words, the words that were read last, the press that takes the last step back, and the keys for that and for the hall's screen.
/** @param {Client} client @returns {CueDesk} */
export function cueDesk(client) {
    const { state, presses } = client;
    const steps = new CueSteps();
    const absent = new AbsentLines();
    return {
        lines: (cue, lines) => (cue ? absent.of(state, cue, lines) : lines),
        came: (cue) => steps.came(cue, state),
        above: () => steps.passed && drawPassed(client, steps.passed),
        beside: undoLast(client),
        isAsked: () => presses.of(undoLastKey)?.stage === 'asking',
        keys: { undo: () => undo(client), hold: () => click('stage.hold/main', 'stage.release/main'), up: () => scroll(-1), down: () => scroll(1) },
    };
}

/// While recipients are named one by one, the name before: that is no step, so it is asked by nobody and is taken at once. A question that was forgotten is asked anew, for only what was just read is answered by a key.
function undo(client) {
    const before = namedBefore(client.state);
    if (before) return client.ready && client.command('round.point', before);
    switch (undoByKey(client, undoLastKey)) {
        case 'ask': return click(undoLastKey);
        case 'again': return client.presses.ask(undoLastKey, { from: client.local });
        case 'answer': return click(`${undoLastKey}!`);
    }
}

/// A little less than what is seen of the words, so that the last line read is the first one then.
function scroll(direction) {
    const words = document.querySelector('.cue .scripts');
    words?.scrollBy({ top: direction * words.clientHeight * 0.7, behavior: 'smooth' });
}

function click(...names) {
    /** @type {HTMLElement | null} */
    const button = document.querySelector(names.map((name) => `[data-press="${name}"]`).join());
    button?.click();
}
