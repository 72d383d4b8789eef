import assert from 'node:assert/strict';
import test from 'node:test';
import './browser.mjs';
import { DeviceKeys } from '../../public/client/device-keys.js';

const { subtle } = crypto;
const name = 'lao-cai-2022/don-vi-8';

/// A browser's store; `takes(key)`: whether it keeps a key at all.
function store(takes = () => true) {
    const kept = new Map();
    return {
        kept,
        read: async (name) => kept.get(name),
        drop: async (name) => void kept.delete(name),
        add: async (name, key) => {
            if (!takes(key)) throw new DOMException('', 'DataCloneError');
            if (!kept.has(name)) kept.set(name, key);
            return kept.get(name);
        },
    };
}

const bytes = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
const imported = { ed25519: [{ name: 'Ed25519' }, { name: 'Ed25519' }], p256: [{ name: 'ECDSA', namedCurve: 'P-256' }, { name: 'ECDSA', hash: 'SHA-256' }] };

async function holds({ key, signature }, text) {
    const [made, signs] = imported[key.kind];
    const publicKey = await subtle.importKey('raw', bytes(key.public), made, true, ['verify']);
    return subtle.verify(signs, publicKey, bytes(signature), new TextEncoder().encode(text));
}

test('a phone signs with one key of its own that nobody can read, also after a reload', async () => {
    const shelf = store();
    const keys = new DeviceKeys({ subtle, store: shelf });
    const key = await keys.of(name);
    assert.equal(key.kind, 'ed25519');
    await assert.rejects(subtle.exportKey('pkcs8', key.privateKey));
    const before = await keys.sign(key, 'giao ước');
    assert.equal(await holds(before, 'giao ước'), true);
    assert.equal(await holds(before, 'giao ước khác'), false);
    const later = new DeviceKeys({ subtle, store: shelf });
    assert.deepEqual((await later.sign(await later.of(name), 'giao ước')).key, before.key);
    assert.notDeepEqual((await later.sign(await later.of('lao-cai-2022/don-vi-9'), 'giao ước')).key, before.key, 'another unit, another key');
});

test('where Ed25519 cannot be kept, or not made, the key is of P-256', async () => {
    const noEd25519 = { ...methods(subtle), generateKey: (made, ...rest) => (made.name === 'Ed25519' ? Promise.reject(new DOMException('', 'NotSupportedError')) : subtle.generateKey(made, ...rest)) };
    for (const browser of [{ subtle, store: store(({ kind }) => kind === 'p256') }, { subtle: noEd25519, store: store() }]) {
        const keys = new DeviceKeys(browser);
        const key = await keys.of(name);
        assert.equal(key.kind, 'p256');
        assert.equal(await holds(await keys.sign(key, 'giao ước'), 'giao ước'), true);
    }
});

test('a key that comes back from the store and cannot sign is none', async () => {
    const shelf = store();
    shelf.kept.set(name, { kind: 'ed25519', publicKey: {}, privateKey: {} });
    const keys = new DeviceKeys({ subtle, store: shelf });
    const key = await keys.of(name);
    assert.equal(await holds(await keys.sign(key, 'giao ước'), 'giao ước'), true);
    assert.equal(shelf.kept.get(name), key);
});

test('of two tabs that make a key at once both have the one that is kept', async () => {
    const shelf = store();
    const tabs = [1, 2].map(() => new DeviceKeys({ subtle, store: shelf }));
    const [one, other] = await Promise.all(tabs.map((keys) => keys.of(name)));
    assert.equal(one, other);
});

test('without WebCrypto, or without a store, there is no key', async () => {
    const nothing = async () => Promise.reject(new DOMException('', 'SecurityError'));
    assert.equal(await new DeviceKeys({ subtle: undefined, store: store() }).of(name), null);
    assert.equal(await new DeviceKeys({ subtle, store: { read: nothing, add: nothing, drop: nothing } }).of(name), null);
});

test('a key whose signature the server did not take is given up until the page is opened anew', async () => {
    const shelf = store();
    const keys = new DeviceKeys({ subtle, store: shelf });
    const first = await keys.of(name);
    await keys.giveUp(name);
    assert.equal(await keys.of(name), null);
    const next = await new DeviceKeys({ subtle, store: shelf }).of(name);
    assert.notEqual(next, first);
});

function methods(of) {
    return Object.fromEntries(['generateKey', 'exportKey', 'sign'].map((name) => [name, of[name].bind(of)]));
}
