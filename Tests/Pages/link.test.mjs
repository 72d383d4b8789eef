import assert from 'node:assert/strict';
import test from 'node:test';
import { Day, FakeSocket, welcome } from './day.mjs';
import { limits } from '../../public/client/limits.js';
import { Link } from '../../public/client/link.js';

const house = (door = { answers: true, asked: 0 }) => {
    const day = new Day();
    const sockets = [];
    const turns = [];
    const heard = [];
    const blocked = [];
    const link = new Link({
        ...day.device,
        open: () => sockets[sockets.push(new FakeSocket()) - 1],
        reach: async () => {
            door.asked += 1;
            return door.answers;
        },
        hello: () => ({ t: 'hello', n: sockets.length }),
        received: (frame) => heard.push(frame.t),
        turned: (turn) => turns.push(turn),
        blocked: (is) => blocked.push(is),
    });
    link.start();
    const last = () => sockets[sockets.length - 1];
    const join = () => {
        last().opens();
        last().says(welcome());
    };
    /// Seconds pass, and what was asked of the door is answered.
    const seconds = async (count) => {
        for (let n = 0; n < count; n += 1) {
            await new Promise(setImmediate);
            day.pass(1000);
        }
        await new Promise(setImmediate);
    };
    return { day, sockets, turns, heard, blocked, link, last, join, seconds };
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

for (const code of [1001, 1006, 1011, 4001, 4002, 4003, 4005, 4006, 4007, 4008, 4009, 4010, 4011, 4499]) {
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

test('what lay in the socket of a machine that slept is not taken for news', () => {
    const { day, sockets, last, join, heard } = house();
    join();
    const before = heard.length;
    day.at += 600_000;
    last().says({ t: 'ping', now: 1234, head: { view: 10, mine: 0 } });
    assert.equal(heard.length, before);
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

/// The line is dead, and so many attempts have been refused: the next one lies seconds away.
const cutFor = async (attempts) => {
    const door = { answers: false, asked: 0 };
    const hall = house(door);
    hall.day.chance = 0.999999;
    hall.join();
    for (let n = 0; n < attempts; n += 1) {
        hall.last().closes(1006);
        await hall.seconds(31);
    }
    hall.last().closes(1006);
    return { ...hall, door, tried: hall.sockets.length };
};

test('a line that carries again is used within a second, however long it was dead', async () => {
    const { door, sockets, tried, seconds } = await cutFor(8);
    await seconds(2);
    assert.equal(sockets.length, tried, 'while it is dead the pauses stay');
    door.answers = true;
    await seconds(1);
    assert.equal(sockets.length, tried + 1);
    await seconds(5);
    assert.equal(sockets.length, tried + 1, 'it is told once');
});

test('while nothing answers hardly a socket is tried: a browser makes a page wait whose sockets fail', async () => {
    const { sockets, tried, last, seconds } = await cutFor(1);
    for (let n = 0; n < 90; n += 1) {
        if (last().readyState === 0) last().closes(1006);
        await seconds(1);
    }
    assert.equal(sockets.length - tried, 3);
});

test('a socket that hangs in a dead line gives way to a new one when the line is back, one that is open does not', async () => {
    for (const [opens, more] of [[false, 1], [true, 0]]) {
        const { door, link, sockets, last, seconds, day } = await cutFor(4);
        while (link.phase !== 'opening') day.pass(500);
        const tried = sockets.length;
        if (opens) last().opens();
        door.answers = true;
        await seconds(1);
        assert.equal(sockets.length, tried + more);
    }
});

test('a server that answers but takes no sockets is left to the pauses', async () => {
    const { sockets, seconds, last, join, day, turns } = house();
    day.chance = 0.999999;
    join();
    for (let n = 0; n < 10; n += 1) {
        last().closes(1006);
        day.pass(10_000);
    }
    last().closes(1006);
    const tried = sockets.length;
    await seconds(9);
    assert.equal(sockets.length, tried, `the next attempt is ${turns.at(-1).retryInMs} ms away`);
});

test('nobody asks at the door of a server that spoke, or of one that sent us away', async () => {
    for (const code of [4002, 4006, 4008, 1001, 4503]) {
        const door = { answers: true, asked: 0 };
        const { last, join, seconds } = house(door);
        join();
        last().closes(code);
        await seconds(1);
        assert.equal(door.asked, 0, `after ${code}`);
    }
});

/// Every socket ends at once, as behind a proxy that does not pass on the `Upgrade`.
const refusing = async (hall, count) => {
    for (let n = 0; n < count; n += 1) {
        if (hall.last().readyState === 0) hall.last().closes(1006);
        await hall.seconds(1);
    }
};

test('a server that answers and lets no socket through for ten seconds is told, and taken back with the first word', async () => {
    const hall = house();
    await refusing(hall, 9);
    assert.deepEqual(hall.blocked, []);
    await refusing(hall, 2);
    assert.deepEqual(hall.blocked, [true]);
    await refusing(hall, 30);
    assert.deepEqual(hall.blocked, [true], 'it is told once');
    while (hall.link.phase !== 'opening') hall.day.pass(500);
    hall.join();
    assert.deepEqual(hall.blocked, [true, false]);
});

test('a server that is down, or that speaks on its sockets, blocks nobody', async () => {
    const down = house({ answers: false, asked: 0 });
    await refusing(down, 40);
    assert.deepEqual(down.blocked, []);
    const busy = house();
    for (let n = 0; n < 40; n += 1) {
        if (busy.link.phase === 'opening') busy.last().closes(4006);
        await busy.seconds(1);
    }
    assert.deepEqual(busy.blocked, []);
});

test('a page that has joined and is then let through no more is told so too', async () => {
    const hall = house();
    hall.join();
    hall.last().closes(1006);
    await refusing(hall, 12);
    assert.deepEqual(hall.blocked, [true]);
});
