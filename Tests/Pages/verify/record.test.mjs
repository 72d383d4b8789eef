import '../browser.mjs';
import assert from 'node:assert/strict';
import test from 'node:test';
import { base64, changeOfKey, checkpoint, deviceKey, fingerprint, lineOf, newKey, note, origin, position, positions, record, sha, start } from './hand-made-record.mjs';
import { checkRecord } from '../../../public/verify/record.js';
import { namesAt } from '../../../public/verify/official.js';
import { readTold } from '../../../public/verify/keys.js';

const key = newKey();
const all = positions(20);
const told = await readTold(fingerprint(key));
const sentences = ({ faults }) => faults.list.map(({ file, seq, sentence }) => [file, seq, sentence].filter((part) => part !== undefined).join(' '));
const changed = (files, name, change) => new Map([...files, [name, change(Uint8Array.from(files.get(name)))]]);
const text = (change) => (bytes) => new TextEncoder().encode(change(new TextDecoder().decode(bytes)));

test('a record that is whole is whole, and says by which key, how many positions, and how many of them can be read', async () => {
    const report = await checkRecord(record(key, all), { told });
    assert.deepEqual(sentences(report), []);
    assert.equal(report.verdict, 'whole');
    assert.deepEqual([report.origin, report.conference, report.positions, report.opened, report.erased], [origin, 'lao-cai-2022', 20, 14, 0]);
    assert.equal(report.fingerprint, fingerprint(key));
    assert.deepEqual([report.since, report.until], [start + 1, start + 20]);
});

test('whoever has compared no key has to compare it, and where signatures cannot be checked nothing counts as checked', async () => {
    assert.equal((await checkRecord(record(key, all))).verdict, 'compare');
    assert.equal((await checkRecord(record(key, all), { told, canVerify: false })).verdict, 'unproven');
});

test('every byte of a record is bound, of its contents and of a paper too', async () => {
    const files = record(key, positions(3), { papers: { 'bien-ban.html': '<p>Biên bản</p>', 'danh-sach.csv': 'Bảo Thắng' } });
    assert.equal((await checkRecord(files, { told })).verdict, 'whole');
    const unnoticed = [];
    let tried = 0;
    for (const [name, bytes] of files) {
        for (let at = 0; at < bytes.length; at += 1) {
            const bit = 1 << tried % 8;
            const report = await checkRecord(changed(files, name, (copy) => ((copy[at] ^= bit), copy)), { told });
            if (report.verdict !== 'broken') unnoticed.push([name, at, bit]);
            tried += 1;
        }
    }
    assert.deepEqual(unnoticed, []);
    assert.ok(tried > 2000, `${tried}`);
});

test('a byte too many or too few at any end of a file is noticed', async () => {
    const files = record(key, all, { papers: { 'bien-ban.html': '<p>Biên bản</p>' } });
    for (const name of files.keys()) {
        for (const change of [text((was) => was.slice(0, -1)), text((was) => `${was}\n`), text((was) => `\ufeff${was}`), text((was) => `${was} `), text(() => '')]) {
            assert.equal((await checkRecord(changed(files, name, change), { told })).verdict, 'broken', name);
        }
    }
});

test('it says which lines differ and in what', async () => {
    const lines = all.map((one, index) => lineOf(one, index + 1));
    const given = async (place, line) => sentences(await checkRecord(record(key, all, { lines: lines.map((other, index) => (index === place - 1 ? line : other)) }), { told }));
    assert.deepEqual(await given(5, lines[4].replace('bao-thang-5', 'bao-thang-6')), ['positions.jsonl 5 body-changed']);
    assert.deepEqual(await given(5, lines[4].replace('Vàng Seo', 'Vàng Seo Xa')), ['positions.jsonl 5 subject-changed']);
    assert.deepEqual(await given(5, lines[4].replace('{"leaf"', '{ "leaf"')), ['positions.jsonl 5 line-form']);
    assert.deepEqual(await given(5, lines[3]), ['positions.jsonl 5 leaf-elsewhere']);
    assert.deepEqual(await given(5, lineOf(position(5, { events: [] }), 5)), ['checkpoint root-other']);
    assert.deepEqual(await given(5, lines[4].replace('"opening":', '"leaf":')), ['positions.jsonl 5 member-twice']);
    assert.deepEqual(await given(5, lines[4].replace('"opening":', '"opened":')), ['positions.jsonl 5 member-more']);
    assert.deepEqual(await given(20, ''), ['checkpoint size-other']);
    assert.deepEqual(await given(20, `${lines[19]}{}\n`), ['positions.jsonl 21 member-missing', 'checkpoint size-other']);
});

test('of a thousand lines that differ the first ones are told, and how many they are', async () => {
    const report = await checkRecord(record(key, positions(1000), { lines: Array(1000).fill('{}\n') }), { told });
    assert.deepEqual([report.faults.list.length, report.faults.count], [20, 1000]);
});

test('a subject that a program would put in another order stays where it stands', async () => {
    const line = lineOf(all[6], 7);
    assert.ok(line.indexOf('answer/ky-ket/7') < line.indexOf('\\"7\\"'));
    assert.equal((await checkRecord(record(key, all), { told })).verdict, 'whole');
});

test('somebody who was erased is counted, and the record is whole', async () => {
    const report = await checkRecord(record(key, positions(20, { 5: { erased: ['5'] } })), { told });
    assert.deepEqual([report.verdict, report.erased], ['whole', 1]);
});

test('what devices have signed is checked in a whole record too, and counted; what was erased of it is no fault', async () => {
    const [phone, tablet] = [deviceKey('ed25519'), deviceKey('p256')];
    const report = await checkRecord(record(key, positions(20, { 4: { device: phone }, 5: { device: tablet }, 7: { device: phone, erased: ['answer/ky-ket/7'] } })), { told });
    assert.deepEqual([sentences(report), report.verdict, report.devices, report.erasedDevices], [[], 'whole', 2, 1]);
    for (const device of [phone, tablet]) {
        const forged = { ...device, sign: (text) => device.sign(text).map((byte, at) => (at === 40 ? byte ^ 1 : byte)) };
        const files = record(key, positions(20, { 4: { device }, 5: { device: forged } }));
        assert.deepEqual(sentences(await checkRecord(files, { told })), ['positions.jsonl 5 device-signature'], device.kind);
    }
    const none = await checkRecord(record(key, all), { told });
    assert.deepEqual([none.devices, none.erasedDevices], [0, 0]);
});

test('another key has to be the one that was told, also where everything is right in itself', async () => {
    const other = newKey();
    assert.deepEqual(sentences(await checkRecord(record(other, all), { told })), ['checkpoint key-other']);
    assert.deepEqual(sentences(await checkRecord(record(other, all), { told, canVerify: false })), ['signing-key.pub key-other']);
    assert.deepEqual(sentences(await checkRecord(record(key, all, { by: other }), { told })), ['checkpoint signature']);
    const spelled = text((was) => was.replace(/.=\n$/, (end) => String.fromCharCode(end.charCodeAt(0) + 1) + end.slice(1)));
    assert.deepEqual(sentences(await checkRecord(changed(record(key, all), 'signing-key.pub', spelled), { told })), ['signing-key.pub base64-spelling']);
});

test('a key that followed the one that was told is believed by the note of the old one, and by no other', async () => {
    const next = newKey();
    const files = record(next, all);
    const followed = await checkRecord(files, { told: await readTold(base64(key.bytes)), notes: [changeOfKey(key, next)] });
    assert.deepEqual([followed.verdict, followed.isFollowed], ['whole', true]);
    assert.deepEqual(sentences(await checkRecord(files, { told: await readTold(base64(key.bytes)), notes: [changeOfKey(newKey(), next)] })), ['key-note-loose', 'checkpoint key-other']);
    assert.deepEqual(sentences(await checkRecord(files, { told: await readTold(base64(key.bytes)), notes: [changeOfKey(key, next, { number: 1 })] })), ['key-note-number', 'checkpoint key-other']);
});

test('what a key has signed after it had been changed for another is to be doubted', async () => {
    const notes = [changeOfKey(key, newKey(), { at: start + 20 })];
    assert.deepEqual((await checkRecord(record(key, all), { told, notes })).remarks, [{ sentence: 'key-changed', args: { changedAt: start + 20 } }]);
    assert.deepEqual((await checkRecord(record(key, positions(19)), { told, notes })).remarks, []);
});

test('a record names its keys in their order, from the first on, and each of them may have signed it; who was told of one trusts those after it', async () => {
    const [second, third] = [newKey(), newKey()];
    const notes = [changeOfKey(key, second, { at: start }), changeOfKey(second, third, { number: 3, at: start + 5 })];
    const files = record(key, all, { by: third, notes });
    for (const known of [key, second, third]) assert.equal((await checkRecord(files, { told: await readTold(fingerprint(known)) })).verdict, 'whole');
    assert.deepEqual([(await checkRecord(files)).verdict, (await checkRecord(files)).fingerprint], ['compare', fingerprint(third)]);
    assert.equal((await checkRecord(files, { told, canVerify: false })).verdict, 'unproven');
    const early = await checkRecord(record(key, all, { by: second, notes }), { told });
    assert.deepEqual([early.verdict, early.remarks.map(({ sentence }) => sentence)], ['whole', ['key-changed']]);
    assert.deepEqual(sentences(await checkRecord(record(key, all, { by: key, notes }), { told: await readTold(fingerprint(second)) })), ['checkpoint key-other']);
    assert.equal((await checkRecord(record(key, all, { by: third, notes, papers: { 'bien-ban.html': 'x' } }), { told })).verdict, 'whole');
    for (const [wrong, sentence] of [
        [notes.slice(1), 'key-note-number'],
        [[notes[0], notes[0]], 'key-note-number'],
        [[changeOfKey(third, second)], 'key-note-loose'],
        [[notes[0], changeOfKey(second, key, { number: 3 })], 'key-note-known'],
        [[notes[0], 'x\n'], 'note-form'],
        [[], 'note-form'],
    ]) assert.equal(sentences(await checkRecord(record(key, all, { by: third, notes: wrong }), { told }))[0], `signing-key.notes ${sentence}`);
});

test('every byte of the notes on keys is bound', async () => {
    const next = newKey();
    const files = record(key, positions(2), { by: next, notes: [changeOfKey(key, next)] });
    for (let at = 0; at < files.get('signing-key.notes').length; at += 1) {
        assert.equal((await checkRecord(changed(files, 'signing-key.notes', (copy) => ((copy[at] ^= 1 << at % 8), copy)), { told })).verdict, 'broken', `${at}`);
    }
});

test('a position of which a text was erased says so, is counted, and leaves the record whole', async () => {
    const given = async (end) => checkRecord(record(key, all, { lines: all.map((one, index) => (index === 4 ? `{"leaf":${JSON.stringify(one.leaf)},${end}}\n` : lineOf(one, index + 1))) }), { told });
    const report = await given('"erased":true');
    assert.deepEqual([report.verdict, report.blanked, report.erased], ['whole', 1, 0]);
    for (const end of ['"erased":false', '"erased":1', `"opening":${JSON.stringify(all[4].opening)},"erased":true`]) assert.deepEqual(sentences(await given(end)), ['positions.jsonl 5 line-form']);
});

test('a file too many or too few is refused by its name', async () => {
    for (const name of ['positions.jsonl', 'checkpoint', 'signing-key.pub']) {
        const files = record(key, all);
        files.delete(name);
        assert.ok(sentences(await checkRecord(files, { told })).includes(`${name} file-missing`));
    }
    assert.deepEqual(sentences(await checkRecord(new Map([...record(key, all), ['.DS_Store', new Uint8Array()]]), { told })), ['.DS_Store file-more']);
});

test('with contents just the files that they list lie there, each with its digest', async () => {
    const papers = { 'bien-ban.html': '<p>Biên bản</p>', 'danh-sach.csv': 'Bảo Thắng' };
    const files = record(key, all, { papers });
    const report = await checkRecord(files, { told });
    assert.deepEqual([report.verdict, report.papers], ['whole', Object.keys(papers)]);
    assert.deepEqual(sentences(await checkRecord(changed(files, 'bien-ban.html', text(() => '<p>Khác</p>')), { told })), ['bien-ban.html file-changed']);
    assert.deepEqual(sentences(await checkRecord(new Map([...files, ['ghi-chu.txt', new Uint8Array()]]), { told })), ['ghi-chu.txt file-unlisted']);
    assert.deepEqual(sentences(await checkRecord(new Map([...files].filter(([name]) => name !== 'danh-sach.csv')), { told })), ['danh-sach.csv file-missing']);
    assert.deepEqual(sentences(await checkRecord(new Map([...files].filter(([name]) => name !== 'contents')), { told })), ['bien-ban.html file-more', 'danh-sach.csv file-more']);
});

test('contents are of this record, signed by its key, sorted, and name a file once', async () => {
    const files = record(key, all, { papers: { a: 'A', b: 'B' } });
    const [a, b] = ['A', 'B'].map((paper, index) => `${sha(paper).toString('hex')}  ${'ab'[index]}`);
    const given = async (lines, by = key) => sentences(await checkRecord(new Map([...files, ['contents', new TextEncoder().encode(note(by, lines))]]), { told }));
    const head = ['diemcau/contents', origin, '20'];
    assert.deepEqual(await given([...head, a, b]), []);
    assert.deepEqual(await given([...head, a, b], newKey()), ['contents signature']);
    assert.deepEqual(await given(['diemcau/contents', origin, '19', a, b]), ['contents contents-elsewhere']);
    assert.deepEqual(await given(['diemcau/contents', origin.replace('3f9a', '0000'), '20', a, b]), ['contents contents-elsewhere']);
    for (const lines of [[b, a], [a, a, b], [a, b.toUpperCase()], [a, b.replace('  ', ' ')], [`${a.slice(0, 66)}../a`, a, b]]) assert.match((await given([...head, ...lines])).join(), /^contents contents-(order|line)/);
    assert.match((await given([...head, `${sha('x').toString('hex')}  checkpoint`])).join(), /contents contents-line/);
});

test('a checkpoint of another log, of another size or with a line more is none', async () => {
    const leaves = all.map(({ leaf }) => leaf);
    const given = async (told_) => sentences(await checkRecord(changed(record(key, all), 'checkpoint', text(() => told_)), { told }));
    assert.deepEqual(await given(checkpoint(key, leaves, { name: 'diemcau/lao-cai-2022' })), ['checkpoint origin']);
    assert.deepEqual(await given(checkpoint(key, leaves, { size: 19 })), ['checkpoint size-other']);
    assert.deepEqual(await given(checkpoint(key, leaves.slice(0, 19))), ['checkpoint size-other']);
    assert.deepEqual(await given(checkpoint(key, leaves, { size: '020' })), ['checkpoint number']);
    assert.deepEqual(await given(note(key, [origin, '20', base64(sha('x')), 'more'])), ['checkpoint note-form']);
});

test('later positions that take an answer back are found', async () => {
    const events = [{ event: 'signature.voided', answer: { pledge: 'ky-ket', unit: 'bao-thang-2' }, at: 1 }];
    const report = await checkRecord(record(key, positions(20, { 5: { events } })), { told });
    assert.deepEqual(report.later, [{ seq: 5, event: 'signature.voided', pledge: 'ky-ket', unit: 'bao-thang-2' }]);
});

const hostile = ['[]', '1', '{"events":1}', '{"events":[1,[],{}]}', '{"events":[{"event":"signature.voided","answer":1}]}', '{"events":[{"event":"programme.read","opening":{"about":1,"units":[1,{}],"blocs":{}}}]}'];

test('what is signed in a form that no server writes says nothing, and is no fault of the page', async () => {
    for (const body of hostile) {
        const report = await checkRecord(record(key, positions(4, { 2: { text: `${body.slice(0, -1)} ${body.at(-1)}` } })), { told });
        assert.equal(report.verdict, 'whole', body);
    }
});

test('the names by which a programme called its units and pledges are known from the position at which it was read', async () => {
    const programme = (name) => [{ event: 'programme.read', opening: { about: { title: { vi: 'Hội nghị tổng kết' } }, units: [{ id: 'bao-thang-2', name: { vi: name } }], blocs: [{ id: 'ky-ket', name: { vi: 'Khối huyện', en: 'Districts' } }] } }];
    const { names } = await checkRecord(record(key, positions(8, { 1: { events: programme('Bảo Thắng') }, 4: { events: programme('Huyện Bảo Thắng') } })), { told });
    assert.deepEqual([namesAt(names, 2).units.get('bao-thang-2'), namesAt(names, 7).units.get('bao-thang-2')], [{ vi: 'Bảo Thắng' }, { vi: 'Huyện Bảo Thắng' }]);
    assert.deepEqual([namesAt(names, 2).title, namesAt(names, 2).pledges.get('ky-ket')], [{ vi: 'Hội nghị tổng kết' }, { vi: 'Khối huyện', en: 'Districts' }]);
    assert.equal(namesAt([], 2), undefined);
});

test('a large record is taken in slices, and how far it is is told', async () => {
    const heard = [];
    await checkRecord(record(key, positions(2000)), { rest: async (share, count) => heard.push([share, count]) });
    assert.ok(heard.length > 8 && heard.every(([share]) => share > 0 && share <= 1));
    assert.deepEqual(heard.at(-1), [1, 2000]);
});
