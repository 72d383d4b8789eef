import { Fault, need } from './fault.js';
import { Trust, fingerprintOf, isKeyNote, readPublicKey } from './keys.js';
import { checkDigest, readContents } from './contents.js';
import { isSame, textOf } from './bytes.js';
import { checkPositions } from './positions.js';
import { isSignedBy } from './note.js';
import { readCheckpoint } from './checkpoint.js';
import { rootOf } from './tree.js';

/// Checks the folder of a record (`Sources/Records/README.md`) and believes nothing else. `files`: name → bytes.
/// - `told` (`readTold`): the key with which it has to be signed; `notes`: notes on keys that were changed, which do not lie in the folder
/// - `canVerify`: false where the browser knows no Ed25519
/// - `rest(share, positions)`: awaited between two slices
export async function checkRecord(files, { told = null, notes = [], canVerify = true, rest = async () => {} } = {}) {
    const contents = new Map([...files].filter(([name]) => name === 'contents'));
    const found = await checkPositions(files.get('positions.jsonl') ?? new Uint8Array(), rest);
    const { faults } = found;
    /** @type {Record<string, any>} */
    const report = { kind: 'record', faults, positions: found.hashes.length, opened: found.opened, erased: found.erased, since: found.since, until: found.until, hashes: found.hashes, later: found.later, remarks: [] };
    for (const name of recordFiles) if (!files.has(name)) faults.add({ file: name }, new Fault('file-missing'));
    const part = (file, read) => faults.collect({ file }, async () => files.has(file) && read(textOf(files.get(file), file)));
    const checkpoint = await part('checkpoint', readCheckpoint);
    const key = await part('signing-key.pub', readPublicKey);
    const listed = contents.size > 0 ? await part('contents', readContents) : undefined;
    const more = await checkFurther(files, listed, faults);
    if (checkpoint) {
        Object.assign(report, { origin: checkpoint.origin, conference: checkpoint.conference });
        await faults.collect({ file: 'checkpoint' }, () => mustCover(checkpoint, found.hashes, rest));
    }
    if (listed && checkpoint) await faults.collect({ file: 'contents' }, () => need(listed.origin === checkpoint.origin && listed.size === checkpoint.size, 'contents-elsewhere'));
    report.papers = listed ? [...listed.digests.keys()] : [];
    if (key) await checkKey({ report, key, told, canVerify, notes: [...notes, ...more.filter(isKeyNote)], signed: [['checkpoint', checkpoint], ['contents', listed]] });
    report.verdict = verdictOf(report, told);
    return report;
}

/// Compares all leaves with what was signed. Where a leaf cannot be read there is no root to compare, and that is told already.
async function mustCover({ size, root }, hashes, rest) {
    need(size === hashes.length, 'size-other', { size, count: hashes.length });
    if (hashes.every(Boolean)) need(isSame(await rootOf(hashes, () => rest(1, size)), root), 'root-other');
}

/// Files beside the three: each that lies there is listed with its digest, and each that is listed lies there. Gives their texts, as far as they are texts.
async function checkFurther(files, listed, faults) {
    const texts = [];
    const further = [...files].filter(([name]) => ![...recordFiles, 'contents'].includes(name));
    for (const [file, bytes] of further) {
        const digest = listed?.digests.get(file);
        if (digest === undefined) faults.add({ file }, new Fault(listed ? 'file-unlisted' : 'file-more'));
        else await faults.collect({ file }, () => checkDigest(bytes, digest));
        if (bytes.length < longestNote) texts.push(new TextDecoder().decode(bytes));
    }
    for (const file of listed?.digests.keys() ?? []) {
        if (recordFiles.includes(file) || file === 'contents') faults.add({ file: 'contents' }, new Fault('contents-line', { line: file }));
        else if (!files.has(file)) faults.add({ file }, new Fault('file-missing'));
    }
    return texts;
}

async function checkKey({ report, key, told, canVerify, notes, signed }) {
    report.publicKey = key;
    report.fingerprint = await fingerprintOf(key);
    const { faults } = report;
    report.isChecked = canVerify;
    if (!canVerify) {
        if (told && told.fingerprint !== report.fingerprint) faults.add({ file: 'signing-key.pub' }, new Fault('key-other', { fingerprint: report.fingerprint }));
        return;
    }
    for (const [file, read] of signed) if (read) await faults.collect({ file }, async () => need(await isSignedBy(key, read.note), 'signature'));
    const trust = await Trust.of(told, [key], notes);
    for (const fault of trust.faults) faults.add({}, fault);
    if (told && !trust.has(key)) faults.add({ file: 'signing-key.pub' }, new Fault('key-other', { fingerprint: report.fingerprint }));
    const changedAt = trust.changedAt(key);
    if (changedAt !== undefined && report.until >= changedAt) report.remarks.push({ sentence: 'key-changed', args: { changedAt } });
    report.isFollowed = told !== null && told.fingerprint !== report.fingerprint;
}

/** @param {Record<string, any>} report */
function verdictOf({ faults, isChecked }, told) {
    if (faults.count > 0) return 'broken';
    if (!isChecked) return 'unproven';
    return told ? 'whole' : 'compare';
}

const recordFiles = ['positions.jsonl', 'checkpoint', 'signing-key.pub'];
/// A note on a key has less than half of that, in bytes.
const longestNote = 1024;
