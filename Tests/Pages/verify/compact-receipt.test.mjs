import '../browser.mjs';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { Trust, readTold } from '../../../public/verify/keys.js';
import { base64, newKey, note, origin, positions, receipt, record, sha } from './hand-made-record.mjs';
import { checkAll } from '../../../public/verify/checking.js';
import { checkReceipt } from '../../../public/verify/receipt.js';
import { readScanned } from '../../../public/verify/compact-receipt.js';

const key = newKey();
const told = await readTold(base64(key.bytes));

function base32(bytes) {
    const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('');
    return (bits.match(/.{1,5}/g) ?? []).map((five) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'[parseInt(five.padEnd(5, '0'), 2)]).join('');
}

/// By the format's page: what the QR codes of a receipt say.
function bytesOf({ pledge, unit, version, how, state, seq, at, device = null, digest, log }) {
    const leaf = JSON.parse(log.leaf);
    const rows = log.checkpoint.split('\n');
    // JavaScript would put a subject that is a number first.
    const subjects = [...log.leaf.matchAll(/"([^"]+)":"[0-9a-f]{64}"/g)].map(([, name]) => name).filter((name) => name !== 'body');
    const facts = JSON.stringify([rows[0], pledge, unit, version, how, state, seq, at, device, subjects]);
    const hashes = [digest, leaf.body, ...subjects.map((subject) => leaf.people[subject])].map((hex) => Buffer.from(hex, 'hex'));
    return Buffer.concat([Buffer.from(`${facts}\n`), ...hashes, ...log.proof.map((one) => Buffer.from(one, 'base64')), Buffer.from(rows.at(-2).split(' ').at(-1), 'base64')]);
}

function textsOf(bytes, { count = 1, version = 1 } = {}) {
    const letters = base32(bytes);
    const length = Math.ceil(letters.length / count);
    return Array.from({ length: count }, (_, index) => `DIEMCAU-RECEIPT-${version}/${base32(sha(bytes).subarray(0, 10))}/${index + 1}/${count}/${letters.slice(index * length, (index + 1) * length)}`);
}

const unopened = (made) => JSON.stringify({ ...made, log: { ...made.log, opening: undefined } });
const check = async (scanned, { trusted = told, loose = [], of = null } = {}) =>
    (await checkAll({ record: of, loose, scanned, told: trusted, canVerify: true, rest: async () => {} })).filter(({ isScanned }) => isScanned)[0];
const fault = async (scanned) => (await check(scanned)).faults.list[0]?.sentence;
const fileOf = (name, text) => ({ path: name, file: new File([text], name) });

test('the example of the format’s page reads as the page says, and is signed by the key that it names', async () => {
    const page = readFileSync(new URL('../../../Sources/Records/README.md', import.meta.url), 'utf8');
    const [, text, by, json] = /^As an example[^\n]*\n\n([^]*?)\n\nis of this receipt, signed by the key `([^`]+)`:\n\n {4}(\{.*\})$/m.exec(page);
    assert.equal(await readScanned(text), json);
    const report = await check(text, { trusted: await readTold(by) });
    assert.deepEqual([report.verdict, report.faults.list], ['bare', []]);
});

test('the code of every receipt gives the receipt, but for what opens it', async () => {
    for (let seq = 1; seq <= 20; seq += 1) {
        const made = receipt(key, positions(seq));
        assert.deepEqual(JSON.parse(await readScanned(textsOf(bytesOf(made))[0])), JSON.parse(unopened(made)));
    }
});

test('two codes are read in any order, twice, and with the line breaks of whatever read them', async () => {
    const made = receipt(key, positions(7));
    const [first, second] = textsOf(bytesOf(made), { count: 2 });
    for (const pasted of [`${first}\n${second}`, `${second} ${first}`, `${second}${first}`, `${first}\n${second}\n${first}\n`, `  ${first.replace(/(.{40})/g, '$1\n')}\t${second}`]) assert.deepEqual(JSON.parse(await readScanned(pasted)), JSON.parse(unopened(made)));
});

test('half a receipt, parts of two, an unknown version and a text that is none are told apart', async () => {
    const [[first, second], [other]] = [7, 9].map((seq) => textsOf(bytesOf(receipt(key, positions(seq))), { count: 2 }));
    for (const [pasted, sentence] of [
        [first, 'code-missing'],
        [second, 'code-missing'],
        [`${other}\n${second}`, 'code-mixed'],
        [`${first}\n${second}\n${other}`, 'code-mixed'],
        [`${first}\n${first.slice(0, -1)}A\n${second}`, 'code-part'],
        [textsOf(bytesOf(receipt(key, positions(7))), { version: 2 })[0], 'code-version'],
        ['https://hoinghi.example', 'code-none'],
        [`QR-Code:${first}`, 'code-none'],
        [first.toLowerCase(), 'code-none'],
        [first.replace('/1/2/', '/3/2/'), 'code-form'],
        [`${first}=`, 'code-form'],
        [`${first}\n${second.slice(0, -1)}`, 'code-form'],
        [`${first.slice(0, -1)}A\n${second}`, 'code-digest'],
    ]) assert.equal(await fault(pasted), sentence, pasted);
    const [{ faults }] = [await check(second)];
    assert.deepEqual(faults.list[0].args, { count: 2, missing: '1' });
});

test('bytes that are no receipt are refused, whatever their digest', async () => {
    const bytes = bytesOf(receipt(key, positions(7)));
    for (const [change, sentence] of [
        [Buffer.concat([bytes, Buffer.of(0)]), 'code-list'],
        [bytes.subarray(0, -1), 'code-list'],
        [Buffer.from('[]\n'), 'code-list'],
        [Buffer.from('xin chào'), 'no-json'],
        [Buffer.concat([Buffer.from(' '), bytes]), 'code-list'],
        [Buffer.concat([Buffer.of(255), bytes]), 'utf8'],
        [Buffer.from(bytes.toString('latin1').replace('"own"', '1.50'), 'latin1'), 'code-list'],
        [Buffer.from(bytes.toString('latin1').replace('3f9a1c2e', '3f9a1c2g'), 'latin1'), 'origin'],
        [Buffer.from(bytes.toString('latin1').replace('3f9a1c2e', '3f9a1c2f'), 'latin1'), 'receipt-key'],
    ]) assert.equal(await fault(textsOf(change)[0]), sentence);
});

test('every bit of the texts is bound', async () => {
    const made = receipt(key, positions(3));
    const trust = await Trust.of(told, [], []);
    for (const count of [1, 2]) {
        const bytes = new TextEncoder().encode(textsOf(bytesOf(made), { count }).join('\n'));
        const unnoticed = [];
        for (let at = 0; at < bytes.length; at += 1) {
            for (let bit = 0; bit < 8; bit += 1) {
                const copy = Uint8Array.from(bytes);
                copy[at] ^= 1 << bit;
                const text = await readScanned(new TextDecoder().decode(copy)).catch(() => null);
                if (text !== null && (await checkReceipt(text, { trust })).verdict !== 'broken') unnoticed.push([at, bit]);
            }
        }
        // The line break between the two is nobody's: it may be any other, or none.
        const between = count === 2 ? bytes.indexOf(10) : -1;
        assert.deepEqual(unnoticed.filter(([at]) => at !== between), []);
    }
});

test('what opens a receipt may be handed in after it', async () => {
    const made = receipt(key, positions(7));
    const [opened, unopened] = [structuredClone(made), structuredClone(made)];
    delete unopened.log.opening;
    for (const order of [[opened, unopened], [unopened, opened]]) {
        const given = order.map((one, index) => fileOf(`bien-nhan-${index}.json`, JSON.stringify(one)));
        const reports = await checkAll({ record: null, loose: given, told, canVerify: true, rest: async () => {} });
        assert.deepEqual(reports.map(({ verdict }) => verdict), ['whole', 'whole']);
    }
});

test('a code proves its facts with what opens it, from the saved receipt or the record beside it, and from no other', async () => {
    const all = positions(7);
    const made = receipt(key, all);
    const [text] = textsOf(bytesOf(made));
    assert.equal((await check(text)).verdict, 'bare');
    const beside = await check(text, { loose: [fileOf('bien-nhan.json', JSON.stringify(made))] });
    assert.deepEqual([beside.verdict, beside.told.name, beside.remarks[0].sentence], ['whole', 'Vàng Seo 7', 'opening-beside']);
    assert.equal((await check(text, { loose: [fileOf('bien-nhan.json', JSON.stringify(receipt(key, positions(5))))] })).verdict, 'bare');
    const folder = (positionsOf) => ({ folder: 'hoi-nghi', files: new Map(Array.from(record(key, positionsOf), ([name, bytes]) => [name, new File([bytes], name)])) });
    const recorded = await check(text, { of: folder(positions(8)) });
    assert.deepEqual([recorded.verdict, recorded.isOpened, recorded.remarks.map(({ sentence }) => sentence)], ['whole', true, ['opening-beside', 'belongs']]);
    const lying = textsOf(bytesOf({ ...made, unit: 'si-ma-cai' }))[0];
    assert.equal((await check(lying)).verdict, 'bare');
    assert.equal((await check(lying, { of: folder(positions(8)) })).faults.list[0].sentence, 'answer-other');
    // Position 6 is not official there, so that nobody opens it.
    assert.equal((await check(textsOf(bytesOf(receipt(key, positions(6))))[0], { of: folder(positions(8)) })).verdict, 'bare');
});

test('a proof of a log of 131,072 positions is read from its two codes', async () => {
    const { leaf, receipt: said } = positions(1)[0];
    const deep = leaf.replace('"seq":1,', '"seq":131072,');
    const proof = Array.from({ length: 17 }, (_, height) => sha(String(height)));
    const root = proof.reduce((node, left) => sha([1], left, node), sha([0], deep));
    const made = { ...said, seq: 131_072, log: { leaf: deep, proof: proof.map(base64), checkpoint: note(key, [origin, '131072', base64(root)]) } };
    const texts = textsOf(bytesOf(made), { count: 2 });
    assert.ok(texts.every(({ length }) => length <= 1200));
    assert.deepEqual([(await check(texts.join('\n'))).verdict, (await check(texts.join('\n'))).receipt.seq], ['bare', 131_072]);
});
