import { Fault, need } from './fault.js';
import { Trust, readKeyChain, readKeyNote, readKeyNotes, readPublicKey } from './keys.js';
import { checkDigest, readContents } from './contents.js';
import { checkDevice } from './device.js';
import { isSame, textOf } from './bytes.js';
import { checkPositions } from './positions.js';
import { isSignedBy } from './note.js';
import { readAnswers } from './answer.js';
import { readCheckpoint } from './checkpoint.js';
import { rootOf } from './tree.js';

/// Checks the folder of a record (`Sources/Records/README.md`) and believes nothing else. `files`: name → bytes.
/// - `told` (`readTold`): the key with which it has to be signed; `notes`: notes on keys that were changed, which do not lie in the folder
/// - `canVerify`: false where the browser knows no Ed25519
/// - `rest(share, positions)`: awaited between two slices
export async function checkRecord(files, { told = null, notes = [], canVerify = true, rest = async () => {} } = {}) {
    const found = await checkPositions(files.get('positions.jsonl') ?? new Uint8Array(), rest);
    const { faults } = found;
    /** @type {Record<string, any>} */
    const report = { kind: 'record', faults, positions: found.hashes.length, opened: found.opened, erased: found.erased, blanked: found.blanked, since: found.since, until: found.until, hashes: found.hashes, later: found.later, names: found.names, answers: found.answers, devices: 0, erasedDevices: 0, remarks: [] };
    for (const name of recordFiles) if (!files.has(name)) faults.add({ file: name }, new Fault('file-missing'));
    const part = (file, read) => faults.collect({ file }, async () => files.has(file) && read(textOf(files.get(file), file)));
    const checkpoint = await part('checkpoint', readCheckpoint);
    const key = await part('signing-key.pub', readPublicKey);
    const keyNotes = (await part('signing-key.notes', readKeyNotes)) || [];
    const listed = await part('contents', readContents);
    await checkFurther(files, listed, faults);
    if (checkpoint) {
        Object.assign(report, { origin: checkpoint.origin, conference: checkpoint.conference });
        await faults.collect({ file: 'checkpoint' }, () => mustCover(checkpoint, found.hashes, rest));
        if (canVerify) await checkDevices(report, rest);
    }
    if (listed && checkpoint) await faults.collect({ file: 'contents' }, () => need(listed.origin === checkpoint.origin && listed.size === checkpoint.size, 'contents-elsewhere'));
    report.papers = listed ? [...listed.digests.keys()] : [];
    if (key) await checkKeys({ report, key, keyNotes, told, notes, canVerify, checkpoint, listed });
    report.verdict = verdictOf(report, told);
    return report;
}

/// Compares all leaves with what was signed. Where a leaf cannot be read there is no root to compare, and that is told already.
async function mustCover({ size, root }, hashes, rest) {
    need(size === hashes.length, 'size-other', { size, count: hashes.length });
    if (hashes.every(Boolean)) need(isSame(await rootOf(hashes, () => rest(1, size)), root), 'root-other');
}

/// Hashes and checkpoint are the server's own word; what a signatory's device has signed is not.
async function checkDevices(report, rest) {
    const { answers, conference, faults } = report;
    for (const [seq, opening] of answers) {
        await faults.collect({ file: 'positions.jsonl', seq }, async () => {
            for (const said of readAnswers(opening)) {
                if (said.device) report[(await checkDevice({ ...said, conference })) === 'device' ? 'devices' : 'erasedDevices'] += 1;
            }
        });
        await rest(1, report.positions);
    }
}

/// Files beside those of a record: each that lies there is listed with its digest, and each that is listed lies there.
async function checkFurther(files, listed, faults) {
    for (const [file, bytes] of files) {
        const digest = listed ? listed.digests.get(file) : undefined;
        if (digest !== undefined) await faults.collect({ file }, () => checkDigest(bytes, digest));
        else if (![...recordFiles, ...besideThem].includes(file)) faults.add({ file }, new Fault(listed ? 'file-unlisted' : 'file-more'));
    }
    for (const file of listed ? listed.digests.keys() : []) {
        if (recordFiles.includes(file) || file === 'contents') faults.add({ file: 'contents' }, new Fault('contents-line', { line: file }));
        else if (!files.has(file)) faults.add({ file }, new Fault('file-missing'));
    }
}

/// Who has signed it, and whether that is who was told: `signing-key.pub` is the server's first key, its notes tell of those after it, and each of them may have signed.
async function checkKeys({ report, key, keyNotes, told, notes, canVerify, checkpoint, listed }) {
    const { faults } = report;
    report.notes = keyNotes;
    report.isChecked = canVerify;
    if (!canVerify) return checkNames({ report, key, keyNotes, told });
    const keys = (await faults.collect({ file: 'signing-key.notes' }, () => readKeyChain(key, keyNotes))) ?? [key];
    const signedBy = (note) => Promise.all(keys.map(({ bytes }) => isSignedBy(bytes, note)));
    const signed = checkpoint ? await signedBy(checkpoint.note) : [];
    const signer = keys[signed.indexOf(true)];
    Object.assign(report, { keys, key: signer?.bytes, fingerprint: signer?.fingerprint });
    if (!signer) return checkpoint && faults.add({ file: 'checkpoint' }, new Fault('signature'));
    if (listed) await faults.collect({ file: 'contents' }, async () => need((await signedBy(listed.note)).includes(true, keys.indexOf(signer)), 'signature'));
    const trust = await Trust.of(told, keys, [...keyNotes, ...notes]);
    for (const fault of trust.faults) faults.add({}, fault);
    if (told && !trust.find(signer.bytes)) faults.add({ file: 'checkpoint' }, new Fault('key-other', { fingerprint: signer.fingerprint }));
    const changedAt = trust.changedAt(signer.bytes);
    if (changedAt !== undefined && report.until >= changedAt) report.remarks.push({ sentence: 'key-changed', args: { changedAt } });
    report.isFollowed = told !== null && told.fingerprint !== signer.fingerprint;
}

/// Where nobody can say who has signed it: only whether the key that was told is among those that the folder names.
async function checkNames({ report, key, keyNotes, told }) {
    const named = await report.faults.collect({ file: 'signing-key.notes' }, async () => [key, ...(await Promise.all(keyNotes.map(readKeyNote)))]);
    report.keys = named ?? [key];
    if (told && !report.keys.some(({ fingerprint }) => fingerprint === told.fingerprint)) report.faults.add({ file: 'signing-key.pub' }, new Fault('key-other', { fingerprint: key.fingerprint }));
}

/** @param {Record<string, any>} report */
function verdictOf({ faults, isChecked }, told) {
    if (faults.count > 0) return 'broken';
    if (!isChecked) return 'unproven';
    return told ? 'whole' : 'compare';
}

const recordFiles = ['positions.jsonl', 'checkpoint', 'signing-key.pub'];
/// Notes only where one key followed another; a list of further files since those are written.
const besideThem = ['signing-key.notes', 'contents'];
