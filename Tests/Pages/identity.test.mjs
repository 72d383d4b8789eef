import assert from 'node:assert/strict';
import test from 'node:test';
import './browser.mjs';
import { place, takeClientId } from '../../public/client/identity.js';

const storage = () => {
    const kept = new Map();
    return {
        kept,
        getItem: (key) => kept.get(key) ?? null,
        setItem: (key, value) => kept.set(key, value),
        removeItem: (key) => kept.delete(key),
    };
};
test('the address names conference and page', () => {
    assert.deepEqual(place('/lao-cai-2022/mc'), { conference: 'lao-cai-2022', page: 'mc' });
    assert.deepEqual(place('/'), { conference: '', page: '' });
});

test('a tab keeps its id over a reload, a copy of the tab gets its own', () => {
    const tab = storage();
    let leave;
    const first = takeClientId({ storage: () => tab, onLeave: (save) => (leave = save) });
    const copied = storage();
    for (const [key, value] of tab.kept) copied.kept.set(key, value);
    assert.notEqual(takeClientId({ storage: () => copied, onLeave: () => {} }), first);
    leave();
    assert.equal(takeClientId({ storage: () => tab, onLeave: () => {} }), first);
});
