import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import test from 'node:test';
import { Day, FakeSocket, welcome } from './day.mjs';
import { Client } from '../../public/client/client.js';
import { Shown, isStamped } from '../../public/client/shown.js';
import { left } from '../../public/client/clock.js';

const eightDays = 8 * 86_400_000;
const start = 1_642_401_004_800;
const protocol = new URL('../../public/protocol/', import.meta.url);

/// The fields below a schema, `[name, what they are of common.json]`.
function fields(schema) {
    const own = Object.entries(schema.properties ?? {}).map(([name, field]) => [name, field.$ref?.split('common.json#/$defs/')[1]]);
    return own.concat(Object.values(schema).filter((child) => child && typeof child === 'object').flatMap(fields));
}

/// Of the key `clock`: it says from when on times are shifted, and is itself read as it was stamped (`State`).
const beginOfShift = 'milliseconds';

const features = readdirSync(protocol, { recursive: true }).filter((path) => /^\w+\/(views|lists)\.json$/.test(path));
const published = Object.fromEntries(
    [...features, 'schemas/presence.json', 'schemas/res.json'].map((file) => [file, fields(JSON.parse(readFileSync(new URL(file, protocol))))]),
);

function opened(frames) {
    const day = new Day();
    const socket = new FakeSocket();
    const place = { conference: 'lao-cai-2022', page: 'operator' };
    const tokens = { token: 'T', fault: null, welcomed: () => {}, refused: () => false };
    const client = new Client({ place, tokens, clientId: 'C', words: null, device: day.device, reach: async () => true, open: () => socket });
    client.start();
    socket.opens();
    socket.says(welcome({ now: start + 1_800 }));
    for (const frame of frames) socket.says(frame);
    return { day, client, socket };
}

const clock = { shifts: [{ since: start, offset: eightDays }] };
const item = { title: { vi: 'Điểm danh' }, plannedStart: start + 60_000, resumesAt: start + 120_000, actualStart: start + 1_000, state: 'current' };
const timer = { startedAt: start + 1_000, endsAt: start + 301_000 };
const snapshot = { t: 'state', v: 'view', prev: 0, seq: 10, set: { 'agenda/i1': item, 'timer/item': timer, conference: { clockJump: { at: start - 1, by: 5 } } } };
const aligned = { t: 'state', v: 'view', prev: 10, seq: 11, set: { clock } };

for (const [file, found] of Object.entries(published)) {
    test(`${file}: the name of a field says whether it is the server’s own time`, () => {
        const remedy = 'name what the server stamps …At, …Since or …Until, and nothing else so; or say otherwise in client/shown.js';
        for (const [name, kind] of found.filter((one) => one[1] !== beginOfShift)) assert.equal(isStamped(name), kind === 'instant', `${name}: ${remedy}`);
    });
}

test('the wall’s times are known one by one, for their names do not tell', () => {
    const names = Object.values(published).flat().filter(([, kind]) => kind === 'wallTime').map(([name]) => name);
    assert.deepEqual([...new Set(names)].sort(), ['plannedStart', 'resumesAt', 'startsAt', 'wall']);
});

test('an alignment shows what was stamped since, and leaves alone what people wrote and what was before', () => {
    const { client } = opened([snapshot, aligned]);
    assert.equal(client.state.get('agenda/i1').actualStart, item.actualStart + eightDays);
    assert.equal(client.state.get('agenda/i1').plannedStart, item.plannedStart);
    assert.equal(client.state.get('agenda/i1').resumesAt, item.resumesAt);
    assert.equal(client.state.get('conference').clockJump.at, start - 1);
    assert.equal(client.now, start + 1_800 + eightDays);
});

test('what a page sends back unchanged is left as the server stamped it', () => {
    const cue = { op: 'pledge.close', arg: { pledge: 'cum-a', until: start + 90_000 } };
    const { client } = opened([snapshot, { t: 'state', v: 'view', prev: 10, seq: 11, set: { cue, clock } }]);
    assert.deepEqual(client.state.get('cue').arg, cue.arg);
});

test('what is a person’s own is shown alike', () => {
    const { client } = opened([snapshot, { t: 'state', v: 'mine', prev: 0, seq: 10, set: { ready: { sound: true, at: start + 7 } } }, aligned]);
    assert.equal(client.state.mine.get('ready').at, start + 7 + eightDays);
});

test('an alignment that follows another stands in its place', () => {
    const better = { shifts: [{ since: start, offset: 60_000 }] };
    const { client } = opened([snapshot, aligned, { t: 'state', v: 'view', prev: 11, seq: 12, set: { clock: better } }]);
    assert.equal(client.state.view.get('agenda/i1').actualStart, item.actualStart + 60_000);
});

test('a running clock keeps its rest', () => {
    const { client, socket } = opened([snapshot]);
    const before = left(client.state.get('timer/item'), client.now);
    socket.says(aligned);
    assert.equal(left(client.state.get('timer/item'), client.now), before);
});

test('presence and lists are shown alike, and an alignment that is gone shifts nothing', () => {
    const { client, socket } = opened([snapshot, aligned, { t: 'presence', set: { 'venue/si-ma-cai': { connected: true, since: start + 5 } }, del: [] }]);
    assert.equal(client.presence.get('venue/si-ma-cai').since, start + 5 + eightDays);
    socket.says({ ...snapshot, seq: 12 });
    assert.equal(client.presence.get('venue/si-ma-cai').since, start + 5);
    assert.equal(client.state.get('timer/item').endsAt, timer.endsAt);
});

test('what a command carries is the server’s own time', () => {
    const { client } = opened([snapshot, aligned]);
    assert.equal(client.serverNow, start + 1_800);
});

test('a value is the same object until something about it changes, so that nothing is drawn twice', () => {
    const shown = new Shown();
    assert.equal(shown.of(item), item, 'nothing is copied on a day without an alignment');
    shown.align(clock.shifts);
    assert.equal(shown.of(item), shown.of(item));
});

test('of several shifts each time has its own', () => {
    const shown = new Shown();
    shown.align([{ since: 0, offset: 10 }, { since: 1_000, offset: -20 }, { since: 2_000, offset: 0 }]);
    assert.deepEqual([5, 999, 1_000, 1_999, 2_000].map((instant) => shown.at(instant)), [15, 1_009, 980, 1_979, 2_000]);
});
