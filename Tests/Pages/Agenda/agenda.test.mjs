import assert from 'node:assert/strict';
import test from 'node:test';
import { atTimeOfDay, hourMinute, span } from '../../../public/client/instant.js';
import { driftMinutes, forecast, onTheDay } from '../../../public/Agenda/drift.js';
import { currentItem, endOf, isQuiet, items, nextItem } from '../../../public/Agenda/items.js';
import { lateness } from '../../../public/Timers/lateness.js';
import { State } from '../../../public/client/state.js';
import { Words } from '../../../public/client/words.js';
import { read, wordsOf } from '../assembly.mjs';

const minute = 60_000;
const start = Date.UTC(2022, 0, 17, 7, 0);
const item = (id, at, plannedMinutes, more = {}) => ({ id, title: { vi: id }, state: 'planned', plannedStart: start + at * minute, plannedMinutes, extendedMinutes: 0, ...more });

test('a delay moves what follows, and a gap in the programme takes it up', () => {
    const list = [item('report', 0, 20, { state: 'current', actualStart: start + 6 * minute }), item('papers', 20, 35), item('speech', 65, 20)];
    const { starts, endsAt, late } = forecast(list, 'report', start + 10 * minute);
    assert.equal(starts.get('papers'), start + 26 * minute);
    assert.equal(driftMinutes(list[1], starts.get('papers')), 6);
    assert.equal(starts.get('speech'), start + 65 * minute, 'ten minutes of slack swallow six');
    assert.equal(endsAt, start + 85 * minute);
    assert.equal(late, 0);
});

test('an item that overruns ends now at the earliest', () => {
    const list = [item('report', 0, 20, { state: 'current', actualStart: start }), item('papers', 20, 35)];
    const { starts, late } = forecast(list, 'report', start + 32 * minute);
    assert.equal(starts.get('papers'), start + 32 * minute);
    assert.equal(late, 12 * minute);
});

test('nothing starts before its announced time', () => {
    const list = [item('report', 0, 20, { state: 'done' }), item('papers', 20, 35)];
    assert.equal(forecast(list, null, start + 5 * minute).starts.get('papers'), start + 20 * minute);
});

test('an inserted break is delay, and ends when it was announced to', () => {
    const pause = { ...item('break', 0, 10), plannedStart: undefined, resumesAt: start + 40 * minute };
    const list = [item('report', 0, 20, { state: 'current', actualStart: start }), pause, item('papers', 20, 35)];
    const { starts, late } = forecast(list, 'report', start + 5 * minute);
    assert.equal(starts.get('break'), start + 20 * minute);
    assert.equal(starts.get('papers'), start + 40 * minute);
    assert.equal(late, 20 * minute);
});

test('a break that begins too late for the time that was announced lasts as long as it has to', () => {
    const pause = { ...item('break', 0, 10), plannedStart: undefined, resumesAt: start + 19 * minute };
    const list = [item('report', 0, 20, { state: 'current', actualStart: start }), pause, item('papers', 20, 35)];
    assert.equal(forecast(list, 'report', start + 40 * minute).starts.get('papers'), start + 50 * minute);
    assert.equal(endOf({ ...pause, extendedMinutes: 5 }, start + 43 * minute), start + 58 * minute);
    assert.equal(endOf({ ...pause, resumesAt: start + 60 * minute }, start + 43 * minute), start + 60 * minute);
});

test('minutes added to an item are delay', () => {
    const list = [item('report', 0, 20, { state: 'current', actualStart: start, extendedMinutes: 5 })];
    assert.equal(forecast(list, 'report', start).late, 5 * minute);
});

test('what was skipped takes no time', () => {
    const list = [item('video', 0, 20, { state: 'skipped' }), item('papers', 0, 35)];
    assert.equal(forecast(list, null, start).starts.get('papers'), start);
});

test('current and next are read from the run of show', () => {
    const state = new State();
    const set = { agenda: { order: ['i1', 'i2', 'i3', 'i4'], current: 'i1' } };
    for (const [id, name] of [['i1', 'current'], ['i2', 'skipped'], ['i3', 'planned']]) set[`agenda/${id}`] = { title: { vi: id }, state: name, quiet: id === 'i1' };
    state.apply({ v: 'view', prev: 0, seq: 1, set });
    assert.deepEqual(items(state).map(({ id }) => id), ['i1', 'i2', 'i3'], 'an id without its item is left out');
    assert.equal(currentItem(state).id, 'i1');
    assert.equal(nextItem(state).id, 'i3');
    assert.equal(isQuiet(state), true);
});

test('times are those of the conference’s zone', () => {
    assert.equal(hourMinute(start, 'Asia/Ho_Chi_Minh'), '14:00');
    assert.equal(hourMinute(start + 10 * 60 * minute, 'Asia/Ho_Chi_Minh'), '00:00');
    assert.equal(atTimeOfDay('15:20', start + 30_000, 'Asia/Ho_Chi_Minh'), start + 80 * minute);
    assert.equal(atTimeOfDay('25:00', start, 'Asia/Ho_Chi_Minh'), null);
});

test('a clock shows 0:00 only when time is up, and goes on below', () => {
    assert.deepEqual([300_000, 299_001, 1, 0, -1, -1000, -61_000, 3_723_000].map(span), ['5:00', '5:00', '0:01', '0:00', '0:00', '−0:01', '−1:01', '1:02:03']);
    assert.equal(lateness({ endsAt: 120_000 }, 0), 'running');
    assert.equal(lateness({ endsAt: 60_000 }, 0), 'soon');
    assert.equal(lateness({ endsAt: 60_000 }, 60_001), 'over');
    assert.equal(lateness({ endsAt: 60_000, pausedLeft: -5 }, 0), 'paused');
    assert.equal(lateness(undefined, 0), 'none');
});

test('a conference held on another day than planned is late by its clock, not by its calendar', () => {
    const hour = 3_600_000;
    const planned = [{ id: 'i1', plannedStart: 10 * hour }, { id: 'i2' }];
    assert.deepEqual(onTheDay(planned, 10 * hour + 5 * 24 * hour + hour), [{ id: 'i1', plannedStart: 10 * hour + 5 * 24 * hour }, { id: 'i2' }]);
    assert.equal(onTheDay(planned, 11 * hour), planned);
});

test('an item’s form offers every kind that the wire knows, and no other', async () => {
    const words = new Words(async (language) => wordsOf(language), () => ({ getItem: () => null, setItem() {} }));
    await words.start();
    const { enum: kinds } = JSON.parse(read('protocol/schemas/common.json')).$defs.itemKind;
    assert.deepEqual(words.names('kind').sort(), kinds.sort(), 'each has its word as `kind.…` in the feature that brings it');
});
