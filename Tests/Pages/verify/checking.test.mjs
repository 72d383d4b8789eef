import '../browser.mjs';
import assert from 'node:assert/strict';
import test from 'node:test';
import { base64, lineOf, newKey, note, origin, positions, receipt, record, tree } from './hand-made-record.mjs';
import { checkAll } from '../../../public/verify/checking.js';
import { readTold } from '../../../public/verify/keys.js';
import { recordAmong } from '../../../public/verify/intake.js';

const key = newKey();
const all = positions(20, { 9: { events: [{ event: 'signature.voided', answer: { pledge: 'ky-ket', unit: 'bao-thang-5' } }] } });
const whole = record(key, all, { lines: all.map((one) => lineOf(one, 1)) });
const told = await readTold(base64(key.bytes));

const file = (bytes) => ({ arrayBuffer: async () => (typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes) });
const loose = (path, content) => ({ path, file: file(typeof content === 'object' && !(content instanceof Uint8Array) ? JSON.stringify(content) : content) });
const folderOf = (files) => recordAmong([...files].map(([name, bytes]) => loose(`ho-so/${name}`, bytes)));
const check = async (given) => (await checkAll({ record: null, loose: [], told: null, canVerify: true, rest: async () => {}, ...given })).map(({ kind, name, verdict, remarks, faults }) => ({
    of: `${kind} ${name}: ${verdict}`,
    remarks: remarks.map(({ sentence }) => sentence),
    faults: faults.list.map(({ sentence }) => sentence),
}));

test('a folder is a record, whatever lies in it; so are its files by themselves', () => {
    const { folder, files } = folderOf(whole);
    assert.deepEqual([folder, [...files.keys()]], ['ho-so', ['positions.jsonl', 'checkpoint', 'signing-key.pub']]);
    assert.deepEqual([...recordAmong([loose('ho-so/a/b.txt', 'x'), loose('ho-so/checkpoint', 'x')]).files.keys()], ['a/b.txt', 'checkpoint']);
    assert.equal(recordAmong([loose('checkpoint', 'x'), loose('signing-key.pub', 'x')]).files.size, 2);
    assert.equal(recordAmong([loose('bien-nhan.html', 'x'), loose('signing-key.pub', 'x')]), null);
});

test('a receipt is checked by the key in the folder, and held against the record', async () => {
    const given = { record: folderOf(whole), loose: [loose('bien-nhan.json', receipt(key, all.slice(0, 7)))] };
    assert.deepEqual(await check(given), [
        { of: 'record ho-so: compare', remarks: [], faults: [] },
        { of: 'receipt bien-nhan.json: compare', remarks: ['belongs'], faults: [] },
    ]);
    assert.deepEqual((await check({ ...given, told })).map(({ of }) => of), ['record ho-so: whole', 'receipt bien-nhan.json: whole']);
    assert.deepEqual((await check({ ...given, canVerify: false })).map(({ of }) => of), ['record ho-so: unproven', 'receipt bien-nhan.json: unproven']);
});

test('an answer that was made void later holds, and is told to count no more', async () => {
    const [, voided] = await check({ record: folderOf(whole), loose: [loose('a.json', receipt(key, all.slice(0, 5)))] });
    assert.deepEqual(voided.remarks, ['belongs', 'signature.voided']);
});

test('a receipt of another history of the same log is refused, of another log and of a later hour told apart', async () => {
    const beside = async (made, files = whole) => (await check({ record: folderOf(files), loose: [loose('a.json', made)] }))[1];
    const other = receipt(key, positions(7, { 3: { erased: [] }, 6: { events: [] } }));
    assert.deepEqual((await beside(other)).faults, ['record-other']);
    const leaves = all.slice(0, 7).map(({ leaf }) => leaf);
    const elsewhere = receipt(key, all.slice(0, 7));
    elsewhere.log.checkpoint = note(key, [origin.replace('3f9a', '0000'), '7', base64(tree(leaves))]);
    assert.deepEqual((await beside(elsewhere)).remarks, ['other-log']);
    assert.deepEqual((await beside(receipt(key, all), record(key, all.slice(0, 9)))).remarks, ['record-shorter']);
    const broken = new Map([...whole, ['more', new Uint8Array()]]);
    assert.deepEqual((await beside(receipt(key, all.slice(0, 7)), broken)).remarks, ['belongs-broken']);
});

test('a public key may lie beside a receipt, and what is neither is told by its name', async () => {
    const keyFile = loose('signing-key.pub', `${base64(key.bytes)}\n`);
    assert.deepEqual((await check({ loose: [loose('a.json', receipt(key, all.slice(0, 3))), keyFile] })).map(({ of }) => of), ['key-file signing-key.pub: taken', 'receipt a.json: compare']);
    assert.deepEqual(await check({ loose: [loose('ghi-chu.txt', 'x'), loose('signing-key.pub', 'x')] }), [
        { of: 'key-file signing-key.pub: broken', remarks: [], faults: ['key-form'] },
        { of: 'receipt ghi-chu.txt: broken', remarks: [], faults: ['receipt-none'] },
    ]);
});

test('a text in the saved file that was not signed makes it no receipt', async () => {
    const saved = (text) => `<div class="text" lang="vi">${text}</div><pre id="receipt">${JSON.stringify(receipt(key, all.slice(0, 3)))}</pre>`;
    const [own, other] = await check({ told, loose: [loose('a.html', saved('Giao ước thi đua')), loose('b.html', saved('Giao ước'))] });
    assert.deepEqual([own.of, other.of, other.faults], ['receipt a.html: whole', 'receipt b.html: broken', ['receipt-text']]);
});

test('a file that is gone by the time it is read is no file that was found whole', async () => {
    const gone = { path: 'ho-so/checkpoint', file: { arrayBuffer: () => Promise.reject(new Error('gone')) } };
    const chosen = [...whole].filter(([name]) => name !== 'checkpoint').map(([name, bytes]) => loose(`ho-so/${name}`, bytes));
    const [report] = await check({ record: recordAmong([...chosen, gone]), told });
    assert.deepEqual([report.of, report.faults], ['record ho-so: broken', ['file-missing', 'file-unread']]);
});
