import assert from 'node:assert/strict';
import test from 'node:test';
import { dress, themeOf } from '../../../public/Stage/theme.js';

function root() {
    const properties = new Map();
    const setProperty = (name, value) => (value === '' ? properties.delete(name) : properties.set(name, value));
    return { dataset: {}, style: { setProperty }, properties };
}

const colours = { background: '#0b1f45', text: '#ffffff', accent: '#ffd36b' };

test('colours and backdrop of a theme become properties of the page, and leave it with the theme', () => {
    const page = root();
    dress(page, { colours, backdrop: { path: '/theme/ab.png', scrim: 62 } });
    assert.deepEqual(Object.fromEntries(page.properties), {
        '--back': '#0b1f45', '--letters': '#ffffff', '--accent': '#ffd36b', '--scrim': '62%', '--backdrop': 'url("/theme/ab.png")',
    });
    assert.ok('themed' in page.dataset);
    dress(page, null);
    assert.equal(page.properties.size, 0);
    assert.ok(!('themed' in page.dataset));
});

test('an emblem alone changes no colour', () => {
    const page = root();
    dress(page, { emblem: { path: '/theme/ab.png', width: 64, height: 64 } });
    assert.equal(page.properties.size, 0);
    assert.ok(!('themed' in page.dataset));
});

test('a screen remembers how it was dressed until it is told otherwise', () => {
    const stored = new Map();
    globalThis.sessionStorage = {
        getItem: (key) => stored.get(key) ?? null, setItem: (key, value) => stored.set(key, value), removeItem: (key) => stored.delete(key),
    };
    const told = (conference) => themeOf({ state: { get: () => conference } });
    assert.equal(told(undefined), null);
    assert.deepEqual(told({ theme: { colours } }), { colours });
    assert.deepEqual(told(undefined), { colours });
    assert.equal(told({}), null);
    assert.equal(told(undefined), null);
    delete globalThis.sessionStorage;
});
