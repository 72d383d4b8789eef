import assert from 'node:assert/strict';
import test from 'node:test';
import { State } from '../../../public/client/state.js';
import { Words } from '../../../public/client/words.js';
import { earlierVotes, voteAtHand, votesIn } from '../../../public/Votes/votes.js';
import { presentOf, rule, verdict } from '../../../public/Votes/vote-lines.js';
import { refusals } from '../../../public/client/refusal.js';
import { wordsOf } from '../assembly.mjs';

const at = (hour, minute) => Date.UTC(2022, 0, 17, hour - 7, minute);
const item = (state, actualStart) => ({ title: { vi: 'Nội dung' }, kind: 'launch', state, actualStart });
const vote = (state, more = {}) => ({ text: { vi: 'Thông qua Nghị quyết' }, state, base: 'present', share: '1/2', quorum: '2/3', ...more });

/// The afternoon from 16:20 on: item 9 is on, item 10 follows.
function hall(votes) {
    const state = new State();
    const set = {
        agenda: { order: ['i3', 'i9', 'i10'], current: 'i9' },
        'agenda/i3': item('done', at(14, 3)),
        'agenda/i9': item('current', at(16, 20)),
        'agenda/i10': item('planned'),
        'venue/si-ma-cai': { name: { vi: 'Huyện Si Ma Cai', en: 'Si Ma Cai District' } },
        'venue/van-ban': { name: { vi: 'Huyện Văn Bàn', en: 'Van Ban District' } },
    };
    state.apply({ v: 'view', prev: 0, seq: 1, set: { ...set, ...votes } });
    return state;
}

async function wordsIn(language) {
    const words = new Words(async (chosen) => wordsOf(chosen), () => ({ getItem: () => language, setItem() {}, removeItem() {} }));
    await words.start();
    return words;
}

test('the hall is at the open vote, whatever has been voted on before', () => {
    const state = hall({ 'vote/nghi-quyet': vote('open', { openedAt: at(16, 25) }), 'vote/v1': vote('closed', { closedAt: at(16, 22) }) });
    assert.equal(voteAtHand(state).id, 'nghi-quyet');
    assert.deepEqual(earlierVotes(state).map(({ id }) => id), ['v1']);
});

test('a result stays before the hall until the next item, and stands among the earlier ones afterwards', () => {
    const votes = { 'vote/chuong-trinh': vote('closed', { closedAt: at(14, 8) }), 'vote/nghi-quyet': vote('closed', { closedAt: at(16, 27) }), 'vote/v1': vote('closed', { closedAt: at(16, 30) }) };
    const state = hall(votes);
    assert.equal(voteAtHand(state).id, 'v1');
    assert.deepEqual(earlierVotes(state).map(({ id }) => id), ['nghi-quyet', 'chuong-trinh']);
    state.apply({ v: 'view', prev: 1, seq: 2, set: { agenda: { order: ['i3', 'i9', 'i10'], current: 'i10' }, 'agenda/i10': item('current', at(16, 32)) } });
    assert.equal(voteAtHand(state), null);
    assert.deepEqual(earlierVotes(state).map(({ id }) => id), ['v1', 'nghi-quyet', 'chuong-trinh']);
});

test('while nothing was voted on there is nothing at hand, and what was dropped is no result', () => {
    const state = hall({ 'vote/nghi-quyet': vote('planned', { item: 'i9' }), 'vote/v1': vote('dropped', { openedAt: at(16, 21) }) });
    assert.equal(voteAtHand(state), null);
    assert.deepEqual(earlierVotes(state), []);
});

test('votes to come stand in the order of the agenda', () => {
    const state = hall({ 'vote/a': vote('planned', { item: 'i10' }), 'vote/b': vote('planned', { item: 'i9' }), 'vote/c': vote('open') });
    assert.deepEqual(votesIn(state, 'planned').map(({ id }) => id), ['b', 'a']);
});

test('without a quorum nothing is carried and nothing lost', () => {
    assert.equal(verdict({ quorum: false, carried: false }), 'no-quorum');
    assert.equal(verdict({ quorum: true, carried: false }), 'lost');
    assert.equal(verdict({ quorum: true, carried: true }), 'carried');
});

test('what carries a vote is said in words, in both languages, for every base and share', async () => {
    for (const [language, told] of /** @type {const} */ ([['vi', /^Thông qua khi quá (nửa|hai phần ba) số đại biểu (có mặt|tham gia biểu quyết) tán thành$/], ['en', /^Carried by more than (half|two thirds) of/]])) {
        const words = await wordsIn(language);
        const all = ['present', 'voting'].flatMap((base) => ['1/2', '2/3'].map((share) => rule({ words }, { base, share })));
        for (const sentence of all) assert.match(sentence, told);
        assert.equal(new Set(all).size, 4);
    }
});

test('who is present is told beside who was expected, where that is known', async () => {
    const words = await wordsIn('vi');
    assert.equal(presentOf({ words }, { present: 282, expected: 300 }), '282/300 đại biểu có mặt');
    assert.equal(presentOf({ words }, { present: 282 }), '282 đại biểu có mặt');
});

test('a count above those present is told with the venue and both numbers, and what waits for a count by name', async () => {
    const client = { words: await wordsIn('vi'), state: hall({}), zone: 'Asia/Ho_Chi_Minh', role: 'venue' };
    const told = (reason, args) => refusals(client, { ok: false, err: 'conflict', reason, args })[0];
    assert.match(told('vote.over-present', { venue: 'si-ma-cai', count: 31, present: 28 }), /Huyện Si Ma Cai.*31.*đã báo cáo \(28\)/);
    assert.match(told('vote.uncounted', { venues: ['si-ma-cai', 'van-ban'], count: 2 }), /^2 điểm cầu.*Huyện Si Ma Cai, Huyện Văn Bàn.*không biểu quyết/);
    assert.match(told('vote.wrong-state', { vote: 'nghi-quyet', state: 'closed' }), /“Đã kết thúc biểu quyết”/);
});
