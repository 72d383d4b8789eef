import assert from 'node:assert/strict';
import test from 'node:test';
import { AbsentLines } from '../../../public/Awards/absent-lines.js';
import { CueSteps } from '../../../public/Cue/cue-steps.js';
import { State } from '../../../public/client/state.js';
import { scriptOf } from '../../../public/Cue/script.js';

const lead = 'Xin trân trọng kính mời đại diện 3 tập thể có tên sau đây:';

/// A state with a round of these recipients, and who was taken out of it.
function hall(recipients, missed = []) {
    const state = new State();
    const named = (id) => ({ award: 'co-thi-dua', kind: 'collective', name: `Tập thể số ${id.slice(1)}`, state: 'waiting' });
    const keys = [...recipients, ...missed].map((id) => [`recipient/${id}`, missed.includes(id) ? { ...named(id), state: 'absent', missed: 'r6' } : named(id)]);
    state.apply({ v: 'view', prev: 0, seq: 1, set: { awards: { loose: missed }, 'round/r6': { award: 'co-thi-dua', parts: [{ venue: 'hoi-truong', recipients }] }, ...Object.fromEntries(keys) } });
    return state;
}

const called = (...numbers) => ({ op: 'round.call', arg: { round: 'r6' }, script: { vi: [lead, ...numbers.map((one, place) => `${place + 1}. Tập thể số ${one};`)].join('\n') } });
const told = (lines) => lines.map(({ number = '', text, isAbsent }) => `${number}${isAbsent ? '×' : ''}${text}`);

test('a name has a line of its own with its number apart, and a sentence one without', () => {
    assert.deepEqual(scriptOf(called(1, 2)).vi, [{ text: lead }, { number: '1', text: 'Tập thể số 1;' }, { number: '2', text: 'Tập thể số 2;' }]);
    assert.deepEqual(scriptOf({ op: null }), { vi: [], en: [] });
});

test('who is marked absent while the list is read is struck where the name stood', () => {
    for (const [away, expected] of [
        ['n1', [lead, '×Tập thể số 1', '1Tập thể số 2;', '2Tập thể số 3;']],
        ['n2', [lead, '1Tập thể số 1;', '×Tập thể số 2', '2Tập thể số 3;']],
        ['n3', [lead, '1Tập thể số 1;', '2Tập thể số 2;', '×Tập thể số 3']],
    ]) {
        const lines = new AbsentLines();
        const all = ['n1', 'n2', 'n3'];
        lines.of(hall(all), called(1, 2, 3), scriptOf(called(1, 2, 3)).vi);
        const left = all.filter((id) => id !== away);
        const cue = called(...left.map((id) => id.slice(1)));
        assert.deepEqual(told(lines.of(hall(left, [away]), cue, scriptOf(cue).vi)), expected);
    }
});

test('two who stood side by side are struck in their order, and a page that never saw them there strikes them at the end', () => {
    const lines = new AbsentLines();
    lines.of(hall(['n1', 'n2', 'n3']), called(1, 2, 3), scriptOf(called(1, 2, 3)).vi);
    lines.of(hall(['n1', 'n3'], ['n2']), called(1, 3), scriptOf(called(1, 3)).vi);
    const cue = called(3);
    assert.deepEqual(told(lines.of(hall(['n3'], ['n1', 'n2']), cue, scriptOf(cue).vi)), [lead, '×Tập thể số 1', '×Tập thể số 2', '1Tập thể số 3;']);
    assert.deepEqual(told(new AbsentLines().of(hall(['n3'], ['n1']), cue, scriptOf(cue).vi)), [lead, '1Tập thể số 3;', '×Tập thể số 1']);
});

test('where no names are read nobody is struck', () => {
    const state = hall(['n1'], ['n2']);
    for (const cue of [{ op: 'round.clear', arg: { round: 'r6' } }, { op: 'round.confer', arg: { round: 'r6' } }, { op: 'agenda.advance', arg: { from: 'i8' } }]) {
        const lines = [{ text: 'Xin trân trọng cảm ơn.' }];
        assert.deepEqual(new AbsentLines().of(state, cue, lines), lines);
    }
});

/// A day on which these cues come one after the other, each with what the list of steps holds by then.
function passedOn(...moments) {
    const steps = new CueSteps();
    for (const [cue, list] of moments) {
        const state = new State();
        state.apply({ v: 'view', prev: 0, seq: 1, set: { steps: { list }, conference: { state: 'live' } } });
        steps.came(cue, state);
    }
    return steps.passed?.op ?? null;
}

const [open, read, call] = [{ op: 'conference.open', arg: {}, script: { vi: 'A' } }, { op: 'round.read', arg: { round: 'r6' }, script: { vi: 'B' } }, called(1)];

test('what was read last stands there until the next step is taken', () => {
    assert.equal(passedOn([read, []], [call, [{ seq: 5, op: 'round.read' }]]), 'round.read');
    assert.equal(passedOn([open, []], [read, []]), 'conference.open');
});

test('a correction of the same step takes nothing away, and a step without words leaves what was read before', () => {
    const corrected = { ...call, label: { vi: 'Tên khác' } };
    const taken = [{ seq: 5, op: 'round.read' }];
    assert.equal(passedOn([read, []], [call, taken], [corrected, [...taken, { seq: 6, op: 'recipient.correct' }]]), 'round.read');
    const silent = { op: 'pledge.open', arg: { pledge: 'cum-a' }, script: { vi: '' } };
    assert.equal(passedOn([read, []], [silent, taken], [{ ...silent, arg: { pledge: 'khoi-b' } }, [...taken, { seq: 6, op: 'pledge.open' }]]), 'round.read');
});

test('after a jump, or a step that was taken back, nothing is said to have been read', () => {
    assert.equal(passedOn([read, []], [call, [{ seq: 5, op: 'agenda.jump' }]]), null);
    assert.equal(passedOn([read, []], [call, [{ seq: 5, op: 'round.read' }]], [read, []]), null);
});
