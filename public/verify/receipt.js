import { FaultList, need } from './fault.js';
import { bytesOfBase64, isSame } from './bytes.js';
import { checkOpening, readLeaf } from './leaf.js';
import { isCount, readJSON, readMembers } from './json.js';
import { leafHash, neighboursOf, rootAbove } from './tree.js';
import { checkDevice } from './device.js';
import { isOfKey } from './note.js';
import { readAnswers } from './answer.js';
import { readCheckpoint } from './checkpoint.js';

/// Checks a receipt, in the order of the format's page. `trust`: the keys that are known; `canVerify`: false where the browser knows no Ed25519; `openingBeside(seq, leafText)`: what opens a leaf, for a receipt that
/// does not bring it.
///
/// Without the key the proof still holds together or does not, but it is nobody's word; without its opening the receipt says no more than that its leaf stood in the log.
export async function checkReceipt(text, { trust, canVerify = true, openingBeside = async () => undefined }) {
    const faults = new FaultList();
    /** @type {Record<string, any>} */
    const report = { kind: 'receipt', faults, remarks: [] };
    await faults.collect({}, () => checkParts(report, text, { trust, canVerify, openingBeside }));
    report.verdict = receiptVerdict(report, trust);
    return report;
}

async function checkParts(report, text, { trust, canVerify, openingBeside }) {
    const receipt = readReceipt(text);
    const { log } = receipt;
    const leaf = readLeaf(log.leaf);
    const checkpoint = readCheckpoint(log.checkpoint);
    Object.assign(report, { receipt, origin: checkpoint.origin, conference: checkpoint.conference, root: checkpoint.root, leafHash: await leafHash(log.leaf) });
    need(leaf.seq === receipt.seq && leaf.at === receipt.at, 'receipt-elsewhere');
    need(checkpoint.size === leaf.seq, 'receipt-size', { size: checkpoint.size, seq: leaf.seq });
    need(Array.isArray(log.proof) && log.proof.length === neighboursOf(leaf.seq), 'proof-length');
    const neighbours = log.proof.map((entry) => bytesOfBase64(entry, 32, 'proof'));
    need(isSame(await rootAbove(report.leafHash, neighbours), checkpoint.root), 'proof-root');
    report.opening = log.opening ?? (await openingBeside(leaf.seq, log.leaf));
    report.isOpened = report.opening !== undefined;
    if (report.isOpened && log.opening === undefined) report.remarks.push({ sentence: 'opening-beside', args: {} });
    if (report.isOpened) Object.assign(report, await checkAnswer(receipt, leaf, { opening: report.opening, conference: checkpoint.conference, canVerify }));
    if (canVerify) await checkSigner(report, leaf, checkpoint.note, trust);
}

/** @returns {Record<string, any>} */
function readReceipt(text) {
    const members = readMembers(readJSON(text, 'receipt'), receiptMembers, 'receipt', { optional: ['device'] });
    for (const name of ['pledge', 'unit', 'digest', 'how', 'state']) need(typeof members[name] === 'string', 'receipt-form', { name });
    for (const name of ['version', 'seq', 'at']) need(isCount(members[name]), 'receipt-form', { name });
    return { ...members, log: readMembers(members.log, ['leaf', 'proof', 'checkpoint'], 'log', { optional: ['opening'] }) };
}

/// The opened answer is the receipt's, member for member.
async function checkAnswer(receipt, leaf, { opening, conference, canVerify }) {
    const erased = await checkOpening(leaf, opening);
    const answers = readAnswers(opening);
    need(answers.length === 1, 'answer-none');
    const [said] = answers;
    for (const [part, names] of [[said.answer, ['pledge', 'unit']], [said.event, ['state']], [said.event.get('given'), ['version', 'digest', 'at', 'seq', 'how']]]) {
        for (const name of names) need(part.get(name) === receipt[name], 'answer-other', { name });
    }
    const { device, given, person } = said;
    need(receipt.device === device?.get('kind'), 'answer-other', { name: 'device' });
    return { erased, person, told: { name: given.get('name'), reason: given.get('reason') }, deviceRemark: device ? await deviceRemark({ ...said, conference }, canVerify) : 'server' };
}

/// Without Ed25519 a device's word is as unproven as the server's.
async function deviceRemark(said, canVerify) {
    return canVerify ? checkDevice(said) : undefined;
}

async function checkSigner(report, leaf, note, trust) {
    if (trust.known.length === 0) return;
    const key = await trust.signer(note);
    if (!key) {
        for (const { bytes } of trust.known) need(!(await isOfKey(bytes, note)), 'signature');
        need(false, 'receipt-key');
    }
    report.fingerprint = key.fingerprint;
    report.isFollowed = trust.told !== null && trust.told.fingerprint !== key.fingerprint;
    const changedAt = trust.changedAt(key.bytes);
    if (changedAt !== undefined && leaf.at >= changedAt) report.remarks.push({ sentence: 'key-changed', args: { changedAt } });
}

/** @param {Record<string, any>} report */
function receiptVerdict({ faults, fingerprint, isOpened }, { told }) {
    if (faults.count > 0) return 'broken';
    if (!fingerprint) return 'unproven';
    if (!isOpened) return 'bare';
    return told ? 'whole' : 'compare';
}

const receiptMembers = ['pledge', 'unit', 'version', 'digest', 'seq', 'at', 'how', 'state', 'log'];
