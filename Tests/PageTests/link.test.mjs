import assert from 'node:assert/strict';
import test from 'node:test';
import { Day, FakeSocket, welcome } from './day.mjs';
import { limits } from '../../public/client/limits.js';
import { Link } from '../../public/client/link.js';

const house = () => {
    const day = new Day();
    const sockets = [];
    const turns = [];
    const heard = [];
    const link = new Link({
        ...day.device,
        open: () => sockets[sockets.push(new FakeSocket()) - 1],
        hello: () => ({ t: 'hello', n: sockets.length }),
        heard: (frame) => heard.push(frame.t),
        turned: (turn) => turns.push(turn),
    });
    link.start();
    const last = () => sockets[sockets.length - 1];
    const join = () => {
        last().opens();
        last().says(welcome());
    };
    return { day, sockets, turns, heard, link, last, join };
};

test('the page speaks first, as soon as the socket is open', () => {
    const { last, link } = house();
    assert.deepEqual(last().sent, []);
    last().opens();
    assert.deepEqual(last().sent, [{ t: 'hello', n: 1 }]);
    assert.equal(link.phase, 'opening');
    assert.equal(link.send({ t: 'cmd' }), false, 'nothing but hello before the welcome');
    last().says(welcome());
    assert.equal(link.phase, 'joined');
    assert.equal(link.send({ t: 'cmd' }), true);
});

test('a socket that is never welcomed is given up', () => {
    const { day, sockets, last } = house();
    last().opens();
    day.pass(10_000 + 500);
    assert.equal(sockets.length, 2);
    assert.equal(sockets[0].closedWith, 1000);
});

test('a ping is answered with its own time', () => {
    const { last, join } = house();
    join();
    last().says({ t: 'ping', now: 1234, head: { view: 1, mine: 0 } });
    assert.deepEqual(last().of('pong'), [{ t: 'pong', now: 1234 }]);
});

test('ten seconds of silence are a dead line, and the old socket is heard no more', () => {
    const { day, sockets, heard, join, last } = house();
    join();
    day.pass(9_999);
    last().says({ t: 'ping', now: 1 });
    day.pass(9_999);
    assert.equal(sockets.length, 1);
    day.pass(1 + 500);
    assert.equal(sockets.length, 2);
    const before = heard.length;
    sockets[0].says({ t: 'state' });
    sockets[0].closes(1006);
    assert.equal(heard.length, before);
    assert.equal(sockets.length, 2);
});

test('the first way back lies within half a second, later ones grow to ten', () => {
    const { day, turns, last, join } = house();
    day.chance = 0.999999;
    join();
    day.pass(6_000);
    const waits = [];
    for (let n = 0; n < 10; n += 1) {
        last().closes(1006);
        waits.push(Math.round(turns[turns.length - 1].retryInMs));
        day.pass(10_000);
    }
    assert.deepEqual(waits, [500, 750, 1125, 1687, 2531, 3797, 5695, 8543, 10_000, 10_000]);
});

test('the wait is anywhere in its span', () => {
    for (const [chance, wait] of [[0, 0], [0.25, 125], [0.9, 450]]) {
        const { day, turns, last, join } = house();
        day.chance = chance;
        join();
        last().closes(1006);
        assert.equal(turns[turns.length - 1].retryInMs, wait);
    }
});

test('a server that welcomes and throws out is not hammered', () => {
    const { day, turns, last, join } = house();
    day.chance = 0.999999;
    const waits = [];
    for (let n = 0; n < 3; n += 1) {
        join();
        last().closes(4006);
        waits.push(Math.round(turns[turns.length - 1].retryInMs));
        day.pass(10_000);
    }
    assert.deepEqual(waits, [500, 750, 1125]);
});

for (const code of [1001, 1006, 1011, 4001, 4002, 4003, 4005, 4006, 4007, 4008, 4499]) {
    test(`close code ${code} comes back`, () => {
        const { day, sockets, last, join } = house();
        join();
        last().closes(code);
        day.pass(500);
        assert.equal(sockets.length, 2);
    });
}

for (const code of [4500, 4501, 4502, 4503, 4504, 4506, 4507, 4999]) {
    test(`close code ${code} does not come back by itself, but by hand`, () => {
        const { day, sockets, last, join, link, turns } = house();
        join();
        last().closes(code);
        day.pass(600_000);
        link.wake();
        assert.equal(sockets.length, 1);
        assert.deepEqual(turns[turns.length - 1], { phase: 'stopped', code });
        link.restart();
        assert.equal(sockets.length, 2);
    });
}

test('the line is tried at once when the network or the eye comes back', () => {
    const { day, sockets, last, join, link } = house();
    day.chance = 0.999999;
    join();
    last().closes(1006);
    link.wake();
    assert.equal(sockets.length, 2);
    link.wake();
    assert.equal(sockets.length, 2, 'one attempt at a time');
});

test('when the network is back, neither a line nor an attempt that was silent meanwhile is waited for', () => {
    const { day, sockets, last, join, link, turns } = house();
    join();
    day.at += limits.onlineMs - 1;
    link.wake(limits.onlineMs);
    assert.equal(sockets.length, 1, 'a blink: TCP tries again in time');
    day.at += 1;
    link.wake(limits.onlineMs);
    day.pass(0);
    assert.equal(sockets.length, 2);
    day.at += limits.onlineMs;
    link.wake(limits.onlineMs);
    day.pass(0);
    assert.equal(sockets.length, 3, 'its first packet was lost, and the next would come late');
    link.stop('no-token');
    day.at += limits.onlineMs;
    link.wake(limits.onlineMs);
    day.pass(0);
    assert.equal(sockets.length, 3);
    assert.equal(turns[turns.length - 1].phase, 'stopped');
});

test('a laptop that was shut comes back at once when it is looked at', () => {
    const { day, sockets, join, link } = house();
    join();
    day.at += 600_000;
    link.wake();
    day.pass(0);
    assert.equal(sockets.length, 2);
});

test('goaway is obeyed after its own wait', () => {
    const { day, sockets, last, join } = house();
    day.chance = 0;
    join();
    last().says({ t: 'goaway', after: 750 });
    day.pass(749);
    assert.equal(sockets.length, 1);
    day.pass(1);
    assert.equal(sockets.length, 2);
});

test('what is not JSON ends the socket, not the page', () => {
    const { day, sockets, last, join } = house();
    join();
    last().says('{"t":');
    day.pass(500);
    assert.equal(sockets.length, 2);
});
