import { bytesOfBase64, hexOf, isHex, isSame } from './bytes.js';
import { isSignedBy, readCount, readNote } from './note.js';
import { Fault, need } from './fault.js';
import { sha256 } from './cryptography.js';

/// Keys that sign records and receipts: `{bytes, fingerprint}`; of one that followed another also `number`, its own among the server's, `since` when it is in use, and `before`, the other's bytes.

/// What somebody has typed or pasted: a fingerprint, as it was printed (in groups, too), or a public key. Null: nothing.
export async function readTold(text) {
    const plain = text.replaceAll(/[\s:]/g, '');
    if (plain === '') return null;
    if (isHex(plain.toLowerCase(), 32)) return { fingerprint: plain.toLowerCase(), bytes: null };
    return keyOf(bytesOfBase64(plain, 32, 'told'));
}

/// As `signing-key.pub` has it.
export function readPublicKey(text) {
    need(text.endsWith('\n'), 'key-form');
    return keyOf(bytesOfBase64(text.slice(0, -1), 32, 'key'));
}

async function keyOf(bytes) {
    return { bytes, fingerprint: hexOf(await sha256(bytes)) };
}

export function isKeyNote(text) {
    return text.startsWith(`${keyNote}\n`);
}

/// The notes of a file, one after the other.
export function readKeyNotes(text) {
    const rows = text.split('\n');
    need(rows.length > 1 && rows.length % rowsOfNote === 1 && rows.at(-1) === '', 'note-form', { what: 'key-note' });
    return Array.from({ length: (rows.length - 1) / rowsOfNote }, (_, index) => rows.slice(index * rowsOfNote, (index + 1) * rowsOfNote).map((row) => `${row}\n`).join(''));
}

/// The key that a note tells of; by whom the note is signed has not been looked at.
export async function readKeyNote(text) {
    const note = readNote(text, 'key-note', { count: 4 });
    need(note.name === keyNote, 'note-name', { what: 'key-note' });
    const [number, since] = [readCount(note.lines[1], 'key-note'), readCount(note.lines[3], 'key-note')];
    return { note, ...(await keyOf(bytesOfBase64(note.lines[2], 32, 'key-note'))), number, since };
}

/// The keys of a record in their order, the first one and those that its notes tell of, each signed by the one before.
export async function readKeyChain(first, notes) {
    const keys = [first];
    for (const text of notes) {
        const { note, ...key } = await readKeyNote(text);
        const before = keys.at(-1);
        need(key.number === keys.length + 1, 'key-note-number', { number: key.number });
        need(await isSignedBy(before.bytes, note), 'key-note-loose');
        need(!keys.some(({ bytes }) => isSame(bytes, key.bytes)), 'key-note-known');
        keys.push({ ...key, before: before.bytes });
    }
    return keys;
}

/// Which keys are believed.
export class Trust {
    /// What somebody was told of the key; null where nobody has said anything, so that every key that lies there is as good as another.
    told;
    known = [];
    faults = [];

    /// `told` of `readTold`; `lying`: keys that lie beside the record or the receipt; `notes`: texts of notes on keys that were changed.
    static async of(told, lying, notes) {
        const trust = new Trust();
        trust.told = told;
        const keys = [told?.bytes && told, ...lying].filter(Boolean);
        for (const key of keys) if (told === null || key.fingerprint === told.fingerprint) trust.#add({ bytes: key.bytes, fingerprint: key.fingerprint });
        await trust.#follow([...new Set(notes)], keys);
        return trust;
    }

    /// The known key that has signed it; null where none of the known ones is meant, or none is known.
    async signer(note) {
        for (const key of this.known) if (await isSignedBy(key.bytes, note)) return key;
        return null;
    }

    find(publicKey) {
        return this.known.find(({ bytes }) => isSame(bytes, publicKey));
    }

    /// When the key was changed for another; undefined while nobody knows of it.
    changedAt(publicKey) {
        return this.known.find(({ before }) => before && isSame(before, publicKey))?.since;
    }

    #add(key) {
        if (!this.find(key.bytes)) this.known.push(key);
    }

    /// A note counts if a known key has signed it; so each may wait for the one before it. One that a key has signed which lies there and is not believed tells nothing, and is no fault.
    async #follow(notes, lying) {
        let left = notes;
        for (let isGoing = true; isGoing; ) {
            const [before, after] = [left, []];
            for (const text of before) if (!(await this.#isDone(text))) after.push(text);
            left = after;
            isGoing = after.length < before.length;
        }
        for (const text of left) {
            const { note } = await readKeyNote(text);
            const signed = await Promise.all(lying.map(({ bytes }) => isSignedBy(bytes, note)));
            if (this.known.length > 0 && !signed.includes(true)) this.faults.push(new Fault('key-note-loose'));
        }
    }

    /// Whether the note was taken, or is none and was told so.
    async #isDone(text) {
        try {
            const { note, ...key } = await readKeyNote(text);
            const before = await this.signer(note);
            if (!before) return false;
            need(key.number > 1 && (before.number === undefined || key.number === before.number + 1), 'key-note-number', { number: key.number });
            this.#follows(before, key);
        } catch (error) {
            if (!(error instanceof Fault)) throw error;
            this.faults.push(error);
        }
        return true;
    }

    /// A key that lies there may be one that a note tells of; one that was told, or that another note tells of, may not.
    #follows(before, key) {
        const lying = this.find(key.bytes);
        need(!lying || (this.told === null && lying.number === undefined), 'key-note-known');
        if (lying) Object.assign(lying, { ...key, before: before.bytes });
        else this.known.push({ ...key, before: before.bytes });
    }
}

const keyNote = 'diemcau/signing-key';
/// Four of its text, an empty one, that of the signature.
const rowsOfNote = 6;
