import assert from 'node:assert/strict';
import test from 'node:test';
import { largestFit } from '../../../public/Stage/fit.js';

/// A screen of 700 × 1780 px on which `count` names of `width` em stand, 1.2 em high each.
const screen = (count, width) => (columns, size) =>
    Math.ceil(count / columns) * size * 1.2 <= 700 && size * width <= 1780 / columns;
const sizes = { largest: 130, smallest: 13 };

test('one name stands as large as a name may', () => {
    assert.deepEqual(largestFit([1, 2, 3], sizes, screen(1, 8)), { columns: 1, size: 130 });
});

test('many short names stand in more columns, in larger type than one column allows', () => {
    assert.deepEqual(largestFit([1, 2, 3], sizes, screen(30, 8)), { columns: 3, size: 58 });
    assert.deepEqual(largestFit([1], sizes, screen(30, 8)), { columns: 1, size: 19 });
});

test('long names keep fewer columns where more would make them smaller', () => {
    assert.deepEqual(largestFit([1, 2, 3], sizes, screen(12, 30)), { columns: 1, size: 48 });
});

test('when nothing fits at the promised size it is said, and nothing is cut in silence', () => {
    assert.equal(largestFit([1, 2, 3], sizes, () => false), null);
});

test('more columns that bring no larger type are tried once, because each try lays the picture out', () => {
    let tries = 0;
    largestFit([1, 2, 3], sizes, (columns, size) => (tries += 1) && screen(1, 8)(columns, size));
    assert.equal(tries, 2);
});
