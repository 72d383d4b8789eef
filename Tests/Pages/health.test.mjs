import assert from 'node:assert/strict';
import test from 'node:test';
import { Health } from '../../public/client/health.js';

test('a page that has heard nothing is joining, never live', () => {
    const health = new Health();
    assert.equal(health.level(60_000), 'joining');
    assert.equal(health.age(60_000), null);
});

test('data is quiet under five seconds, then amber, from ten on red', () => {
    const health = new Health();
    health.received(1000);
    const levels = [0, 4999, 5000, 9999, 10_000, 600_000].map((age) => health.level(1000 + age));
    assert.deepEqual(levels, ['live', 'live', 'amber', 'amber', 'red', 'red']);
    assert.equal(health.age(24_000), 23_000);
    health.received(700_000);
    assert.equal(health.level(700_001), 'live');
});
