import { Fault } from './fault.js';
import { isKeyNote } from './keys.js';
import { textOf } from './bytes.js';

/// What somebody has chosen or dropped, `[{path, file}]`, told apart.

const recordMarks = ['positions.jsonl', 'checkpoint'];

/// Of a field for files; `webkitRelativePath` has the folder before the name.
export function chosenOf(input) {
    return Array.from(input.files, (file) => ({ path: file.webkitRelativePath || file.name, file }));
}

/// Of a drop: folders are read with what lies in them. The handles have to be asked for before the first wait.
export async function droppedOf(transfer) {
    const items = [...transfer.items].filter(({ kind }) => kind === 'file');
    const handles = await Promise.all(items.map((item) => (item.getAsFileSystemHandle ? item.getAsFileSystemHandle() : { kind: 'file', getFile: () => item.getAsFile() })));
    const found = [];
    for (const handle of handles) await gather(handle, '', found);
    return found;
}

async function gather(handle, before, found) {
    if (handle.kind === 'file') {
        const file = await handle.getFile();
        found.push({ path: before + file.name, file });
        return;
    }
    for await (const inner of handle.values()) await gather(inner, `${before}${handle.name}/`, found);
}

/// `{folder, files}` where it is a record's folder, or its files by themselves: name → File; null where it is none.
export function recordAmong(chosen) {
    const isFolder = chosen.some(({ path }) => path.includes('/'));
    if (!isFolder && !chosen.some(({ path }) => recordMarks.includes(path))) return null;
    const folder = isFolder ? chosen.find(({ path }) => path.includes('/')).path.split('/')[0] : '';
    return { folder, files: new Map(chosen.map(({ path, file }) => [path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : path, file])) };
}

/// What a file by itself is: `{name, kind: 'key' | 'note' | 'receipt', text}`. Read anew each time: it may have changed.
export async function readLoose({ path, file }) {
    const text = textOf(await bytesOfFile(file), 'receipt');
    return { name: path, kind: path === 'signing-key.pub' ? 'key' : isKeyNote(text) ? 'note' : 'receipt', text };
}

export async function bytesOfFile(file) {
    try {
        return new Uint8Array(await file.arrayBuffer());
    } catch {
        throw new Fault('file-unread');
    }
}
