import '../browser.mjs';
import assert from 'node:assert/strict';
import test from 'node:test';
import { Trust, readTold } from '../../../public/verify/keys.js';
import { base64, changeOfKey, deviceKey, fingerprint, newKey, positions, receipt, start } from './hand-made-record.mjs';
import { mustBeSigned, readReceiptFile } from '../../../public/verify/receipt-file.js';
import { checkReceipt } from '../../../public/verify/receipt.js';

const key = newKey();
const told = await readTold(base64(key.bytes));
const trust = await Trust.of(told, [], []);
const check = (made, given = { trust }) => checkReceipt(typeof made === 'string' ? made : JSON.stringify(made), given);
const fault = async (made, given) => (await check(made, given)).faults.list[0]?.sentence;

test('the receipt of every position holds, and says what was answered', async () => {
    for (let seq = 1; seq <= 20; seq += 1) {
        const report = await check(receipt(key, positions(seq)));
        assert.deepEqual([report.verdict, report.faults.list], ['whole', []], `${seq}`);
    }
    const { receipt: said, told: fields, conference, fingerprint: by, person } = await check(receipt(key, positions(7)));
    assert.deepEqual([said.unit, said.state, fields.name, conference, by, person], ['bao-thang-7', 'signed', 'Vàng Seo 7', 'lao-cai-2022', fingerprint(key), 'dai-dien-7']);
});

test('every bit of a receipt is bound', async () => {
    const bytes = new TextEncoder().encode(JSON.stringify(receipt(key, positions(3))));
    const unnoticed = [];
    for (let at = 0; at < bytes.length; at += 1) {
        for (let bit = 0; bit < 8; bit += 1) {
            const copy = Uint8Array.from(bytes);
            copy[at] ^= 1 << bit;
            const text = decoded(copy);
            if (text !== null && (await check(text)).verdict !== 'broken') unnoticed.push([at, bit, text.slice(at - 10, at + 10)]);
        }
    }
    assert.deepEqual(unnoticed, []);
});

function decoded(bytes) {
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
        return null;
    }
}

test('without its opening a receipt proves no more than that its leaf stood in the log', async () => {
    const made = receipt(key, positions(3));
    delete made.log.opening;
    assert.equal((await check(made)).verdict, 'bare');
    assert.equal((await check({ ...made, unit: 'si-ma-cai' })).verdict, 'bare');
    assert.equal(await fault({ ...made, seq: 4 }), 'receipt-elsewhere');
});

test('without the public key a receipt is nobody’s word', async () => {
    const made = receipt(key, positions(3));
    assert.equal((await check(made, { trust: await Trust.of(null, [], []) })).verdict, 'unproven');
    assert.equal((await check(made, { trust: await Trust.of(await readTold(fingerprint(key)), [], []) })).verdict, 'unproven');
    assert.equal((await check(made, { trust: await Trust.of(await readTold(fingerprint(key)), [told], []) })).verdict, 'whole');
    assert.equal((await check(made, { trust: await Trust.of(null, [told], []) })).verdict, 'compare');
    assert.equal((await check(made, { trust, canVerify: false })).verdict, 'unproven');
});

test('a fingerprint is read as it is printed, in groups and capitals too', async () => {
    const printed = fingerprint(key).toUpperCase().replace(/(....)/g, '$1 ');
    assert.equal((await readTold(printed)).fingerprint, fingerprint(key));
    assert.equal(await readTold('  '), null);
    await assert.rejects(readTold('abc'));
});

test('another key, another’s signature, a key that was changed', async () => {
    const [other, made] = [newKey(), receipt(key, positions(3))];
    const forged = receipt(other, positions(3));
    assert.equal(await fault(forged), 'receipt-key');
    const [own, theirs] = [made, forged].map(({ log }) => Buffer.from(log.checkpoint.trimEnd().split(' ').at(-1), 'base64'));
    const mixed = made.log.checkpoint.replace(base64(own), base64(Buffer.concat([own.subarray(0, 4), theirs.subarray(4)])));
    assert.equal(await fault({ ...made, log: { ...made.log, checkpoint: mixed } }), 'signature');
    const followed = await Trust.of(told, [], [changeOfKey(key, other, { at: start + 2 })]);
    assert.deepEqual([(await check(forged, { trust: followed })).verdict, (await check(forged, { trust: followed })).isFollowed], ['whole', true]);
    assert.deepEqual((await check(made, { trust: followed })).remarks, [{ sentence: 'key-changed', args: { changedAt: start + 2 } }]);
    assert.deepEqual((await check(receipt(key, positions(1)), { trust: followed })).remarks, []);
});

test('each part is that of this receipt', async () => {
    const [one, other] = [receipt(key, positions(5)), receipt(key, positions(9))];
    const holding = (log) => ({ ...one, log: { ...one.log, ...log } });
    for (const [made, sentence] of [
        [{ ...other, log: one.log }, 'receipt-elsewhere'],
        [holding({ opening: other.log.opening }), 'body-changed'],
        [holding({ leaf: other.log.leaf }), 'receipt-elsewhere'],
        [holding({ checkpoint: other.log.checkpoint }), 'receipt-size'],
        [holding({ proof: other.log.proof.slice(0, 0) }), 'proof-length'],
        [holding({ proof: other.log.proof.slice(-1) }), 'proof-root'],
        [holding({ more: 1 }), 'member-more'],
        [{ ...one, at: one.at + 1 }, 'receipt-elsewhere'],
        ...['pledge', 'unit', 'digest', 'how', 'state'].map((name) => [{ ...one, [name]: `${one[name]}x` }, 'answer-other']),
        [{ ...one, version: 3 }, 'answer-other'],
        [{ ...one, version: '2' }, 'receipt-form'],
        [JSON.stringify(one).replace('"version":2', '"version":2.0'), 'receipt-form'],
        [JSON.stringify(one).replace('"version":2', '"version":2,"version":2'), 'member-twice'],
        [receipt(key, positions(5, { 5: { events: [] } })), 'answer-none'],
    ]) assert.equal(await fault(made), sentence);
});

test('who was erased is named by nobody, and the receipt holds', async () => {
    const report = await check(receipt(key, positions(5, { 5: { erased: ['answer/ky-ket/5'] } })));
    assert.deepEqual([report.verdict, report.erased, report.told.name], ['whole', ['answer/ky-ket/5'], undefined]);
});

test('a receipt comes as its JSON or as the page that a phone has saved, and the text in it is the one that was signed', async () => {
    const json = JSON.stringify({ unit: 'a < b & c > "d"' });
    assert.equal(readReceiptFile(json).receipt, json);
    const escaped = json.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    const saved = `<!doctype html><html><body><div class="text" lang="vi">Giao ước thi đua</div><pre id="receipt">${escaped}</pre></body></html>`;
    assert.deepEqual(readReceiptFile(saved), { receipt: json, signedText: 'Giao ước thi đua' });
    const { digest } = receipt(key, positions(1));
    await mustBeSigned('Giao ước thi đua', digest);
    await assert.rejects(mustBeSigned('Giao ước', digest));
    for (const file of ['', '<html></html>', saved + saved, saved.replace('&amp;', '&foo;')]) assert.throws(() => readReceiptFile(file));
});

test('what the signatory’s device has signed is checked, for either kind of key', async () => {
    for (const kind of ['ed25519', 'p256']) {
        const device = deviceKey(kind);
        const made = receipt(key, positions(5, { 5: { device } }));
        const report = await check(made);
        assert.deepEqual([report.verdict, report.deviceRemark, report.faults.list], ['whole', 'device', []], kind);
        assert.equal(await fault({ ...made, device: undefined }), 'answer-other');
        assert.equal(await fault({ ...made, device: kind === 'p256' ? 'ed25519' : 'p256' }), 'answer-other');
        assert.equal(await fault(receipt(key, positions(5, { 5: { device: { ...device, sign: () => Buffer.alloc(64) } } }))), 'device-signature');
        assert.equal(await fault(receipt(key, positions(5, { 5: { device: { ...device, sign: (text) => device.sign(text.replace('bao-thang', 'si-ma-cai')) } } }))), 'device-signature');
    }
    assert.equal((await check(receipt(key, positions(5)))).deviceRemark, 'server');
    assert.equal(await fault({ ...receipt(key, positions(5)), device: 'ed25519' }), 'answer-other');
});

test('a device’s key by which signatures hold that nobody has made is none', async () => {
    // The neutral point: with R the same and S nought it has “signed” every text.
    const neutral = Buffer.concat([Buffer.of(1), Buffer.alloc(31)]);
    const device = { kind: 'ed25519', bytes: neutral, sign: () => Buffer.concat([neutral, Buffer.alloc(32)]) };
    assert.equal(await fault(receipt(key, positions(5, { 5: { device } }))), 'device-signature');
});

test('a device’s key that was erased with its person is told, and the receipt holds', async () => {
    const report = await check(receipt(key, positions(5, { 5: { device: deviceKey('ed25519'), erased: ['answer/ky-ket/5'] } })));
    assert.deepEqual([report.verdict, report.deviceRemark], ['whole', 'device-erased']);
});

test('a receipt that opens to what no server writes is refused, and is no fault of the page', async () => {
    const answered = (change) => JSON.stringify({ events: [{ event: 'pledge.answered', answer: { pledge: 'ky-ket', unit: 'bao-thang-3' }, state: 'signed', given: { version: 2, digest: receipt(key, positions(3)).digest, at: start + 3, seq: 3, how: 'own', ...change } }] });
    for (const text of ['1', '[]', '{"events":1}', '{"events":[1]}', answered({ device: 1 }), answered({ device: {} }), answered({ device: [] })]) assert.equal((await check(receipt(key, positions(3, { 3: { text } })))).verdict, 'broken', text);
    for (const personal of [1, [1, 2], [[]], 'answer/ky-ket/3', ['answer/ky-ket/3', 9]]) assert.equal((await check(receipt(key, positions(3, { 3: { text: answered({ personal }) } })))).verdict, 'whole');
});
