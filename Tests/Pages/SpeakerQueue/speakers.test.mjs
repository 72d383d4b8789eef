import assert from 'node:assert/strict';
import test from 'node:test';
import { State } from '../../../public/client/state.js';
import { Words } from '../../../public/client/words.js';
import { listed, minutesOf, onTheFloor, ownRequests, speakerOf } from '../../../public/SpeakerQueue/speakers.js';
import { inSpite, refusals } from '../../../public/client/refusal.js';
import { placeReason } from '../../../public/SpeakerQueue/speaker-lines.js';
import { wordsOf } from '../assembly.mjs';

const speaker = (state, more = {}) => ({ kind: 'speech', name: 'Đại diện Bảo Thắng', state, seconds: 420, ...more });

function house({ view = {}, mine = {} }) {
    const state = new State();
    state.apply({ v: 'view', prev: 0, seq: 5, set: view });
    state.apply({ v: 'mine', prev: 0, seq: 5, set: mine });
    return state;
}

async function client(state, language = 'vi') {
    const words = new Words(async (chosen) => wordsOf(chosen), () => ({ getItem: () => language, setItem: () => {}, removeItem: () => {} }));
    await words.start();
    return { words, state, zone: 'Asia/Ho_Chi_Minh', role: 'mc' };
}

test('a list says how many stand further back than the view carries', () => {
    const state = house({
        view: {
            queue: { order: ['i6-p1', 's4', 's9'], asked: [], counts: { accepted: 20 } },
            'speaker/i6-p1': speaker('accepted', { place: 1 }),
            'speaker/s4': speaker('accepted', { place: 2 }),
        },
    });
    const { rows, more } = listed(state, 'order');
    assert.deepEqual(rows.map(({ id }) => id), ['i6-p1', 's4']);
    assert.equal(more, 18);
    assert.deepEqual(listed(state, 'unheard'), { rows: [], more: 0 });
    assert.equal(onTheFloor(state), null);
});

test('who asked sees their own topic while the public sees none', () => {
    const own = speaker('asked', { topic: { vi: 'Giảm nghèo ở Si Ma Cai' } });
    const state = house({ view: { 'speaker/s2': speaker('asked') }, mine: { 'speaker/s2': own } });
    assert.equal(speakerOf(state, 's2').topic.vi, 'Giảm nghèo ở Si Ma Cai');
});

test('own requests: who speaks, who is next by place, who waits for an answer; then what is over, the newest first', () => {
    const state = house({
        view: { 'speaker/s8': speaker('asked') },
        mine: {
            'speaker/s1': speaker('finished'),
            'speaker/s10': speaker('asked'),
            'speaker/s2': speaker('declined'),
            'speaker/s3': speaker('accepted', { place: 4 }),
            'speaker/s5': speaker('accepted', { place: 2 }),
            'speaker/s6': speaker('speaking'),
            'speaker/s9': speaker('asked'),
        },
    });
    assert.deepEqual(ownRequests(state).map(({ id }) => id), ['s6', 's5', 's3', 's9', 's10', 's2', 's1']);
});

test('a turn is told in minutes, half ones too', () => {
    assert.equal(minutesOf({ seconds: 420 }), 7);
    assert.equal(minutesOf({ seconds: 150 }), 2.5);
});

test('every place carries its reason in words', async () => {
    const here = await client(house({}));
    const at = Date.UTC(2022, 0, 17, 7, 20);
    const said = (reason) => placeReason(here, { reason });
    assert.equal(said({ rule: 'fifo', at }), 'Đăng ký lúc 14:20');
    assert.equal(said({ rule: 'programme', item: 'i6', number: 3 }), 'Theo kịch bản: tham luận thứ 3');
    assert.equal(said({ rule: 'manual', reason: 'Khách về sớm', by: { role: 'mc', person: 'mc-1' } }), 'Do Ban Tổ chức xếp: Khách về sớm');
    assert.equal(said({ rule: 'a-newer-rule' }), '');
    assert.equal(said(undefined), '');
});

test('a refusal about a speaker or a guest is told in the words of its state', async () => {
    const here = await client(house({ view: { 'speaker/s4': speaker('accepted'), 'guest/g1': { name: 'Giàng Seo Vần', title: { vi: 'Chủ tịch' } } } }));
    const told = (reason, args) => refusals(here, { ok: false, err: 'conflict', reason, args })[0];
    assert.match(told('speaker.wrong-state', { name: 'Đại diện Bảo Thắng', state: 'in-writing' }), /“Gửi bằng văn bản”/);
    assert.match(told('guest.as-recorded', { guest: 'g1', state: 'present' }), /có mặt/);
    assert.match(told('speaker.bad-place', { after: 's4' }), /“Đại diện Bảo Thắng”/);
    assert.match(told('guest.unknown', { guest: 'g1' }), /“Giàng Seo Vần”/);
    assert.match(told('speaker.over-minutes', { venue: 'Văn Bàn', sum: 17, limit: 15 }), /Văn Bàn .*17 phút.*15 phút/);
});

test('venues that a refusal cannot name are counted', async () => {
    const here = await client(house({ view: { 'venue/si-ma-cai': { name: { vi: 'Si Ma Cai' } } } }));
    const answer = { ok: false, err: 'conflict', reason: 'venue.not-counted', args: { venues: ['si-ma-cai'], more: 3 } };
    assert.match(refusals(here, answer)[0], /Si Ma Cai và 3 điểm cầu khác/);
});

test('all that stands in the way is told, Vietnamese or English, and repeated by name; what the server lets nobody override is final', async () => {
    const reasons = [
        { reason: 'speaker.venue-out', args: { venue: 'Si Ma Cai' } }, { reason: 'speaker.over-speeches', args: { venue: 'Si Ma Cai', sum: 3, limit: 2 } },
    ];
    const answer = { ok: false, err: 'conflict', ...reasons[0], override: { with: 'confirm', reasons, text: false } };
    for (const [language, told] of /** @type {const} */ ([['vi', [/Si Ma Cai.*tạm/, /3 lượt/]], ['en', [/Si Ma Cai is not taking part/, /3 speeches/]]])) {
        const here = await client(house({}), language);
        const sentences = refusals(here, answer);
        assert.equal(sentences.length, 2, language);
        for (const [number, pattern] of told.entries()) assert.match(sentences[number], pattern);
    }
    assert.deepEqual(inSpite(answer), { confirm: ['speaker.venue-out', 'speaker.over-speeches'] });
    assert.equal(inSpite({ ok: false, err: 'closed', reason: 'queue.closed', args: {} }), undefined);
});
