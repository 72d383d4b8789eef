import assert from 'node:assert/strict';
import test from 'node:test';
import { answersTo, isOwed, pledgesAtHand, shortDigest, takesAnswers } from '../../../public/Pledges/pledges.js';
import { owing } from '../../../public/Pledges/unsigned.js';
import { inkOf, pad } from '../../../public/Pledges/drawn.js';
import { pathOf, thin } from '../../../public/Pledges/drawing.js';
import { fieldLabel, inSpite, reason } from '../../../public/client/refusal.js';
import { limits } from '../../../public/client/limits.js';
import { State } from '../../../public/client/state.js';
import { besideSum } from '../../../public/Pledges/tally.js';
import { Words } from '../../../public/client/words.js';
import { wordsOf } from '../assembly.mjs';

const words = new Words(async (language) => wordsOf(language), () => ({ getItem: () => null, setItem() {} }));
await words.start();

function clientWith(set) {
    const state = new State();
    state.apply({ v: 'view', prev: 0, seq: 1, set });
    return { state, words, zone: 'Asia/Ho_Chi_Minh' };
}

const unit = (number) => ({ name: { vi: `Đơn vị số ${number}` }, bloc: 'cum-a', venue: 'sa-pa' });

test('a signature that a hand has drawn goes through the wire, however long it scribbled', () => {
    const scribble = Array.from({ length: 40_000 }, (_, at) => [300 + 280 * Math.sin(at / 7), 100 + 90 * Math.cos(at / 11)]);
    const path = pathOf([scribble]);
    assert.ok(path.length <= limits.drawingBytes, `${path.length} bytes`);
    assert.match(path, /^(M\d+,\d+(L\d+,\d+)+)+$/);
});

test('a straight stroke keeps its two ends, a corner stays', () => {
    const line = Array.from({ length: 50 }, (_, at) => [at, at]);
    assert.deepEqual(thin(line, 1), [[0, 0], [49, 49]]);
    const corner = [[0, 0], [50, 0.4], [100, 0], [100, 50], [100, 100]];
    assert.deepEqual(thin(corner, 1), [[0, 0], [100, 0], [100, 100]]);
});

test('a dot is drawn, an empty pad sends nothing', () => {
    assert.equal(pathOf([[[12.4, 30.6]]]), 'M12,31L12,31');
    assert.equal(pathOf([]), undefined);
    assert.equal(pathOf([[]]), undefined);
    assert.ok(pad.width > pad.height);
});

test('answers count while the list is open, and as late ones until the hour that was set', () => {
    assert.equal(takesAnswers({ state: 'open' }, 5), true);
    assert.equal(takesAnswers({ state: 'presented' }, 5), false);
    assert.equal(takesAnswers({ state: 'closed' }, 5), false);
    assert.equal(takesAnswers({ state: 'closed', until: 5 }, 5), true);
    assert.equal(takesAnswers({ state: 'closed', until: 5 }, 6), false);
});

test('a void answer is owed anew, a late or declined one is an answer', () => {
    assert.deepEqual(['none', 'void', 'signed', 'declined', 'late'].map((state) => isOwed({ state })), [true, true, false, false, false]);
});

test('the hall is at the pledges of its item, and at every list that was left open', () => {
    const pledge = (item, state, more) => ({ item, state, name: { vi: item }, ...more });
    const set = {
        agenda: { order: ['i10', 'i11'], current: 'i10' },
        'agenda/i10': { kind: 'pledge', title: { vi: 'Ký' }, state: 'current' },
        'agenda/i11': { kind: 'speech', title: { vi: 'Bế mạc' }, state: 'planned' },
        'pledge/a': pledge('i10', 'draft', { order: 2 }),
        'pledge/b': pledge('i10', 'presented', { order: 0, presentedAt: 20 }),
        'pledge/c': pledge('i10', 'closed', { order: 1, presentedAt: 10 }),
    };
    const ids = (state) => pledgesAtHand(state).map(({ id }) => id);
    assert.deepEqual(ids(clientWith(set).state), ['b', 'c', 'a'], 'in the order of the files');
    assert.deepEqual(ids(clientWith({ ...set, agenda: { order: ['i10', 'i11'], current: 'i11' } }).state), ['b']);
});

test('units stand in the order of the files, which is that of the ceremony', () => {
    const set = Object.fromEntries([10, 2, 1].flatMap((number, order) => [
        [`unit/u${number}`, { ...unit(number), order }], [`answer/cum-a/u${number}`, { state: 'none' }],
    ]));
    assert.deepEqual(answersTo(clientWith(set), 'cum-a').map(({ id }) => id), ['u10', 'u2', 'u1']);
});

test('who can sign now is who has a device of their own there, whatever the venue has', () => {
    const signed = (number) => ({ ...unit(number), order: number, venue: 'sa-pa', signatory: { person: `p${number}` } });
    const set = Object.fromEntries([1, 2, 3].flatMap((number) => [[`unit/u${number}`, signed(number)], [`answer/cum-a/u${number}`, { state: 'none' }]]));
    const client = clientWith(set);
    client.presence = { get: (key) => ({ 'venue/sa-pa': { connected: true }, 'delegate/p2': { connected: true }, 'delegate/p3': { connected: false } })[key] };
    assert.deepEqual(owing(client, { id: 'cum-a' }), { connected: ['Đơn vị số 2'], away: ['Đơn vị số 1', 'Đơn vị số 3'] });
});

test('a digest is short enough to compare by eye', () => {
    assert.equal(shortDigest('0123456789abcdef'.repeat(4)), '0123 4567 89ab …');
});

test('a list is closed over those who are about to sign by a word of its own', () => {
    const override = { with: 'force', reasons: [{ reason: 'pledge.unsigned', args: {} }], text: false };
    assert.deepEqual(inSpite({ ok: false, reason: 'pledge.unsigned', override }), { force: ['pledge.unsigned'] });
    assert.equal(inSpite({ ok: false, reason: 'pledge.unsigned' }), undefined);
});

test('a refusal names units, pledges and states as the hall calls them', () => {
    const client = clientWith({ 'unit/u1': unit(1), 'unit/u2': unit(2), 'pledge/cum-a': { name: { vi: 'Cụm A' } } });
    assert.match(reason(client, 'pledge.unsigned', { pledge: 'cum-a', count: 3, connected: 2, units: ['u1', 'u2'] }), /Đơn vị số 1, Đơn vị số 2/);
    assert.match(reason(client, 'pledge.wrong-state', { pledge: 'cum-a', state: 'closed' }), /“Cụm A”.*“Đã kết thúc ký”/);
    assert.match(reason(client, 'signature.already', { unit: 'u1', state: 'declined' }), /“Đơn vị số 1”.*\(Không ký\)/);
});

test('a field is named as the form calls it, and by its path where no form has it', () => {
    assert.equal(fieldLabel(words, 'arg.reason'), '“Lý do”');
    assert.equal(fieldLabel(words, 'arg.set.title.vi'), '“Tên nội dung (tiếng Việt)”');
    assert.equal(fieldLabel(words, 'arg.item.who.0.name'), '“Người thực hiện”');
    assert.equal(fieldLabel(words, 'arg.conferrers.0.title.vi'), '“Chức vụ của người trao”');
    assert.equal(fieldLabel(words, 'arg.decision.number'), '“Số quyết định”');
    assert.equal(fieldLabel(words, 'arg.digest'), 'arg.digest');
});

test('who declined is told to the staff alone; everybody is told of late signatures', () => {
    const tally = { units: 9, none: 2, signed: 4, declined: 1, late: 1, void: 1 };
    assert.deepEqual(besideSum(tally, { isStaff: true }), ['late', 'declined', 'void']);
    assert.deepEqual(besideSum(tally), ['late']);
    assert.deepEqual(besideSum({ ...tally, late: 0 }), []);
});
