import assert from 'node:assert/strict';
import test from 'node:test';
import { answersByKey, isAsked, undoByKey } from '../../../public/Cue/cue-keys.js';
import { Presses } from '../../../public/client/presses.js';
import { State } from '../../../public/client/state.js';
import { inSpite } from '../../../public/client/refusal.js';

const cue = { op: 'round.call', arg: { round: 'r6a' }, if: { 'round/r6a': 7 }, label: { vi: 'Mời lên nhận' } };
const tooMany = { reason: 'round.over-capacity', args: { round: 'r6a', people: 12, capacity: 10 } };
const confirm = { with: 'confirm', reasons: [tooMany], text: false };

/// A console on which a press at 0 ms has brought up this question.
function asked(override, local) {
    const [state, presses] = [new State(), new Presses(() => {})];
    state.apply({ v: 'view', prev: 0, seq: 9, set: { cue } });
    presses.end('cue', { answer: { ok: false, err: 'conflict', override }, what: { op: cue.op, arg: cue.arg, if: cue.if }, at: 0, until: 20_000 });
    return { state, presses, local };
}

test('the key says yes from the first second of a question to its tenth', () => {
    const answers = [0, 999, 1_000, 10_000, 10_001].map((local) => answersByKey(/** @type {any} */ (asked(confirm, local))));
    assert.deepEqual(answers, [false, false, true, true, false]);
});

test('what is done by force is never done by the key, nor is anything without a question', () => {
    for (const override of [{ ...confirm, with: 'force' }, undefined]) {
        const client = /** @type {any} */ (asked(override, 2_000));
        assert.equal(isAsked(client) || answersByKey(client), false);
    }
});

test('a step that has changed since takes no answer to the question about the one before', () => {
    const others = [{ ...cue, arg: { round: 'r6b' } }, { ...cue, if: { 'round/r6a': 8 } }, { ...cue, op: 'round.read' }];
    for (const [place, other] of others.entries()) {
        const client = /** @type {any} */ (asked(confirm, 2_000));
        client.state.apply({ v: 'view', prev: 9, seq: 10 + place, set: { cue: other } });
        assert.equal(answersByKey(client), false);
    }
});

test('the answer names exactly what was asked', () => {
    assert.deepEqual(inSpite(/** @type {any} */ ({ override: confirm })), { confirm: ['round.over-capacity'] });
});

test('the key that takes back asks, answers from the first second of its question to the tenth, and asks anew what was forgotten', () => {
    const presses = new Presses(() => {});
    const now = (local) => undoByKey(/** @type {any} */ ({ presses, local }), 'undo.last');
    assert.equal(now(0), 'ask');
    presses.ask('undo.last', { from: 0 });
    assert.deepEqual([0, 999, 1_000, 10_000, 10_001].map(now), [null, null, 'answer', 'answer', 'again']);
    presses.begin('undo.last');
    assert.equal(now(2_000), null);
    presses.end('undo.last', { answer: { ok: false, err: 'conflict', reason: 'steps.later' }, what: {}, at: 0, until: 20_000 });
    assert.equal(now(2_000), 'ask');
});
