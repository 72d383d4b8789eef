import assert from 'node:assert/strict';
import test from 'node:test';
import { NextState } from '../../../public/Stage/next-state.js';
import { State } from '../../../public/client/state.js';

const call = { op: 'round.call', arg: { round: 'r1' } };
const confer = { op: 'round.confer', arg: { round: 'r1' } };
const following = { scene: { kind: 'round', round: 'r1' }, mode: 'follow' };

/// A desk whose server answers with `answers`, one after the other; an error is a line that is down.
function desk(answers) {
    const state = new State();
    state.epoch = 'e';
    let seq = 0;
    const watched = [];
    const client = { state, words: {}, presence: {}, clock: {}, level: 'live', place: { conference: 'lao-cai-2022' }, token: 't', asked: 0 };
    const settled = () => new Promise((done) => setTimeout(done));
    const changed = () => watched.forEach((show) => show());
    client.watchers = { onChange: (_, show) => watched.push(show), changed };
    globalThis.fetch = /** @type {any} */ (async () => {
        const answer = answers[client.asked];
        client.asked += 1;
        if (answer instanceof Error) throw answer;
        return { ok: true, json: async () => ({ epoch: 'e', seq, rows: answer ? [{ id: 'main', set: answer }] : [] }) };
    });
    const tell = async (set) => {
        state.apply({ v: 'view', prev: seq, seq: ++seq, set });
        changed();
        await settled();
    };
    const next = new NextState(/** @type {any} */ (client));
    next.keep(/** @type {any} */ ({}));
    return { client, next, tell };
}

test('what the next step would change lies over what is, and everything else is as it is', async () => {
    const { next, tell } = desk([{ 'round/r1': { state: 'called' } }]);
    await tell({ cue: call, 'stage/main': following, 'round/r1': { state: 'planned' }, 'round/r2': { state: 'planned' } });
    assert.ok(next.isKnown);
    assert.equal(next.client.state.get('round/r1').state, 'called');
    assert.deepEqual(next.client.state.all('round/').map(([id, { state }]) => [id, state]), [['r1', 'called'], ['r2', 'planned']]);
});

test('it is asked for once, and again when the step is another or something of it was corrected', async () => {
    const { client, next, tell } = desk([{ 'recipient/n1': { name: 'A' } }, { 'recipient/n1': { name: 'B' } }, { 'round/r1': { state: 'conferred' } }]);
    await tell({ cue: call, 'stage/main': following, 'recipient/n1': { name: 'A' } });
    await tell({ 'agenda/i9': { title: { vi: 'Khác' } } });
    assert.equal(client.asked, 1);
    await tell({ 'recipient/n1': { name: 'B' } });
    assert.equal(next.client.state.get('recipient/n1').name, 'B');
    await tell({ cue: confer });
    assert.deepEqual([client.asked, next.isKnown], [3, true]);
});

test('without a line it is not known, nothing is asked in a circle, and the next change asks again', async () => {
    const { client, next, tell } = desk([new Error('down'), { 'round/r1': { state: 'called' } }]);
    await tell({ cue: call, 'stage/main': following });
    assert.deepEqual([client.asked, next.isKnown], [1, false]);
    await tell({ 'round/r1': { state: 'planned' } });
    assert.deepEqual([client.asked, next.isKnown], [2, true]);
});

test('where nothing is left to do there is no next picture', async () => {
    const { next, tell } = desk([undefined]);
    await tell({ cue: { op: null }, 'stage/main': following });
    assert.deepEqual([next.isLast, next.isKnown], [true, false]);
});
