import assert from 'node:assert/strict';
import test from 'node:test';
import { about, appointments, nearness, nearnessWord } from '../../../public/Venues/appointments.js';
import { ownItems } from '../../../public/Venues/own-items.js';
import { ownRounds } from '../../../public/Awards/own-turns.js';
import { ownSignings } from '../../../public/Pledges/own-turns.js';
import { ownSpeeches } from '../../../public/SpeakerQueue/own-turns.js';
import { State } from '../../../public/client/state.js';
import { Words } from '../../../public/client/words.js';
import { wordsOf } from '../assembly.mjs';

const words = new Words(async () => wordsOf('vi'), () => ({ getItem: () => null, setItem() {} }));
await words.start();

const minute = 60_000;
const clock = (hours, minutes) => Date.UTC(2022, 0, 17, hours - 7, minutes);
const item = (kind, hours, minutes, plannedMinutes, more = {}) => ({ kind, title: { vi: kind }, plannedStart: clock(hours, minutes), plannedMinutes, state: 'planned', ...more });
const page = { brought: () => [ownItems, ownSpeeches, ownRounds, ownSignings] };
const co = { vi: 'Cờ thi đua của UBND tỉnh năm 2021' };

/// The afternoon of Lào Cai as the devices of one room have it; `set` and `mine` are what this moment has otherwise.
function room(venue, { at, current = null, set = {}, mine = {} }) {
    const state = new State();
    const papers = [['hoi-truong', 'Giáo dục'], ['bao-thang', 'Nông thôn mới'], ['bat-xat', 'Vì người nghèo']].map(([where, vi]) => ({ title: { vi }, minutes: 7, venue: where }));
    state.apply({ v: 'view', prev: 0, seq: 1, set: {
        conference: { state: 'live' },
        agenda: { order: ['i1', 'i6', 'i8', 'i10'], current, startedAt: clock(13, 40) },
        'agenda/i1': item('rollcall', 13, 40, 20), 'agenda/i6': item('paper', 14, 35, 35, { papers }),
        'agenda/i8': item('awards', 15, 40, 40, { venue: 'hoi-truong' }), 'agenda/i10': item('pledge', 16, 32, 20, { venue: 'hoi-truong' }),
        queue: { order: ['i6-p1', 'i6-p2', 'i6-p3'], speaking: null, counts: {}, seconds: 300 },
        'pledge/cum-a': { item: 'i10', order: 0, state: 'draft', presentMinutes: 3 }, 'pledge/khoi-b': { item: 'i10', order: 1, state: 'draft', presentMinutes: 3 },
        [`venue/${venue}`]: { name: { vi: venue }, hall: false, order: 10 },
        ...set,
    } });
    state.apply({ v: 'mine', prev: 0, seq: 1, set: mine });
    return { state, words, now: at, zone: 'Asia/Ho_Chi_Minh', who: { venue } };
}

const told = (client) => appointments(client, page).map((one) => [one.name, about(client, one), nearnessWord(client, one)]);
const round = (more = {}) => ({ list: [{ round: 'r6c', award: co, item: 'i8', ahead: 35, minutes: 5, count: 1, state: 'planned', ...more }] });

test('in the morning Văn Bàn knows when its flag comes: the item\'s start and the minutes of the rounds before', () => {
    assert.deepEqual(told(room('van-ban', { at: clock(13, 30), mine: { rounds: round() } })), [
        ['rollcall', 'khoảng 13:40', 'còn 10 phút, chuẩn bị'], ['Trao Cờ thi đua của UBND tỉnh năm 2021', 'khoảng 16:15', ''],
    ]);
});

test('a day that is late is late for the room too, and from ten minutes before it gets ready', () => {
    const at = clock(16, 10);
    const set = { 'agenda/i1': item('rollcall', 13, 40, 20, { state: 'done' }), 'agenda/i6': item('paper', 14, 35, 35, { state: 'done' }), 'agenda/i8': item('awards', 15, 40, 40, { state: 'current', actualStart: clock(15, 50) }), awards: { platform: null } };
    const far = room('van-ban', { at, current: 'i8', set, mine: { rounds: round({ ahead: 14 }) } });
    assert.deepEqual(told(far), [['Trao Cờ thi đua của UBND tỉnh năm 2021', 'khoảng 16:24', 'còn 14 phút']]);
    const near = room('van-ban', { at, current: 'i8', set, mine: { rounds: round({ ahead: 4 }) } });
    assert.deepEqual(told(near), [['Trao Cờ thi đua của UBND tỉnh năm 2021', 'khoảng 16:14', 'còn 4 phút, chuẩn bị']]);
});

test('the round that holds the platform takes what is left of its minutes, as far as its step has come', () => {
    const at = clock(16, 0);
    const on = (state) => room('van-ban', {
        at, current: 'i8', mine: { rounds: round({ ahead: 4 }) },
        set: { 'agenda/i8': item('awards', 15, 40, 40, { state: 'current', actualStart: at }), awards: { platform: 'r6a', lastStepAt: at }, 'round/r6a': { award: 'co', state, minutes: 10, parts: [] }, 'award/co': { item: 'i8', name: co } },
    });
    const minutes = (state) => appointments(on(state), page).find(({ key }) => key === 'round/r6c').minutes;
    assert.deepEqual(['called', 'onstage', 'conferred'].map(minutes), [14, 11, 7]);
});

test('its turn is on from the call until the platform is cleared, before everything else that is to come', () => {
    const client = room('van-ban', { at: clock(16, 0), current: 'i8', mine: { rounds: round({ state: 'onstage', ahead: 0 }), units: { list: [{ unit: 'u', name: { vi: 'Đơn vị số 31' }, pledge: 'cum-a', item: 'i10' }], count: 1 } } });
    const [first, ...others] = appointments(client, page);
    assert.deepEqual([nearness(first), first.call, nearnessWord(client, first)], ['on', 'Đề nghị giữ vị trí, chờ trao', 'ĐẾN LƯỢT']);
    assert.ok(others.every(({ isOn }) => !isOn));
});

test('a paper comes after those before it, and the one who speaks has the time that the clock gives', () => {
    const mine = {};
    const before = room('bat-xat', { at: clock(14, 0), set: { 'agenda/i1': item('rollcall', 13, 40, 20, { state: 'done' }) }, mine });
    assert.deepEqual(told(before), [['Tham luận: Vì người nghèo', 'khoảng 14:49', 'còn 49 phút']]);
    const at = clock(14, 40);
    const set = { 'agenda/i1': item('rollcall', 13, 40, 20, { state: 'done' }), 'agenda/i6': { ...item('paper', 14, 35, 35, { state: 'current', actualStart: clock(14, 36) }), papers: [{ title: { vi: 'Giáo dục' }, minutes: 7, venue: 'hoi-truong' }, { title: { vi: 'Nông thôn mới' }, minutes: 7, venue: 'bao-thang' }, { title: { vi: 'Vì người nghèo' }, minutes: 7, venue: 'bat-xat' }] }, queue: { order: ['i6-p2', 'i6-p3'], speaking: 'i6-p1', counts: {} }, 'speaker/i6-p1': { venue: 'hoi-truong', name: 'Một', kind: 'paper' }, 'timer/speaking': { endsAt: at + 3 * minute } };
    assert.deepEqual(told(room('bat-xat', { at, current: 'i6', set })), [['Tham luận: Vì người nghèo', 'khoảng 14:50', 'còn 10 phút, chuẩn bị']]);
});

test('while its own speaker has the floor the clock is this room\'s; another\'s speech is not', () => {
    const set = { queue: { order: [], speaking: 's1', counts: {} }, 'speaker/s1': { venue: 'bat-xat', name: 'Giàng A Vần', kind: 'speech', topic: { vi: 'Giao thông' } } };
    const own = appointments(room('bat-xat', { at: clock(15, 0), set }), page).filter(({ isOn }) => isOn);
    assert.deepEqual(own.map(({ isSpeech, name, people }) => ({ isSpeech, name, people })), [{ isSpeech: true, name: 'Phát biểu: Giao thông', people: ['Giàng A Vần'] }]);
    assert.ok(appointments(room('van-ban', { at: clock(15, 0), set }), page).every(({ isOn }) => !isOn));
});

test('who asked and was let in waits to be invited, and has a time once the hall is at its papers', () => {
    const request = { kind: 'speech', topic: { vi: 'Giao thông' }, venue: 'sa-pa', name: 'Thị xã Sa Pa', state: 'accepted', seconds: 300, place: 1 };
    const set = { queue: { order: ['s1'], speaking: null, counts: {}, seconds: 300 }, 'speaker/s1': request };
    const asked = (client) => appointments(client, page).find(({ key }) => key === 'speaker/s1');
    assert.equal(nearness(asked(room('sa-pa', { at: clock(14, 0), set }))), 'unknown');
    const heard = room('sa-pa', { at: clock(14, 50), current: 'i6', set: { ...set, 'agenda/i6': item('paper', 14, 35, 35, { state: 'current', papers: [] }) } });
    assert.equal(about(heard, asked(heard)), 'khoảng 14:50');
});

test('at the signing a head presents, then the room\'s units sign, and who has signed is called no more', () => {
    const units = { list: [{ unit: 'u9', name: { vi: 'Đơn vị số 9' }, pledge: 'cum-a', item: 'i10' }, { unit: 'u20', name: { vi: 'Đơn vị số 20' }, pledge: 'khoi-b', item: 'i10', head: true }], count: 2 };
    const at = clock(16, 32);
    const current = item('pledge', 16, 32, 20, { state: 'current', actualStart: at });
    const done = Object.fromEntries(['i1', 'i6', 'i8'].map((id) => [`agenda/${id}`, item('ceremony', 13, 0, 5, { state: 'done' })]));
    const now = (set) => appointments(room('sa-pa', { at, current: 'i10', mine: { units }, set: { ...done, 'agenda/i10': current, ...set } }), page);
    const pledge = (order, state, more = {}) => ({ item: 'i10', order, state, presentMinutes: 3, ...more });
    assert.deepEqual(now({}).map(({ name, isOn, minutes }) => [name, isOn, minutes]), [['Trình bày giao ước: Đơn vị số 20', false, 3], ['Ký giao ước: Đơn vị số 9, Đơn vị số 20', false, 6]]);
    const presented = { 'pledge/cum-a': pledge(0, 'presented', { presentedAt: 1 }), 'pledge/khoi-b': pledge(1, 'presented', { presentedAt: 2 }) };
    assert.deepEqual(now(presented)[0].call, 'Mời trình bày giao ước');
    const open = { 'pledge/cum-a': pledge(0, 'open'), 'pledge/khoi-b': pledge(1, 'open'), 'answer/cum-a/u9': { state: 'signed' } };
    assert.deepEqual(now(open).map(({ name, isOn }) => [name, isOn]), [['Ký giao ước: Đơn vị số 20', true]]);
    assert.deepEqual(now({ 'pledge/cum-a': pledge(0, 'closed'), 'pledge/khoi-b': pledge(1, 'closed') }), []);
});

test('when the conference is over nothing is awaited', () => {
    assert.deepEqual(told(room('van-ban', { at: clock(17, 0), set: { conference: { state: 'ended' } }, mine: { rounds: round() } })), []);
});
