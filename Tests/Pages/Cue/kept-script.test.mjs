import assert from 'node:assert/strict';
import test from 'node:test';
import { KeptScript } from '../../../public/Cue/kept-script.js';
import { State } from '../../../public/client/state.js';

const rows = ['Khai mạc', 'Chào cờ', 'Tham luận'].map((vi, place) => ({ id: `${place + 1}`, label: { vi }, script: `Lời ${place}` }));

/// A desk whose server answers with these rows, or not at all; `tick()` is one of the clock's.
function desk() {
    const state = new State();
    const held = { level: 'live', local: 0, now: 1_000, asked: 0, isGone: false, ticks: [] };
    globalThis.fetch = /** @type {any} */ (async () => {
        held.asked += 1;
        if (held.isGone) throw new TypeError('network');
        return { ok: true, json: async () => ({ epoch: state.epoch, seq: 1, rows }) };
    });
    const client = { state, lists: new Map(), place: { conference: 'lao-cai-2022' }, token: 't', watchers: { onTick: (node, show) => held.ticks.push(show) } };
    for (const name of ['level', 'local', 'now']) Object.defineProperty(client, name, { get: () => held[name] });
    const kept = new KeptScript(/** @type {any} */ (client));
    kept.keep({});
    const cue = (vi) => state.apply({ v: 'view', prev: 0, seq: 1, set: { cue: { op: 'x', arg: { item: vi }, label: { vi } } } });
    const tick = async () => {
        for (const show of held.ticks) show();
        await new Promise((done) => setImmediate(done));
    };
    return { kept, held, cue, tick };
}

const labels = (kept) => kept.now?.rows.map(({ label }) => label.vi);

test('the words are kept by, and those of steps that were done since are passed over', async () => {
    const { kept, held, cue, tick } = desk();
    assert.equal(kept.now, null);
    cue('Khai mạc');
    await kept.refresh();
    assert.deepEqual(labels(kept), ['Khai mạc', 'Chào cờ', 'Tham luận']);
    held.isGone = true;
    cue('Chào cờ');
    held.local = 30_000;
    await tick();
    assert.deepEqual([labels(kept), kept.now.at], [['Chào cờ', 'Tham luận'], 1_000]);
});

test('a hall that goes on quickly is asked about at a pace, and one that stands not at all', async () => {
    const { held, cue, tick } = desk();
    cue('Khai mạc');
    held.local = 19_000;
    await tick();
    assert.equal(held.asked, 0, 'not with all else that a page fetches when it opens');
    held.local = 20_000;
    await tick();
    cue('Chào cờ');
    held.local = 39_000;
    await tick();
    assert.equal(held.asked, 1);
    held.local = 40_000;
    await tick();
    held.local = 90_000;
    await tick();
    assert.equal(held.asked, 2);
});

test('on a dead line nothing is asked', async () => {
    const { held, cue, tick } = desk();
    held.level = 'red';
    held.local = 30_000;
    cue('Khai mạc');
    await tick();
    assert.equal(held.asked, 0);
});
