import { bytesOfBase64 } from './bytes.js';
import { need } from './fault.js';
import { readCount, readNote } from './note.js';

/// How far the log had come, signed (C2SP tlog-checkpoint): `{note, origin, conference, size, root}`.
export function readCheckpoint(text) {
    const note = readNote(text, 'checkpoint', { count: 3 });
    return { note, ...readOrigin(note.name), size: readCount(note.lines[1], 'checkpoint'), root: bytesOfBase64(note.lines[2], 32, 'root') };
}

/// The log's name, and the conference's in it.
function readOrigin(text) {
    const found = /^diemcau\/([a-z0-9-]{1,40})\/[0-9a-f]{8}$/.exec(text);
    need(found !== null, 'origin', { origin: text });
    return { origin: text, conference: found[1] };
}
