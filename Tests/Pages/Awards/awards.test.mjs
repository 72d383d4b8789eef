import assert from 'node:assert/strict';
import test from 'node:test';
import { addressed } from '../../../public/Agenda/who.js';
import { conferrersLine, countLine, decisionLine, receivedBy } from '../../../public/Awards/phrases.js';
import { awardsAreMeant, awardsAreNear, readAwards, readTotals } from '../../../public/Awards/awards-reading.js';
import { conferrerLines, readConferrers } from '../../../public/Awards/conferrers.js';
import { namedBefore } from '../../../public/Awards/named-before.js';
import { awardsRead, headcount, platformRound, receivingIn, standing } from '../../../public/Awards/standing.js';
import { reason } from '../../../public/client/refusal.js';
import { roundName } from '../../../public/Awards/round-name.js';
import { State } from '../../../public/client/state.js';
import { Words } from '../../../public/client/words.js';
import { wordsOf } from '../assembly.mjs';

const words = new Words(async (language) => wordsOf(language), () => ({ getItem: () => null, setItem() {} }));
await words.start();

const award = {
    name: { vi: 'Bằng khen của Thủ tướng Chính phủ' }, decidedBy: { vi: 'Thủ tướng Chính phủ' }, authority: { vi: 'Thủ tướng Chính phủ' },
    decisions: ['05-qd-ttg'],
};
const phong = { person: 'dang-xuan-phong', name: 'Đặng Xuân Phong', title: { vi: 'Bí thư Tỉnh ủy' }, salutation: { vi: 'đồng chí' } };

function hall({ state = 'called', recipients = {}, count, ...more } = {}) {
    const names = Object.keys(recipients);
    const set = {
        agenda: { order: ['i7', 'i8'], current: 'i7' },
        'agenda/i7': { title: { vi: 'Phát biểu' }, kind: 'speech', state: 'current' },
        'agenda/i8': { title: { vi: 'Trao thưởng' }, kind: 'awards', state: 'planned' },
        awards: { order: ['bk'], rounds: ['r4', 'r5', 'r6'], platform: 'r5', next: 'r6', loose: [], counts: { awards: 1, rounds: 3, recipients: 9 }, ...more.awards },
        'award/bk': award,
        'decision/05-qd-ttg': { number: '05/QĐ-TTg', date: '2021-12-31' },
        'round/r4': { award: 'bk', state: 'cleared', decisions: ['05-qd-ttg'], minutes: 4, parts: [] },
        'round/r5': { award: 'bk', state, decisions: ['05-qd-ttg'], minutes: 6, parts: [{ venue: 'hoi-truong', recipients: names, count: count ?? names.length, conferrers: [phong] }] },
        'round/r6': { award: 'bk', state: 'planned', decisions: ['05-qd-ttg'], minutes: 6, parts: [] },
        ...Object.fromEntries(names.map((id) => [`recipient/${id}`, { name: id, kind: 'individual', venue: 'hoi-truong', people: 1, ...recipients[id] }])),
        ...more.set,
    };
    const all = new State();
    all.apply({ v: 'view', prev: 0, seq: 1, set });
    return { state: all, words };
}

const names = (client) => standing(client.state, 'r5').parts.flatMap((part) => part.recipients.map(({ id }) => id));

test('whoever is absent, deferred or withdrawn is never shown as receiving', () => {
    const recipients = { a: { state: 'called' }, b: { state: 'absent' }, c: { state: 'deferred' }, d: { state: 'withdrawn' }, e: { state: 'waiting' } };
    assert.deepEqual(names(hall({ recipients })), ['a']);
    assert.deepEqual(names(hall({ recipients, state: 'onstage' })), ['a']);
    assert.deepEqual(names(hall({ recipients, state: 'planned' })), ['e']);
});

test('who receives at this moment is named with all that is theirs, and nobody whom the round has not', () => {
    const recipients = { a: { state: 'conferred' }, b: { state: 'conferred', title: 'Giám đốc' }, c: { state: 'absent' } };
    const of = (recipient) => {
        const client = hall({ recipients, state: 'conferred', set: { receiving: { round: 'r5', recipient, at: 5 } } });
        return receivingIn(client.state, standing(client.state, 'r5').parts);
    };
    assert.deepEqual([of('b').title, of('b').at], ['Giám đốc', 5]);
    assert.equal(of('c'), null);
    assert.equal(receivingIn(hall({ recipients, state: 'conferred' }).state, []), null);
});

test('the name before is that of who received before, without those who are absent, and the first has none', () => {
    const recipients = { a: { state: 'conferred' }, b: { state: 'absent' }, c: { state: 'conferred' } };
    const before = (set) => namedBefore(hall({ recipients, state: 'conferred', set }).state);
    assert.deepEqual(before({ receiving: { round: 'r5', recipient: 'c', at: 5 } }), { round: 'r5', recipient: 'a' });
    assert.equal(before({ receiving: { round: 'r5', recipient: 'a', at: 5 } }), null);
    assert.equal(before({}), null);
});

test('after the conferral only those who have received are shown', () => {
    const recipients = { a: { state: 'conferred' }, b: { state: 'called' } };
    assert.deepEqual(names(hall({ recipients, state: 'conferred' })), ['a']);
    assert.deepEqual(names(hall({ recipients, state: 'cleared' })), ['a']);
});

test('a part whose people the page does not hold says how many there are, an empty one is not shown', () => {
    const client = hall({ recipients: { a: { state: 'called' } }, count: 34 });
    assert.deepEqual(headcount(standing(client.state, 'r5').parts), { collectives: 0, households: 0, individuals: 1, more: 33 });
    assert.equal(countLine(client, headcount(standing(client.state, 'r5').parts)), '34 tập thể, cá nhân');
    assert.deepEqual(standing(hall({ recipients: { a: { state: 'absent' } } }).state, 'r5').parts, []);
});

test('nobody is honoured while the platform is empty, or before its round has come', () => {
    assert.equal(platformRound(hall({ awards: { platform: null } }).state), null);
    assert.equal(platformRound(hall({ awards: { platform: 'r99' } }).state), null);
    assert.equal(platformRound(hall({ recipients: { a: { state: 'called' } } }).state).id, 'r5');
});

test('a proxy, the family and a representative are told below the name that is honoured', () => {
    const client = hall();
    assert.equal(addressed({ name: 'Giàng Seo Vần', salutation: 'ông' }), 'Ông Giàng Seo Vần');
    const proxy = { name: 'Minh Họa', salutation: 'bà', title: 'Phó Giám đốc', kind: 'representative' };
    assert.equal(receivedBy(client, { kind: 'individual', proxy }), 'Nhận thay: bà Minh Họa, Phó Giám đốc');
    const family = { name: 'Trần Văn Minh Họa', kind: 'family', relation: 'con trai' };
    assert.equal(receivedBy(client, { kind: 'individual', proxy: family }), 'Đại diện gia đình đón nhận: Trần Văn Minh Họa, con trai');
    assert.equal(receivedBy(client, { kind: 'collective', representative: 'Giám đốc Sở' }), 'Đại diện: Giám đốc Sở');
    assert.equal(receivedBy(client, { kind: 'collective', representative: 'Giám đốc Sở', proxy }), 'Nhận thay: bà Minh Họa, Phó Giám đốc');
    assert.equal(receivedBy(client, { kind: 'individual' }), null);
});

test('the decision is told with its date and the authority it is conferred by', () => {
    const client = hall();
    const round = standing(client.state, 'r5');
    assert.equal(decisionLine(client, round), 'Quyết định số 05/QĐ-TTg ngày 31/12/2021 của Thủ tướng Chính phủ · Thừa ủy quyền của Thủ tướng Chính phủ');
    const own = { award: { decidedBy: { vi: 'Chủ tịch UBND tỉnh' } }, decisions: [{ id: '06-qd-ubnd', number: '06/QĐ-UBND' }], parts: [{}] };
    assert.equal(decisionLine(client, own), 'Quyết định số 06/QĐ-UBND của Chủ tịch UBND tỉnh');
});

test('several decisions of a round are one phrase, and what is invented bears its mark outside the number', () => {
    const set = {
        'round/r5': { award: 'bk', state: 'called', decisions: ['05-qd-ttg', '08-qd-ttg'], minutes: 6, parts: [{ venue: 'hoi-truong', recipients: ['a'], count: 1, conferrers: [] }] },
        'decision/08-qd-ttg': { number: '08/QĐ-TTg' },
        conference: { illustrative: ['decision/08-qd-ttg'] },
    };
    const client = hall({ recipients: { a: { state: 'called' } }, set });
    assert.equal(
        decisionLine(client, standing(client.state, 'r5')),
        'Các Quyết định số 05/QĐ-TTg ngày 31/12/2021, 08/QĐ-TTg (minh họa) của Thủ tướng Chính phủ · Thừa ủy quyền của Thủ tướng Chính phủ',
    );
});

test('one decision over several awards is read for all of them, the round’s own first', () => {
    const other = { name: { vi: 'Cờ thi đua của UBND tỉnh' }, decisions: ['05-qd-ttg'] };
    const client = hall({ set: { 'award/aa': other, 'award/zz': { name: { vi: 'Huy hiệu' }, decisions: ['09'] } } });
    const read = awardsRead(client.state, standing(client.state, 'r5'));
    assert.deepEqual(read.map(({ name }) => name.vi), ['Bằng khen của Thủ tướng Chính phủ', 'Cờ thi đua của UBND tỉnh']);
});

test('where venues confer on different authorities none is told for all, and each with who confers', () => {
    const client = hall();
    const [province, nation] = [{ authority: { vi: 'Chủ tịch UBND tỉnh' } }, { authority: { vi: 'Thủ tướng Chính phủ' } }];
    const own = (...parts) => decisionLine(client, { award: { decidedBy: { vi: 'Chủ tịch nước' } }, decisions: [], parts });
    assert.equal(own(province, province), 'Thừa ủy quyền của Chủ tịch UBND tỉnh');
    assert.equal(own(province, nation), '');
    assert.equal(conferrersLine(client, [phong], nation.authority), 'Người trao: đồng chí Đặng Xuân Phong, Bí thư Tỉnh ủy, thừa ủy quyền của Thủ tướng Chính phủ');
    assert.equal(conferrersLine(client, [], nation.authority), 'Thừa ủy quyền của Thủ tướng Chính phủ');
});

test('households are counted between collectives and individuals, and where there are none nobody hears of them', () => {
    const client = hall();
    assert.equal(countLine(client, { collectives: 2, households: 1, individuals: 5, more: 0 }), '2 tập thể, 1 hộ gia đình, 5 cá nhân');
    assert.equal(countLine(client, { collectives: 2, individuals: 0 }), '2 tập thể');
});

test('conferrers written as lines stay the persons of the programme', () => {
    assert.equal(conferrerLines([phong]), 'đồng chí Đặng Xuân Phong, Bí thư Tỉnh ủy');
    const text = ' đồng chí Đặng Xuân Phong, Bí thư Tỉnh ủy \n\nĐặng Xuân Phong, Bí thư Tỉnh ủy\nĐặng Xuân Phong\nBà Người Mới, Phó Chủ tịch, kiêm nhiệm\nKhách';
    assert.deepEqual(readConferrers(text, [{ name: 'Khách' }, phong]), [
        { person: 'dang-xuan-phong' },
        { person: 'dang-xuan-phong' },
        { person: 'dang-xuan-phong' },
        { salutation: { vi: 'bà' }, name: 'Người Mới', title: { vi: 'Phó Chủ tịch, kiêm nhiệm' } },
        { name: 'Khách' },
    ]);
    assert.deepEqual(readConferrers('Đặng Xuân Phong, Chủ tịch', [phong]), [{ name: 'Đặng Xuân Phong', title: { vi: 'Chủ tịch' } }]);
    assert.deepEqual(readConferrers('\n', [phong]), []);
});

test('the staff see the round in front, who missed it, what comes and what is over', () => {
    const recipients = { a: { state: 'called' } };
    const away = { 'recipient/b': { name: 'b', award: 'bk', state: 'absent', missed: 'r5' }, 'recipient/c': { name: 'c', award: 'bk', state: 'deferred', missed: 'r4' } };
    const client = hall({ recipients, set: away, awards: { loose: ['b', 'c', 'unknown'] } });
    const { front, missed, loose, later, before, whole } = readAwards(client);
    assert.equal(front.id, 'r5');
    assert.deepEqual([missed, loose, later, before].map((list) => list.map(({ id }) => id)), [['b'], ['c'], ['r6'], ['r4']]);
    assert.equal(whole, true);
    assert.equal(readAwards(hall({ awards: { counts: { rounds: 200 } } })).whole, false);
});

test('the awards stand open while they are on or come next', () => {
    assert.equal(awardsAreNear(hall({ awards: { platform: null } }).state), true);
    const far = { 'agenda/i8': { title: { vi: 'Bế mạc' }, kind: 'speech', state: 'planned' } };
    assert.equal(awardsAreNear(hall({ awards: { platform: null }, set: far }).state), false);
    assert.equal(awardsAreNear(hall({ set: far }).state), true);
    assert.equal(awardsAreMeant(new State()), false);
});

test('a round is called by its award and who goes up first', () => {
    const client = hall({ recipients: { 'Cá nhân số 6': { state: 'called' }, b: { state: 'called' } } });
    assert.equal(roundName(client, 'r5'), 'Bằng khen của Thủ tướng Chính phủ (Cá nhân số 6 và 1 tập thể, cá nhân khác)');
    assert.equal(roundName(client, 'r6'), 'Bằng khen của Thủ tướng Chính phủ');
    assert.equal(roundName(client, 'r99'), 'lượt trao', 'what the page does not hold is not called by its id');
});

test('a refused step names round, step and state in words', () => {
    const client = hall({ recipients: { 'Cá nhân số 6': { state: 'called' } } });
    const order = reason(client, 'round.out-of-order', { round: 'r5', step: 'confer', due: 'onstage' });
    assert.match(order, /“Bằng khen của Thủ tướng Chính phủ \(Cá nhân số 6\)” là “Vào vị trí trên lễ đài”, không phải “Trao”/);
    assert.match(reason(client, 'recipient.wrong-state', { recipient: 'Cá nhân số 6', state: 'conferred' }), /“Cá nhân số 6” đang ở trạng thái “Đã nhận”/);
});

test('what somebody else has changed is called by its name, or by the kind of thing that it is', () => {
    const client = hall({ recipients: { 'Cá nhân số 6': { state: 'called' } } });
    assert.match(reason(client, 'entity.changed', { key: 'round/r5' }), /\(Bằng khen của Thủ tướng Chính phủ \(Cá nhân số 6\)\)/);
    assert.match(reason(client, 'entity.changed', { key: 'speaker/i6-p2' }), /\(lượt phát biểu\)/);
    assert.match(reason(client, 'entity.changed', { key: 'queue' }), /\(danh sách phát biểu\)/);
});

test('once the conference is over no step of the awards is offered, and an end that is undone offers them again', () => {
    const at = (state) => hall({ set: { conference: { state } } });
    assert.deepEqual(['live', 'paused', 'ended', 'sealed'].map((state) => readAwards(at(state)).over), [false, false, 'ended', 'sealed']);
    assert.deepEqual(['live', 'paused', 'ended', 'sealed'].map((state) => readTotals(at(state)).over), [false, false, true, true]);
});

test('awards beyond those in sight are counted, and none when all are', () => {
    assert.equal(readTotals(hall()).more, 0);
    assert.equal(readTotals(hall({ awards: { counts: { awards: 11, rounds: 3, recipients: 9 } } })).more, 10);
    assert.deepEqual(readTotals(hall()).shown.map(({ id }) => id), ['bk']);
    assert.deepEqual(readTotals({ state: new State() }), { shown: [], more: 0, over: false });
});
