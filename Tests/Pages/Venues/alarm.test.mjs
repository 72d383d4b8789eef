import assert from 'node:assert/strict';
import test from 'node:test';
import { Alarm } from '../../../public/Venues/alarm.js';
import { limits } from '../../../public/client/limits.js';
import { State } from '../../../public/client/state.js';

/// A browser's sound that is only written down: each note as its hertz.
class FakeAudio {
    state = 'suspended';
    currentTime = 0;
    destination = {};
    notes = [];

    async resume() {
        this.state = 'running';
    }

    async suspend() {
        this.state = 'suspended';
    }

    createOscillator() {
        const tone = { frequency: { value: 0 }, connect: (next) => next, start: (at) => this.notes.push({ hertz: tone.frequency.value, at }), stop: () => {} };
        return tone;
    }

    createGain() {
        return { gain: { setValueAtTime: () => {}, linearRampToValueAtTime: () => {} }, connect: (next) => next };
    }
}

/// An operator's page with its sound; `kept` is what the tab remembers.
function desk({ kept = {} } = {}) {
    const state = new State();
    const presence = new Map();
    const client = /** @type {any} */ ({ state, presence, now: 10_000, local: 0, level: 'live', watchers: { changed: () => {} } });
    const audio = new FakeAudio();
    const storage = () => ({ getItem: (key) => kept[key] ?? null, setItem: (key, value) => (kept[key] = value), removeItem: (key) => delete kept[key] });
    const alarm = new Alarm(client, () => /** @type {any} */ (audio), /** @type {any} */ (storage));
    let seq = 0;
    const tell = (set) => {
        state.apply({ v: 'view', prev: seq, seq: ++seq, set });
        state.apply({ v: 'mine', prev: 0, seq, set: {} });
        alarm.look();
    };
    tell({ conference: { state: 'live' }, venues: { count: 2, shown: 2 }, 'venue/si-ma-cai': { order: 1, confirmed: true }, 'venue/bac-ha': { order: 2, confirmed: true } });
    for (const id of ['si-ma-cai', 'bac-ha']) presence.set(`venue/${id}`, { connected: true, since: 1 });
    alarm.look();
    const heard = () => audio.notes.splice(0).map(({ hertz }) => hertz);
    return { alarm, client, presence, tell, heard, kept };
}

const calling = { order: 2, confirmed: true, help: { text: 'Mất tiếng', since: 10_000 } };
const rises = (notes) => notes[1] > notes[0];

test('nothing sounds until somebody has switched it on, and then it says at once how it sounds', async () => {
    const { alarm, tell, heard } = desk();
    tell({ 'venue/bac-ha': calling });
    assert.deepEqual(heard(), []);
    await alarm.switchOn();
    assert.ok(alarm.isHeard && rises(heard()));
});

test('a call rises once, however long nobody takes it; the next call of that room is another', async () => {
    const { alarm, tell, heard } = desk();
    await alarm.switchOn();
    heard();
    tell({ 'venue/bac-ha': calling });
    assert.ok(rises(heard()));
    tell({ 'agenda/i1': { title: { vi: 'Chào cờ' } } });
    assert.deepEqual(heard(), []);
    tell({ 'venue/bac-ha': { order: 2, confirmed: true } });
    tell({ 'venue/bac-ha': calling });
    assert.ok(rises(heard()));
});

test('a room that calls again before the desk has looked is heard again', async () => {
    const { alarm, tell, heard } = desk();
    await alarm.switchOn();
    tell({ 'venue/bac-ha': calling });
    heard();
    tell({ 'venue/bac-ha': { ...calling, help: { text: 'Mất hình', since: 10_001 } } });
    assert.ok(rises(heard()));
});

test('a venue that is lost falls, but not one that only changes its network', async () => {
    const { alarm, client, presence, heard } = desk();
    await alarm.switchOn();
    heard();
    presence.set('venue/si-ma-cai', { connected: false, since: client.now });
    client.now += limits.alarmMs - 1;
    alarm.look();
    assert.deepEqual(heard(), []);
    presence.set('venue/si-ma-cai', { connected: true, since: client.now });
    alarm.look();
    presence.set('venue/si-ma-cai', { connected: false, since: client.now });
    client.now += limits.alarmMs;
    alarm.look();
    assert.ok(!rises(heard()));
    alarm.look();
    assert.deepEqual(heard(), []);
});

test('several venues lost at once are one sound', async () => {
    const { alarm, client, presence, heard } = desk();
    await alarm.switchOn();
    const call = heard().length;
    for (const id of ['si-ma-cai', 'bac-ha']) presence.set(`venue/${id}`, { connected: false, since: client.now });
    client.now += limits.alarmMs;
    alarm.look();
    assert.ok(heard().length <= call);
});

test('the anthem is not interrupted: what came meanwhile sounds after it', async () => {
    const { alarm, tell, heard } = desk();
    await alarm.switchOn();
    heard();
    tell({ agenda: { current: 'i2', order: ['i2'] }, 'agenda/i2': { title: { vi: 'Chào cờ' }, quiet: true } });
    tell({ 'venue/bac-ha': calling });
    assert.deepEqual(heard(), []);
    tell({ 'agenda/i2': { title: { vi: 'Phát biểu' } } });
    assert.ok(rises(heard()));
});

test('the tab remembers it over a reload, and the next press anywhere brings it back', async () => {
    const { alarm, kept } = desk();
    await alarm.switchOn();
    const again = desk({ kept });
    assert.deepEqual([again.alarm.isOn, again.alarm.isHeard], [true, false]);
    await again.alarm.resume();
    assert.ok(again.alarm.isHeard);
    await again.alarm.switchOff();
    assert.deepEqual([again.alarm.isHeard, desk({ kept }).alarm.isOn], [false, false]);
});
