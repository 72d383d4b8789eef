import assert from 'node:assert/strict';
import test from 'node:test';
import '../browser.mjs';
import { attestation } from '../../../public/Pledges/attestation.js';
import { signedText, withDevice } from '../../../public/Pledges/device-signature.js';

const client = { place: { conference: 'lao-cai-2022' }, who: { person: 'dai-dien-8' } };
const arg = { pledge: 'cum-a', unit: 'don-vi-8', digest: '3f5e', signedAt: 1642411200000 };
const command = { id: '0190b6f2', version: 2, arg };

/// Keys that sign by telling what they were given.
const telling = { of: async (name) => name, sign: async (key, text) => ({ key, signature: text }) };

test('each part of an answer is a line of what the device signs, and the drawing is there by its digest', async () => {
    const lines = ['diemcau/pledge.sign/1', 'lao-cai-2022', 'cum-a', '2', '3f5e', 'don-vi-8', 'dai-dien-8', '0190b6f2', '-', '1642411200000', ''];
    assert.deepEqual(await withDevice(client, command, telling), { ...arg, key: 'lao-cai-2022/don-vi-8', signature: lines.join('\n') });
    const drawn = await withDevice(client, { ...command, arg: { ...arg, drawing: 'M10,40Q20,5,35,30T60,28' } }, telling);
    assert.equal(drawn.signature.split('\n')[8], '2b7e8a33c1adbfc752abacc292f6fd950b8c8e7c23dfcb341a0a14c978022258');
    assert.equal(signedText({ ...arg, conference: 'lao-cai-2022', version: 2, signatory: 'dai-dien-8', id: '0190b6f2' }), lines.join('\n'));
});

test('without a key, or with one that fails, the signature goes out as it is', async () => {
    const failing = async () => Promise.reject(new DOMException('', 'OperationError'));
    for (const keys of [{ of: async () => null }, { of: failing }, { ...telling, sign: failing }]) assert.deepEqual(await withDevice(client, command, keys), arg);
});

test('who attests is said of every answer that is not on paper', () => {
    const words = { t: (name, blanks) => [name, ...Object.values(blanks ?? {})].join(' ') };
    const said = [{ how: 'own', device: 'p256' }, { how: 'own' }, { how: 'venue' }, { how: 'paper' }].map((answer) => attestation({ words }, answer));
    assert.deepEqual(said, ['attested.device P-256', 'attested.server', 'attested.server', '']);
});
