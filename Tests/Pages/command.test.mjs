import assert from 'node:assert/strict';
import test from 'node:test';
import './browser.mjs';
import { Outbox } from '../../public/client/command.js';
import { unsent, uuid } from '../../public/client/identity.js';

const outbox = () => {
    let count = 0;
    return new Outbox(() => `id-${++count}`);
};
const advance = { op: 'agenda.advance', arg: { from: 'i7' }, if: { agenda: 431 }, epoch: 'E2' };

test('a command is framed as the wire has it', () => {
    assert.deepEqual(
        outbox().issue(advance, 0),
        { t: 'cmd', id: 'id-1', op: 'agenda.advance', arg: { from: 'i7' }, if: { agenda: 431 }, epoch: 'E2' },
    );
    assert.ok(!('if' in outbox().issue({ op: 'desk.take', epoch: 'E2' }, 0)));
});

test('ids are random UUIDs, also without a secure context', () => {
    const ids = new Set(Array.from({ length: 100 }, uuid));
    assert.equal(ids.size, 100);
    for (const id of ids) assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

test('an unanswered command goes out again with the same id, an answered one never', () => {
    const box = outbox();
    const first = box.issue(advance, 0);
    const second = box.issue(advance, 10);
    box.answer({ id: first.id, ok: true, seq: 432, dup: false }, 20);
    assert.deepEqual(box.rejoin(true, 5000).resend, [second]);
    assert.deepEqual(box.answer({ id: second.id, ok: true, seq: 432, dup: true }, 5100), { done: true, frame: second });
    assert.equal(box.size, 0);
});

test('a second answer to one command is nobody’s', () => {
    const box = outbox();
    const { id } = box.issue(advance, 0);
    box.answer({ id, ok: true }, 1);
    assert.equal(box.answer({ id, ok: true, dup: true }, 2), null);
});

test('after thirty seconds a command is given up, not sent again', () => {
    const box = outbox();
    const frame = box.issue(advance, 0);
    assert.deepEqual(box.rejoin(true, 30_000), { resend: [frame], ask: [], lost: [] });
    assert.deepEqual(box.rejoin(true, 30_001), { resend: [], ask: [], lost: [frame] });
    assert.equal(box.size, 0);
});

test('a signature is sent again however long the line was down', () => {
    const box = outbox();
    const sign = box.issue({ op: 'pledge.sign', arg: { pledge: 'cum-a', unit: 'don-vi-6' }, epoch: 'E2' }, 0);
    const step = box.issue(advance, 0);
    assert.deepEqual(box.rejoin(true, 600_000), { resend: [sign], ask: [], lost: [step] });
    const busy = { id: sign.id, ok: false, err: 'busy', retry: 'after', afterMs: 400 };
    assert.deepEqual(box.answer(busy, 600_100), { againAfterMs: 400, frame: sign });
});

test('a signature that was not answered outlives a reload, and goes out whatever history the server has', () => {
    const held = {};
    const storage = () => ({ getItem: (key) => held[key] ?? null, setItem: (key, value) => (held[key] = value), removeItem: (key) => delete held[key] });
    const keep = unsent({ conference: 'lao-cai-2022', page: 'delegate' }, storage);
    const before = new Outbox(() => 'id-s', keep);
    const sign = before.issue({ op: 'pledge.sign', arg: { pledge: 'cum-a', unit: 'don-vi-6' }, epoch: 'E1' }, 5);
    const after = new Outbox(() => 'id-t', keep);
    assert.deepEqual(after.rejoin(false, 10), { resend: [sign], ask: [], lost: [] });
    assert.equal(after.answer({ id: 'id-s', ok: false, err: 'closed', reason: 'pledge.closed', retry: 'no' }, 11).done, true);
    assert.deepEqual(held, {}, 'what was answered is not sent again');
    after.issue(advance, 12);
    assert.deepEqual(held, {}, 'no other command is kept');
});

test('where the history is not continued a person is asked, however long it takes', () => {
    const box = outbox();
    const yes = box.issue(advance, 0);
    const no = box.issue(advance, 0);
    assert.deepEqual(box.rejoin(false, 1000), { resend: [], ask: [yes, no], lost: [] });
    assert.deepEqual(box.rejoin(true, 2000).resend, [], 'not behind the person’s back');
    assert.deepEqual(box.expire(120_000), []);
    assert.deepEqual(box.asking, [yes, no]);
    assert.deepEqual(box.insist(yes.id, 120_000), yes);
    assert.equal(box.drop(no.id), true);
    assert.deepEqual(box.asking, []);
    assert.deepEqual(box.rejoin(true, 121_000).resend, [yes]);
});

test('a busy server is asked again with the same id, within the thirty seconds', () => {
    const box = outbox();
    const frame = box.issue(advance, 0);
    const busy = { id: frame.id, ok: false, err: 'busy', retry: 'after', afterMs: 400 };
    assert.deepEqual(box.answer(busy, 100), { againAfterMs: 400, frame });
    assert.deepEqual(box.answer(busy, 29_700), { done: true, frame });
});

test('a refusal is final', () => {
    const box = outbox();
    const frame = box.issue(advance, 0);
    assert.deepEqual(box.answer({ id: frame.id, ok: false, err: 'conflict', retry: 'no' }, 5), { done: true, frame });
    assert.equal(box.size, 0);
});
