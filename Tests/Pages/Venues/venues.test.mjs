import assert from 'node:assert/strict';
import test from 'node:test';
import { State } from '../../../public/client/state.js';
import { Words } from '../../../public/client/words.js';
import { connection } from '../../../public/Venues/connection.js';
import { fetchList, folded } from '../../../public/client/lists.js';
import { checkOf, peopleOf, reportOf, stateOf } from '../../../public/Venues/venue-facts.js';
import { wordsOf } from '../assembly.mjs';
import { venuesInOrder } from '../../../public/Venues/venues.js';

const at = Date.UTC(2022, 0, 17, 6, 50);

async function client(view = {}) {
    const state = new State();
    state.epoch = 'E1';
    state.apply({ v: 'view', prev: 0, seq: 5, set: view });
    const words = new Words(async () => wordsOf('vi'), () => ({ getItem: () => null, setItem: () => {}, removeItem: () => {} }));
    await words.start();
    return { words, state, zone: 'Asia/Ho_Chi_Minh', presence: new Map(), token: 'secret', place: { conference: 'lao-cai-2022' } };
}

test('venues stand in the programme\'s order, not the alphabet\'s', async () => {
    const { state } = await client({ 'venue/bac-ha': { order: 7 }, 'venue/hoi-truong': { order: 1 }, 'venue/van-ban': { order: 2 } });
    assert.deepEqual(venuesInOrder(state).map(({ id }) => id), ['hoi-truong', 'van-ban', 'bac-ha']);
});

test('a venue out of use is out, whatever was confirmed before', () => {
    assert.equal(stateOf({ confirmed: true, outSince: at }), 'out');
    assert.equal(stateOf({ confirmed: true }), 'confirmed');
    assert.equal(stateOf({ confirmed: false }), 'unconfirmed');
});

test('people present are told against those expected; nobody is not the same as not counted', async () => {
    const here = await client();
    assert.equal(peopleOf(here, { present: 0, expected: 30, presentAt: at }), '0/30 đại biểu có mặt (13:50)');
    assert.equal(peopleOf(here, { present: 28 }), '28 đại biểu có mặt');
    assert.equal(peopleOf(here, { expected: 30 }), 'Chưa báo cáo số đại biểu (dự kiến 30)');
    assert.equal(peopleOf(here, {}), 'Chưa báo cáo số đại biểu');
});

test('what a venue says of itself and what the hall found are two things', async () => {
    const here = await client();
    assert.equal(reportOf(here, { sound: true, picture: false, at }), 'Điểm cầu báo cáo: âm thanh tốt, hình ảnh chưa tốt (13:50)');
    assert.equal(checkOf(here, { heard: false, seen: true, at }), 'Hội trường kiểm tra: không nghe được, thấy rõ (13:50)');
    assert.equal(reportOf(here, undefined), '');
    assert.equal(checkOf(here, undefined), '');
});

test('a venue that only the whole list carries is lost or connected as that list says', async () => {
    const here = await client();
    assert.equal(connection(here, 'venue/van-ban'), null);
    assert.deepEqual(connection(here, 'venue/van-ban', { connectedSince: at, lostSince: at + 5 }), { connected: false, since: at + 5 });
});

test('"giang seo van" finds Giàng Seo Vần, in either spelling of Unicode', () => {
    for (const name of ['Giàng Seo Vần', 'Giàng Seo Vần'.normalize('NFD')]) assert.equal(folded(name), 'giang seo van');
    assert.equal(folded('Đỗ Văn Đăng'), 'do van dang');
});

test('a whole list is asked for with the token in the header and never in the address', async (context) => {
    const asked = [];
    context.mock.method(globalThis, 'fetch', async (address, { headers }) => {
        asked.push([address, headers.Authorization]);
        return { ok: true, json: async () => ({ epoch: 'E1', seq: 9, rows: [{ id: 'g1' }] }) };
    });
    assert.deepEqual(await fetchList(await client(), 'guests'), { seq: 9, rows: [{ id: 'g1' }] });
    assert.deepEqual(asked, [['/api/v1/lao-cai-2022/lists/guests', 'Bearer secret']]);
});

test('a list of another history is none of ours', async (context) => {
    context.mock.method(globalThis, 'fetch', async () => ({ ok: true, json: async () => ({ epoch: 'E2', seq: 9, rows: [] }) }));
    await assert.rejects(fetchList(await client(), 'guests'), /another history/);
});

test('a list that is not given is an error and not an empty list', async (context) => {
    context.mock.method(globalThis, 'fetch', async () => ({ ok: false, status: 404 }));
    await assert.rejects(fetchList(await client(), 'guests'), /HTTP 404/);
});
