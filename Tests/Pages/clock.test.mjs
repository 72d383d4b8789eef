import assert from 'node:assert/strict';
import test from 'node:test';
import { Clock, left } from '../../public/client/clock.js';
import { limits } from '../../public/client/limits.js';

const server = 1_642_401_005_000;

test('the shortest round trip decides', () => {
    const clock = new Clock();
    clock.hint(server, 0);
    clock.sample(1000, server + 1000 + 900, 2000);
    clock.sample(3000, server + 3000 + 20, 3040);
    clock.sample(5000, server + 5000 + 10, 5800);
    assert.equal(clock.now(6000), server + 6000);
});

test('a lopsided line is wrong by no more than half its round trip', () => {
    const clock = new Clock();
    clock.sample(0, server + 140, 150);
    assert.ok(Math.abs(clock.now(150) - (server + 150)) <= 75);
});

test('before the first round trip the welcome’s time serves', () => {
    const clock = new Clock();
    assert.equal(clock.known, false);
    clock.hint(server, 250);
    assert.equal(clock.known, true);
    assert.equal(clock.now(1250), server + 1000);
});

test('a late ping says nothing, a ping from the future says that this machine slept', () => {
    const clock = new Clock();
    clock.hint(server, 0);
    clock.sample(0, server + 5, 10);
    assert.equal(clock.hint(server + 3000 - 4000, 3000), false, 'four seconds on the way');
    assert.equal(clock.now(3000), server + 3000);
    assert.equal(clock.hint(server + 600_000, 4000), true, 'the monotonic clock stood still for ten minutes');
    assert.equal(clock.now(4000), server + 600_000);
});

test('measurements die of old age', () => {
    const clock = new Clock();
    clock.sample(0, server, 2);
    clock.sample(limits.sampleLifeMs + 10, server + limits.sampleLifeMs + 100, limits.sampleLifeMs + 110);
    assert.equal(clock.offset, server + 40, 'the drifted, worse, newer one counts');
});

test('nonsense is no sample', () => {
    const clock = new Clock();
    clock.sample(10, server, 5);
    clock.sample(10, undefined, 20);
    assert.equal(clock.known, false);
});

test('a running timer counts to its end and beyond, a paused one stands', () => {
    assert.equal(left({ startedAt: server, endsAt: server + 5000 }, server + 2000), 3000);
    assert.equal(left({ startedAt: server, endsAt: server + 5000 }, server + 7000), -2000);
    assert.equal(left({ startedAt: server, endsAt: server + 5000, pausedLeft: 0 }, server + 7000), 0);
});
