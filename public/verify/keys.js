import { bytesOfBase64, hexOf, isHex, isSame } from './bytes.js';
import { isSignedBy, readCount, readNote } from './note.js';
import { Fault, need } from './fault.js';
import { sha256 } from './cryptography.js';

/// Which keys are believed: `{bytes, fingerprint, number, since}`, with the number that a key has among the server's and the instant from which it is in use, where a note has told them.

/// What somebody has typed or pasted: a fingerprint, as it was printed (in groups, too), or a public key. Null: nothing.
export async function readTold(text) {
    const plain = text.replaceAll(/[\s:]/g, '');
    if (plain === '') return null;
    if (isHex(plain.toLowerCase(), 32)) return { fingerprint: plain.toLowerCase(), bytes: null };
    const bytes = bytesOfBase64(plain, 32, 'told');
    return { fingerprint: await fingerprintOf(bytes), bytes };
}

/// As `signing-key.pub` has it.
export function readPublicKey(text) {
    need(text.endsWith('\n'), 'key-form');
    return bytesOfBase64(text.slice(0, -1), 32, 'key');
}

export async function fingerprintOf(publicKey) {
    return hexOf(await sha256(publicKey));
}

export function isKeyNote(text) {
    return text.startsWith(`${keyNote}\n`);
}

export class Trust {
    /// What somebody was told of the key; null where nobody has said anything, so that every key that lies there is as good as another.
    told;
    known = [];
    faults = [];

    /// `told` of `readTold`; `lying`: public keys that lie beside the record or the receipt; `notes`: texts of notes on keys that were changed.
    static async of(told, lying, notes) {
        const trust = new Trust();
        trust.told = told;
        for (const bytes of [told?.bytes, ...lying].filter(Boolean)) {
            const fingerprint = await fingerprintOf(bytes);
            if (told === null || fingerprint === told.fingerprint) trust.#add({ bytes, fingerprint, number: undefined, since: undefined });
        }
        await trust.#follow(notes);
        return trust;
    }

    /// The known key that has signed it; null where none of the known ones is meant, or none is known.
    async signer(note) {
        for (const key of this.known) if (await isSignedBy(key.bytes, note)) return key;
        return null;
    }

    has(publicKey) {
        return this.known.some(({ bytes }) => isSame(bytes, publicKey));
    }

    /// When the key was changed for another; undefined while nobody knows of it.
    changedAt(publicKey) {
        return this.known.find(({ before }) => before && isSame(before, publicKey))?.since;
    }

    #add(key) {
        if (!this.has(key.bytes)) this.known.push(key);
    }

    /// A note counts if a known key has signed it; so each may wait for the one before it.
    async #follow(notes) {
        let left = [...new Set(notes)];
        for (let isGoing = true; isGoing; ) {
            isGoing = false;
            for (const text of left) {
                const taken = await this.#take(text).catch((error) => {
                    if (!(error instanceof Fault)) throw error;
                    this.faults.push(error);
                    return true;
                });
                if (!taken) continue;
                left = left.filter((other) => other !== text);
                isGoing = true;
            }
        }
        if (this.known.length > 0) this.faults.push(...left.map(() => new Fault('key-note-loose')));
    }

    async #take(text) {
        const note = readNote(text, 'key-note', { count: 4 });
        need(note.name === keyNote, 'note-name', { what: 'key-note' });
        const [number, bytes, since] = [readCount(note.lines[1], 'key-note'), bytesOfBase64(note.lines[2], 32, 'key-note'), readCount(note.lines[3], 'key-note')];
        const before = await this.signer(note);
        if (!before) return false;
        need(number > 1 && (before.number === undefined || number === before.number + 1), 'key-note-number', { number });
        need(!this.has(bytes), 'key-note-known');
        this.#add({ bytes, fingerprint: await fingerprintOf(bytes), number, since, before: before.bytes });
        return true;
    }
}

const keyNote = 'diemcau/signing-key';
