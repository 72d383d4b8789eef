import { base32Of, base64Of, bytesOfBase32, hexOf, textOf } from './bytes.js';
import { isCount, readJSON, writeJSON } from './json.js';
import { leafHash, neighboursOf, rootAbove } from './tree.js';
import { need } from './fault.js';
import { sha256 } from './cryptography.js';

/// The texts of a receipt's QR codes, as somebody has pasted them: one or all parts, in any order, with whatever spaces and line breaks came with them. Gives the receipt's JSON that they stand for, without an opening.
export async function readScanned(pasted) {
    const { digest, letters } = joinedParts(pasted);
    const bytes = bytesOfBase32(letters);
    need(base32Of((await sha256(bytes)).slice(0, digestOfBytes)) === digest, 'code-digest');
    const end = bytes.indexOf(10);
    const [origin, pledge, unit, version, how, state, seq, at, device, subjects] = readFacts(textOf(bytes.slice(0, Math.max(end, 0)), 'code'));
    const count = 2 + subjects.length + neighboursOf(seq);
    need(bytes.length === end + 1 + count * hashSize + signatureSize, 'code-list');
    const hashes = Array.from({ length: count }, (_, index) => bytes.slice(end + 1 + index * hashSize, end + 1 + (index + 1) * hashSize));
    const [answered, body] = hashes.map(hexOf);
    const people = new Map(subjects.map((subject, index) => [subject, hexOf(hashes[2 + index])]));
    const proof = hashes.slice(2 + subjects.length);
    const leaf = writeJSON(new Map(Object.entries({ seq, at, body, people })));
    const root = base64Of(await rootAbove(await leafHash(leaf), proof));
    const checkpoint = `${origin}\n${seq}\n${root}\n\n— ${origin} ${base64Of(bytes.slice(-signatureSize))}\n`;
    return JSON.stringify({ pledge, unit, version, digest: answered, seq, at, how, state, ...(device === null ? {} : { device }), log: { leaf, proof: proof.map(base64Of), checkpoint } });
}

/// The digest that all parts bear, and the letters of all of them.
function joinedParts(pasted) {
    const plain = pasted.replaceAll(/\s/g, '');
    const texts = plain.split(/(?=DIEMCAU-RECEIPT-)/).map(readPart);
    const [{ digest, count }] = texts;
    need(texts.every((one) => one.digest === digest && one.count === count), 'code-mixed');
    const parts = new Map();
    for (const { number, letters } of texts) {
        need((parts.get(number) ?? letters) === letters, 'code-part', { number });
        parts.set(number, letters);
    }
    const numbers = Array.from({ length: count }, (_, index) => index + 1);
    const missing = numbers.filter((number) => !parts.has(number));
    need(missing.length === 0, 'code-missing', { count, missing: missing.join(', ') });
    const ordered = numbers.map((number) => parts.get(number));
    const letters = ordered.join('');
    need(ordered.slice(0, -1).every(({ length }) => length === Math.ceil(letters.length / count)), 'code-form');
    return { digest, letters };
}

function readPart(text) {
    const version = /^DIEMCAU-RECEIPT-([0-9]+)\//.exec(text)?.[1];
    need(version !== undefined, 'code-none');
    need(version === knownVersion, 'code-version', { version });
    const found = partForm.exec(text);
    need(found !== null && text.length <= longestPart, 'code-form');
    const [number, count] = [Number(found[2]), Number(found[3])];
    need(number <= count, 'code-form');
    return { digest: found[1], number, count, letters: found[4] };
}

/// `[origin, pledge, unit, version, how, state, seq, at, device, subjects]`; what each has to be is looked at where the receipt is checked, but for what the bytes are counted by.
function readFacts(text) {
    const facts = readJSON(text, 'code');
    need(Array.isArray(facts) && facts.length === factsCount && writeJSON(facts) === text, 'code-list');
    const [seq, subjects] = [facts[6], facts[9]];
    need(isCount(seq) && seq > 0 && Array.isArray(subjects) && subjects.every((subject) => typeof subject === 'string') && new Set(subjects).size === subjects.length, 'code-list');
    need(facts.every((fact, index) => index === 9 || fact === null || typeof fact === 'string' || isCount(fact)), 'code-list');
    return facts;
}

const knownVersion = '1';
const partForm = /^DIEMCAU-RECEIPT-1\/([A-Z2-7]{16})\/([1-9])\/([1-9])\/([A-Z2-7]+)$/;
const longestPart = 1200;
const factsCount = 10;
const digestOfBytes = 10;
const hashSize = 32;
/// Four bytes of key id, 64 of signature.
const signatureSize = 68;
