import assert from 'node:assert/strict';
import test from 'node:test';
import { limits } from '../../../public/client/limits.js';
import { pageAt } from '../../../public/Stage/turning.js';

const step = 1_642_408_800_000;

test('which page stands follows from the time since the step, so that every screen has the same', () => {
    const seen = [0, 1, 2, 3, 4].map((turns) => pageAt(3, step, step + turns * limits.turnMs + 5));
    assert.deepEqual(seen, [0, 1, 2, 0, 1]);
});

test('a screen whose clock is a moment behind the step begins with the first page, and one page stays', () => {
    assert.equal(pageAt(3, step, step - 40), 0);
    assert.equal(pageAt(1, 0, step), 0);
});
