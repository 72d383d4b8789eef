import { bytesOfHex, hexOf, isHex } from './bytes.js';
import { isCount, readJSON, readMembers, writeJSON } from './json.js';
import { need } from './fault.js';
import { sha256 } from './cryptography.js';

/// A leaf: what the log has of a position, which is commitments only. `people`: subject → commitment.
export function readLeaf(text) {
    need(typeof text === 'string', 'leaf-form');
    const value = readJSON(text, 'leaf');
    const { seq, at, body, people } = readMembers(value, ['seq', 'at', 'body', 'people'], 'leaf', { ordered: true });
    need(isCount(seq) && seq > 0 && isCount(at) && isHex(body, 32) && people instanceof Map, 'leaf-form');
    for (const commitment of people.values()) need(isHex(commitment, 32), 'leaf-form');
    need(writeJSON(value) === text, 'leaf-form');
    return { seq, at, body, people };
}

/// Holds what opens a leaf against it, and gives the subjects that are not opened: they were erased, or the one who hands it on has left them out. `ordered`: as a record writes it.
export async function checkOpening(leaf, opening, { ordered = false } = {}) {
    const { salt, body, people } = readMembers(opening, ['salt', 'body', 'people'], 'opening', { ordered });
    await mustCommit(leaf.body, salt, body, 'body', {});
    need(Array.isArray(people), 'opening-form');
    const told = people.map((person) => readMembers(person, ['id', 'salt', 'fields'], 'opening', { ordered }));
    const subjects = told.map(({ id }) => id);
    for (const [index, { id, salt, fields }] of told.entries()) {
        need(typeof id === 'string' && leaf.people.has(id), 'subject-unknown', { subject: String(id) });
        need(subjects.indexOf(id) === index, 'subject-twice', { subject: id });
        await mustCommit(leaf.people.get(id), salt, fields, 'subject', { subject: id });
        need(Array.isArray(readJSON(fields, 'fields')), 'opening-form');
    }
    if (ordered) need([...leaf.people.keys()].filter((id) => subjects.includes(id)).every((id, index) => id === subjects[index]), 'subject-order');
    return [...leaf.people.keys()].filter((id) => !subjects.includes(id));
}

async function mustCommit(commitment, salt, text, what, about) {
    need(isHex(salt, 16) && typeof text === 'string', 'opening-form');
    need(hexOf(await sha256(bytesOfHex(salt), text)) === commitment, `${what}-changed`, about);
}
