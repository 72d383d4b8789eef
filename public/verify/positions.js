import { FaultList, need } from './fault.js';
import { checkOpening, readLeaf } from './leaf.js';
import { readJSON, readMembers, writeJSON } from './json.js';
import { leafHash } from './tree.js';
import { isAnswer, readOfficial } from './official.js';
import { textOf } from './bytes.js';

/// The lines of `positions.jsonl`, one a position. A day has some thousands, a large one a hundred thousand: they are taken in slices, and between two of them the page may draw.
export async function checkPositions(bytes, rest) {
    const found = { faults: new FaultList(), hashes: [], opened: 0, erased: 0, blanked: 0, since: undefined, until: undefined, later: [], names: [], answers: new Map() };
    const place = { file: 'positions.jsonl' };
    await found.faults.collect(place, () => need(bytes.at(-1) === lineFeed, 'lines-end'));
    for (let [at, seq] = [0, 1]; at < bytes.length; ) {
        const lines = [];
        while (lines.length < linesAtOnce && at < bytes.length) {
            const end = bytes.indexOf(lineFeed, at);
            lines.push(bytes.subarray(at, end === -1 ? bytes.length : end));
            at = end === -1 ? bytes.length : end + 1;
        }
        const first = seq;
        const checked = await Promise.all(lines.map((line, index) => found.faults.collect({ ...place, seq: first + index }, () => checkLine(line, first + index))));
        for (const one of checked) count(found, one);
        seq += lines.length;
        await rest(at / bytes.length, seq - 1);
    }
    return found;
}

async function checkLine(bytes, seq) {
    const text = textOf(bytes, 'line');
    const value = readJSON(text, 'line');
    const { leaf: leafText, opening, erased: isErased } = readMembers(value, ['leaf'], 'line', { optional: ['opening', 'erased'], ordered: true });
    need(writeJSON(value) === text && (isErased === undefined || (isErased === true && opening === undefined)), 'line-form');
    const leaf = readLeaf(leafText);
    need(leaf.seq === seq, 'leaf-elsewhere', { found: leaf.seq });
    const erased = opening === undefined ? [] : await checkOpening(leaf, opening, { ordered: true });
    return { hash: await leafHash(leafText), at: leaf.at, isOpened: opening !== undefined, isBlanked: isErased === true, erased: erased.length, official: readOfficial(seq, opening?.get('body')), answer: isAnswer(opening?.get('body')) ? [seq, opening] : undefined };
}

/// Nothing of a line that does not hold, so that its hash is missing and there is no root.
function count(found, line) {
    found.hashes.push(line?.hash);
    if (!line) return;
    found.opened += line.isOpened ? 1 : 0;
    found.blanked += line.isBlanked ? 1 : 0;
    found.erased += line.erased;
    found.since ??= line.at;
    found.until = line.at;
    found.later.push(...line.official.later);
    found.names.push(...line.official.names);
    if (line.answer) found.answers.set(...line.answer);
}

const lineFeed = 10;
/// Lines that are taken at once: a few hundredths of a second.
const linesAtOnce = 256;
