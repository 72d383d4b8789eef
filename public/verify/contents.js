import { hexOf, isHex } from './bytes.js';
import { need } from './fault.js';
import { readCount, readNote } from './note.js';
import { sha256 } from './cryptography.js';

/// The signed note `contents`: which further files lie in the folder of a record, each by its digest: `{note, origin, size, digests}`.
export function readContents(text) {
    const note = readNote(text, 'contents', { least: 3 });
    need(note.name === 'diemcau/contents', 'note-name', { what: 'contents' });
    const [, origin, size, ...lines] = note.lines;
    const digests = new Map(lines.map(readLine));
    const names = [...digests.keys()];
    need(digests.size === lines.length, 'contents-order');
    need(names.every((name, index) => index === 0 || isBefore(names[index - 1], name)), 'contents-order');
    return { note, origin, size: readCount(size, 'contents'), digests };
}

export async function checkDigest(bytes, digest) {
    need(hexOf(await sha256(bytes)) === digest, 'file-changed');
}

function readLine(line) {
    const [digest, name] = [line.slice(0, 64), line.slice(66)];
    need(isHex(digest, 32) && line.slice(64, 66) === '  ' && name !== '' && !/[/\\]/.test(name), 'contents-line', { line });
    return [name, digest];
}

/// By the letters' numbers, as their bytes are in order.
function isBefore(one, other) {
    const [left, right] = [Array.from(one, (letter) => letter.codePointAt(0)), Array.from(other, (letter) => letter.codePointAt(0))];
    const at = left.findIndex((letter, index) => letter !== right[index]);
    return at === -1 ? left.length < right.length : left[at] < (right[at] ?? -1);
}
