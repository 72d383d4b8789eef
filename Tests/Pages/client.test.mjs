import assert from 'node:assert/strict';
import test from 'node:test';
import { Day, FakeSocket, welcome } from './day.mjs';
import { Client } from '../../public/client/client.js';

/// A tab of one link.
const tokens = (token) => ({ token, fault: null, welcomed: () => {}, refused: () => false });

const house = (more = {}) => {
    const day = new Day();
    const sockets = [];
    const client = new Client({
        build: 'b1', place: { conference: 'lao-cai-2022', page: 'mc' }, tokens: tokens('T'), clientId: 'C', words: null, device: day.device, reach: async () => true,
        open: () => sockets[sockets.push(new FakeSocket()) - 1], ...more,
    });
    client.start();
    const last = () => sockets[sockets.length - 1];
    const join = (frame = welcome()) => {
        last().opens();
        last().says(frame);
    };
    const whole = () => {
        join();
        last().says({ t: 'state', v: 'view', prev: 0, seq: 10, set: { agenda: { order: [], current: null } } });
    };
    const back = (frame) => {
        last().closes(1006);
        day.pass(500);
        join(frame);
    };
    return { day, sockets, client, last, join, whole, back };
};

test('hello carries the token, and after a cut the positions', () => {
    const { last, whole, day } = house();
    whole();
    const hello = { t: 'hello', conf: 'lao-cai-2022', token: 'T', client: 'C' };
    assert.deepEqual(last().of('hello'), [hello]);
    last().closes(1006);
    day.pass(500);
    last().opens();
    assert.deepEqual(last().of('hello'), [{ ...hello, resume: { epoch: 'E1', seq: 10, view: { name: 'staff.1', seq: 10 }, mine: { seq: 0 } } }]);
});

test('without a token nothing is tried', () => {
    const { client, sockets } = house({ tokens: tokens(null) });
    assert.equal(client.stopped, 'no-token');
    assert.equal(sockets.length, 0);
    assert.equal(client.level, 'red');
});

test('nothing is live before the snapshot', () => {
    const { client, join, last } = house();
    join();
    assert.equal(client.level, 'joining');
    assert.equal(client.ready, false);
    last().says({ t: 'state', v: 'view', prev: 0, seq: 10, set: {} });
    assert.equal(client.level, 'live');
    assert.equal(client.ready, true);
});

test('a gap is answered with one resync', () => {
    const { last, whole } = house();
    whole();
    last().says({ t: 'state', v: 'view', prev: 11, seq: 12, set: {} });
    last().says({ t: 'state', v: 'view', prev: 12, seq: 13, set: {} });
    assert.equal(last().of('resync').length, 1);
});

test('a loss that only the pings show is asked for at the second ping, and is not live meanwhile', () => {
    const { day, client, last, whole } = house();
    whole();
    const ping = () => last().says({ t: 'ping', now: welcome().now + day.at, head: { view: 11, mine: 0 } });
    day.pass(3000);
    ping();
    assert.equal(last().of('resync').length, 0);
    day.pass(3000);
    ping();
    assert.equal(last().of('resync').length, 1);
    assert.equal(client.level, 'amber');
    last().says({ t: 'state', v: 'view', prev: 0, seq: 11, set: {} });
    assert.equal(client.level, 'live');
});

test('a command is answered once, over any number of cuts', async () => {
    const { last, client, whole, back } = house();
    whole();
    const answer = client.command('desk.take', {});
    const [sent] = last().of('cmd');
    back(welcome({ continued: true, epoch: 'E2' }));
    assert.deepEqual(last().of('cmd'), [sent], 'the same frame, the old epoch included');
    last().says({ t: 'res', id: sent.id, ok: true, seq: 11, dup: true });
    assert.equal((await answer).ok, true);
});

test('a command that was pressed during a short cut goes out when the line is back', () => {
    const { last, client, whole, day, join } = house();
    whole();
    last().closes(1006);
    assert.equal(client.ready, true, 'under five seconds nobody is bothered');
    client.command('desk.take', {});
    day.pass(500);
    join(welcome({ continued: true }));
    assert.equal(last().of('cmd').length, 1);
});

test('after another history the person decides', async () => {
    const { last, client, whole, back } = house();
    whole();
    const kept = client.command('desk.take', {});
    const dropped = client.command('desk.open', {});
    back(welcome({ epoch: 'X1' }));
    assert.equal(last().of('cmd').length, 0);
    const [first, second] = client.outbox.asking;
    client.settle(first.id, true);
    client.settle(second.id, false);
    assert.deepEqual(last().of('cmd').map((frame) => frame.id), [first.id]);
    last().says({ t: 'res', id: first.id, ok: false, err: 'conflict', reason: 'epoch.changed', retry: 'no' });
    assert.equal((await kept).reason, 'epoch.changed');
    assert.equal((await dropped).err, 'lost');
});

test('a command that stays unanswered is called lost, not done', async () => {
    const { day, client, whole } = house();
    whole();
    const answer = client.command('desk.take', {});
    day.pass(31_000);
    client.tick();
    assert.deepEqual(await answer, { ok: false, err: 'lost' });
});

test('a busy server gets the same command again after the pause it named', () => {
    const { day, last, client, whole } = house();
    whole();
    client.command('desk.take', {});
    const [sent] = last().of('cmd');
    last().says({ t: 'res', id: sent.id, ok: false, err: 'busy', reason: 'journal.busy', retry: 'after', afterMs: 300 });
    day.pass(299);
    assert.equal(last().of('cmd').length, 1);
    day.pass(1);
    assert.deepEqual(last().of('cmd'), [sent, sent]);
});

test('who is there is forgotten with the session', () => {
    const { last, client, whole, back } = house();
    whole();
    last().says({ t: 'presence', set: { 'venue/si-ma-cai': { connected: true, since: 5 } }, del: [] });
    assert.equal(client.presence.get('venue/si-ma-cai').connected, true);
    back(welcome({ continued: true }));
    assert.equal(client.presence.get('venue/si-ma-cai'), undefined);
});

test('another build is noticed, also when the page came from the one before', () => {
    const { client, whole, back } = house();
    whole();
    assert.equal(client.outdated, false);
    back(welcome({ continued: true }));
    assert.equal(client.outdated, false);
    back(welcome({ continued: true, build: 'b2' }));
    assert.equal(client.outdated, true);
    const late = house();
    late.join(welcome({ build: 'b2' }));
    assert.equal(late.client.outdated, true);
});

test('round trips are measured one after the other, and the clock follows the best', () => {
    const { day, last, client, whole } = house();
    whole();
    for (const roundTrip of [80, 20, 300]) {
        const probe = last().of('time').at(-1);
        day.pass(roundTrip);
        last().says({ t: 'time', c0: probe.c0, s: 5_000_000 + probe.c0 + roundTrip / 2 });
    }
    assert.equal(client.now, 5_000_000 + day.at);
});

for (const code of [4009, 4010, 4011]) {
    test(`a conference that is not served is said to be so (${code}) for as long as the server says it, and the page keeps trying`, () => {
        const { client, last, day, whole, sockets } = house();
        last().opens();
        last().closes(code);
        assert.equal(client.withheld, code);
        assert.equal(client.stopped, null);
        day.pass(500);
        assert.equal(sockets.length, 2);
        assert.equal(client.withheld, code, 'also while it tries again');
        whole();
        assert.equal(client.withheld, null);
        last().closes(4002);
        assert.equal(client.withheld, null);
    });
}

test('a read-only server takes no presses', () => {
    const { join, last, client } = house();
    join(welcome({ writable: false }));
    last().says({ t: 'state', v: 'view', prev: 0, seq: 10, set: {} });
    assert.equal(client.level, 'live');
    assert.equal(client.ready, false);
});

test('a disk that fills and has room again is heard of without joining anew', () => {
    const { join, last, client } = house();
    join(welcome());
    last().says({ t: 'state', v: 'view', prev: 0, seq: 10, set: {} });
    assert.equal(client.ready, true);
    last().says({ t: 'presence', set: { journal: { writable: false } }, del: [] });
    assert.equal(client.ready, false);
    last().says({ t: 'presence', set: { journal: { writable: true } }, del: [] });
    assert.equal(client.ready, true);
});

test('a server that cannot read what others write says since when, and takes no press; the times are shown ones', () => {
    const { client, last, whole } = house();
    whole();
    assert.equal(client.asOf, null);
    last().says({ t: 'presence', set: { journal: { writable: false, asOf: 5000 } }, del: [] });
    assert.deepEqual([client.asOf, client.ready, client.level], [5000, false, 'live']);
    last().says({ t: 'state', v: 'view', prev: 10, seq: 11, set: { clock: { shifts: [{ since: 0, offset: 60_000 }] } } });
    assert.equal(client.asOf, 65_000);
    last().says({ t: 'presence', set: { journal: { writable: true } }, del: [] });
    assert.deepEqual([client.asOf, client.ready], [null, true]);
});

test('whoever joins anew is told anew how old it is', () => {
    const { client, last, whole, back } = house();
    whole();
    last().says({ t: 'presence', set: { journal: { writable: false, asOf: 5000 } }, del: [] });
    back(welcome({ continued: true }));
    assert.equal(client.asOf, null);
});
