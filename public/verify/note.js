import { bytesOf, bytesOfBase64, isSame, joined } from './bytes.js';
import { hasSigned, sha256 } from './cryptography.js';
import { need } from './fault.js';

/// Signed notes (C2SP signed-note): a text, an empty line, one line with the signature.

/// A note whose form holds; its signature has not been looked at. `count`: how many lines its text has; without it at least `least`.
export function readNote(text, what, { count = undefined, least = count }) {
    need(typeof text === 'string', 'note-form', { what });
    const rows = text.split('\n');
    const lines = rows.slice(0, -3);
    need(lines.length >= least && (count === undefined || lines.length === count), 'note-form', { what });
    need(lines.every((line) => line !== '') && rows.at(-3) === '' && rows.at(-1) === '', 'note-form', { what });
    const [dash, name, signed, ...more] = rows.at(-2).split(' ');
    need(dash === '—' && signed !== undefined && more.length === 0, 'note-form', { what });
    need(name === lines[0], 'note-name', { what });
    const bytes = bytesOfBase64(signed, keyIDBytes + signatureBytes, what);
    return { name, lines, keyID: bytes.slice(0, keyIDBytes), signature: bytes.slice(keyIDBytes), signed: bytesOf(lines.map((line) => `${line}\n`).join('')) };
}

/// Whether the note says that this key has signed it.
export async function isOfKey(publicKey, { name, keyID }) {
    return isSame((await sha256(`${name}\n`, ed25519, publicKey)).slice(0, keyIDBytes), keyID);
}

export async function isSignedBy(publicKey, note) {
    return (await isOfKey(publicKey, note)) && hasSigned(publicKey, note.signature, note.signed);
}

/// A number as a note writes it.
export function readCount(text, what) {
    need(/^[1-9][0-9]{0,15}$/.test(text) && Number.isSafeInteger(Number(text)), 'number', { what });
    return Number(text);
}

const keyIDBytes = 4;
const signatureBytes = 64;
const ed25519 = Uint8Array.of(1);
