import { Fault, FaultList } from './fault.js';
import { Trust, readPublicKey } from './keys.js';
import { bytesOfFile, readLoose } from './intake.js';
import { mustBeSigned, readReceiptFile } from './receipt-file.js';
import { compareWithRecord, openingAmong } from './belonging.js';
import { checkReceipt } from './receipt.js';
import { checkRecord } from './record.js';
import { readScanned } from './compact-receipt.js';

/// Checks everything that was given, `record` (`recordAmong`), `loose` files and what was `scanned` from QR codes, and gives a report for each: keys and notes first, then the record, then the receipts.
export async function checkAll({ record, loose, scanned = '', told, canVerify, rest }) {
    const read = await Promise.all(loose.map(readOne));
    const keys = read.filter(({ kind }) => kind === 'key');
    const notes = canVerify ? read.filter(({ kind }) => kind === 'note').map(({ text }) => text) : [];
    /** @type {Record<string, any>[]} */
    const reports = read.filter(({ kind }) => kind !== 'receipt').map(keyReport);
    const checked = record && (await checkFolder(record, { told, notes, canVerify, rest }));
    if (checked) reports.push(checked);
    const trust = await Trust.of(told, [...keys.map(({ key }) => key).filter(Boolean), ...(checked?.keys ?? [])], [...notes, ...((canVerify && checked?.notes) || [])]);
    const receipts = [];
    const given = { trust, canVerify, openingBeside: (seq, leafText) => openingAmong({ record: checked, receipts }, seq, leafText) };
    const files = read.filter(({ kind }) => kind === 'receipt');
    for (const one of files) receipts.push(await checkOne(one, given));
    // Once more where it had no opening: another that was given after it may bring it.
    for (const [index, one] of files.entries()) if (receipts[index].verdict === 'bare') receipts[index] = await checkOne(one, given);
    if (scanned.trim() !== '') receipts.push(await checkScanned(scanned, given));
    for (const report of checked ? receipts : []) await compareWithRecord(report, checked);
    return [...reports, ...receipts];
}

/** @returns {Promise<Record<string, any>>} */
async function checkScanned(pasted, given) {
    const faults = new FaultList();
    const text = await faults.collect({}, () => readScanned(pasted));
    const report = text === undefined ? { kind: 'receipt', faults, remarks: [], verdict: 'broken' } : await checkReceipt(text, given);
    return { ...report, isScanned: true };
}

/// A file that cannot be read at all is a receipt that cannot.
async function readOne(chosen) {
    const faults = new FaultList();
    const one = await faults.collect({}, () => readLoose(chosen));
    if (!one) return { name: chosen.path, kind: 'receipt', faults };
    if (one.kind !== 'key') return { ...one, faults };
    const key = await faults.collect({}, () => readPublicKey(one.text));
    return { ...one, faults, key, fingerprint: key?.fingerprint };
}

function keyReport({ name, faults, fingerprint }) {
    return { kind: 'key-file', name, faults, remarks: [], fingerprint, verdict: faults.count > 0 ? 'broken' : 'taken' };
}

/** @returns {Promise<Record<string, any>>} */
async function checkFolder({ folder, files }, { told, notes, canVerify, rest }) {
    const bytes = new Map();
    const unread = [];
    for (const [name, file] of files) {
        try {
            bytes.set(name, await bytesOfFile(file));
        } catch (error) {
            if (!(error instanceof Fault)) throw error;
            unread.push([name, error]);
        }
    }
    const report = await checkRecord(bytes, { told, notes, canVerify, rest });
    for (const [file, fault] of unread) report.faults.add({ file }, fault);
    return { ...report, name: folder, verdict: unread.length > 0 ? 'broken' : report.verdict };
}

/** @returns {Promise<Record<string, any>>} */
async function checkOne({ name, text, faults }, given) {
    const file = text === undefined ? undefined : await faults.collect({}, () => readReceiptFile(text));
    if (!file) return { kind: 'receipt', name, faults, remarks: [], verdict: 'broken' };
    const report = await checkReceipt(file.receipt, given);
    if (file.signedText !== undefined && report.receipt) {
        await report.faults.collect({}, () => mustBeSigned(file.signedText, report.receipt.digest));
        report.signedText = file.signedText;
    }
    return { ...report, name, verdict: report.faults.count > 0 ? 'broken' : report.verdict };
}
