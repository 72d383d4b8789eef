import assert from 'node:assert/strict';
import test from 'node:test';
import './browser.mjs';
import { place, takeClientId, takeToken } from '../../public/client/session.js';

const storage = () => {
    const kept = new Map();
    return {
        kept,
        getItem: (key) => kept.get(key) ?? null,
        setItem: (key, value) => kept.set(key, value),
        removeItem: (key) => kept.delete(key),
    };
};
const at = (hash, pathname = '/lao-cai-2022/mc') => ({ location: { pathname, search: '', hash } });

test('the address names conference and page', () => {
    assert.deepEqual(place('/lao-cai-2022/mc'), { conference: 'lao-cai-2022', page: 'mc' });
    assert.deepEqual(place('/'), { conference: '', page: '' });
});

test('the token leaves the address at once and outlives a reload', () => {
    const tab = storage();
    const shown = [];
    const history = { replaceState: (_state, _title, url) => shown.push(url) };
    assert.equal(takeToken({ ...at('#t=abc%2B1'), history, storage: () => tab }), 'abc+1');
    assert.deepEqual(shown, ['/lao-cai-2022/mc']);
    assert.equal(takeToken({ ...at(''), history, storage: () => tab }), 'abc+1');
    assert.equal(shown.length, 1);
});

test('each page of each conference keeps its own token', () => {
    const tab = storage();
    const history = { replaceState: () => {} };
    takeToken({ ...at('#t=mc'), history, storage: () => tab });
    assert.equal(takeToken({ ...at('', '/lao-cai-2022/viewer'), history, storage: () => tab }), null);
    assert.equal(takeToken({ ...at('', '/yen-bai-2022/mc'), history, storage: () => tab }), null);
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
