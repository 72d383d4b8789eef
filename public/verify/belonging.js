import { Fault } from './fault.js';
import { isSame } from './bytes.js';
import { namesAt } from './official.js';
import { leafHash, rootOf } from './tree.js';

/// Holds a receipt against the record that is checked beside it: whether its leaf stands there and the log had come to the same root by then, and whether the answer counts no more by a later position.
export async function compareWithRecord(receipt, record) {
    if (receipt.verdict === 'broken') return;
    if (record.verdict === 'broken') return tell(receipt, 'belongs-broken');
    if (receipt.origin !== record.origin) return tell(receipt, 'other-log', { origin: receipt.origin });
    const { seq, pledge, unit } = receipt.receipt;
    if (seq > record.positions) return tell(receipt, 'record-shorter', { positions: record.positions });
    const isThere = isSame(record.hashes[seq - 1], receipt.leafHash) && isSame(await rootOf(record.hashes.slice(0, seq)), receipt.root);
    if (!isThere) {
        receipt.faults.add({}, new Fault('record-other', { seq }));
        receipt.verdict = 'broken';
        return;
    }
    receipt.names = namesAt(record.names, seq);
    tell(receipt, 'belongs', { seq });
    const ended = receipt.isOpened && record.later.find((one) => one.seq > seq && one.pledge === pledge && (one.unit === undefined || one.unit === unit));
    if (ended) tell(receipt, ended.event, { seq: ended.seq });
}

/// What opens a position's leaf, from the record that is checked beside it or a receipt that brings it: only of this very leaf.
export async function openingAmong({ record, receipts }, seq, leafText) {
    const same = receipts.find((one) => one.verdict !== 'broken' && one.opening && one.receipt.log.leaf === leafText);
    if (same) return same.opening;
    const isThere = record && record.verdict !== 'broken' && record.hashes[seq - 1] && isSame(record.hashes[seq - 1], await leafHash(leafText));
    return isThere ? record.answers.get(seq) : undefined;
}

function tell(receipt, sentence, args = {}) {
    receipt.remarks.push({ sentence, args });
}
