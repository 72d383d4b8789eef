import { createHash, generateKeyPairSync, sign } from 'node:crypto';

/// A record by hand: by the definitions of RFC 9162 and of the format's page, by no shortcut of what checks it.

export const origin = 'diemcau/lao-cai-2022/3f9a1c2e';
export const start = 1_642_384_800_000;

export function newKey() {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    return { privateKey, bytes: publicKey.export({ type: 'spki', format: 'der' }).subarray(-32) };
}

export const sha = (...parts) => createHash('sha256').update(Buffer.concat(parts.map((part) => Buffer.from(part)))).digest();
export const base64 = (bytes) => Buffer.from(bytes).toString('base64');
export const fingerprint = (key) => sha(key.bytes).toString('hex');

export function note(key, lines, name = lines[0]) {
    const text = lines.map((line) => `${line}\n`).join('');
    const id = sha(name, [10, 1], key.bytes).subarray(0, 4);
    return `${text}\n— ${name} ${base64(Buffer.concat([id, sign(null, Buffer.from(text), key.privateKey)]))}\n`;
}

export function changeOfKey(old, next, { number = 2, at = start } = {}) {
    return note(old, ['diemcau/signing-key', String(number), base64(next.bytes), String(at)]);
}

/// RFC 9162, 2.1.1.
export function tree(leaves) {
    if (leaves.length === 1) return sha([0], leaves[0]);
    const left = leftOf(leaves.length);
    return sha([1], tree(leaves.slice(0, left)), tree(leaves.slice(left)));
}

/// RFC 9162, 2.1.3.1, of the last leaf.
export function path(leaves) {
    if (leaves.length === 1) return [];
    const left = leftOf(leaves.length);
    return [...path(leaves.slice(left)), tree(leaves.slice(0, left))];
}

function leftOf(count) {
    return 2 ** Math.ceil(Math.log2(count) - 1);
}

export function checkpoint(key, leaves, { size = leaves.length, name = origin } = {}) {
    return note(key, [name, String(size), base64(tree(leaves))]);
}

const salt = (...of) => sha(JSON.stringify(of)).subarray(0, 16);
const opened = (seq, subject, text) => ({ salt: salt(seq, subject).toString('hex'), text, commitment: sha(salt(seq, subject), text).toString('hex') });

/// Of a signatory's phone, `ed25519` or `p256`.
export function deviceKey(kind) {
    const { privateKey, publicKey } = kind === 'p256' ? generateKeyPairSync('ec', { namedCurve: 'P-256' }) : generateKeyPairSync('ed25519');
    const bytes = publicKey.export({ type: 'spki', format: 'der' }).subarray(kind === 'p256' ? -65 : -32);
    return { kind, bytes, sign: (text) => (kind === 'p256' ? sign('sha256', Buffer.from(text), { key: privateKey, dsaEncoding: 'ieee-p1363' }) : sign(null, Buffer.from(text), privateKey)) };
}

const command = '0190b6f2-7c1e-7a40-8d5e-00051c0de135';

function signedByDevice(device, { pledge, unit }, { version, digest, signedAt }, person) {
    const drawn = sha('M1,2L3,4').toString('hex');
    const text = ['diemcau/pledge.sign/1', 'lao-cai-2022', pledge, version, digest, unit, person, command, drawn, signedAt].map((line) => `${line}\n`).join('');
    return { publicKey: base64(device.bytes), signature: base64(device.sign(text)) };
}

/// One position: Bảo Thắng has signed; of every other one something is said of a person whose subject is a number, which JavaScript would put first.
export function position(seq, { erased = [], events = undefined, device = undefined, text = undefined } = {}) {
    const given = { version: 2, digest: sha('Giao ước thi đua').toString('hex'), at: start + seq, seq, how: 'own', personal: `answer/ky-ket/${seq}` };
    const subject = `answer/ky-ket/${seq}`;
    const answer = { pledge: 'ky-ket', unit: `bao-thang-${seq}` };
    const fields = [{ name: `Vàng Seo ${seq}`, reason: 'một\n"hai" \\ ba / \u0001' }];
    const answered = { event: 'pledge.answered', answer, state: 'signed', given };
    if (device) {
        Object.assign(given, { signedAt: start + seq - 1, device: { kind: device.kind, command, personal: [subject, 1] } });
        fields.push(signedByDevice(device, answer, given, `dai-dien-${seq}`), { drawing: 'M1,2L3,4' });
        answered.personal = [subject, 2];
    }
    const body = opened(seq, '', text ?? JSON.stringify({ role: 'delegate', person: `dai-dien-${seq}`, op: 'pledge.sign', events: events ?? [answered] }));
    const people = [[subject, opened(seq, 'a', JSON.stringify(fields))]];
    if (seq % 2) people.push([String(seq), opened(seq, 'b', '[{"phone":"1"}]')]);
    const commitments = people.map(([id, { commitment }]) => `${JSON.stringify(id)}:"${commitment}"`).join(',');
    const leaf = `{"seq":${seq},"at":${start + seq},"body":"${body.commitment}","people":{${commitments}}}`;
    const told = people.filter(([id]) => !erased.includes(id)).map(([id, { salt, text }]) => ({ id, salt, fields: text }));
    return { leaf, opening: { salt: body.salt, body: body.text, people: told }, receipt: { pledge: 'ky-ket', unit: `bao-thang-${seq}`, version: 2, digest: given.digest, seq, at: given.at, how: 'own', state: 'signed', ...(device ? { device: device.kind } : {}) } };
}

export function positions(count, change = {}) {
    return Array.from({ length: count }, (_, index) => position(index + 1, change[index + 1]));
}

/// Every third position is not official.
export function lineOf({ leaf, opening }, seq) {
    return `${JSON.stringify(seq % 3 ? { leaf, opening } : { leaf })}\n`;
}

/// name → bytes. `papers`: name → text, listed in `contents`; `by`: which key has signed; `notes`: on keys, from the first on.
export function record(key, all, { lines = all.map((one, index) => lineOf(one, index + 1)), papers = undefined, by = key, notes = undefined } = {}) {
    const files = { 'positions.jsonl': lines.join(''), checkpoint: checkpoint(by, all.map(({ leaf }) => leaf)), 'signing-key.pub': `${base64(key.bytes)}\n` };
    if (notes) files['signing-key.notes'] = notes.join('');
    if (papers) {
        const names = Object.keys(papers).sort((one, other) => Buffer.compare(Buffer.from(one), Buffer.from(other)));
        const listed = names.map((name) => `${sha(papers[name]).toString('hex')}  ${name}`);
        Object.assign(files, papers, { contents: note(by, ['diemcau/contents', origin, String(all.length), ...listed]) });
    }
    return new Map(Object.entries(files).map(([name, text]) => [name, new TextEncoder().encode(text)]));
}

/// The receipt of the last one of these positions.
export function receipt(key, all) {
    const { leaf, opening, receipt: said } = all.at(-1);
    const leaves = all.map((one) => one.leaf);
    return { ...said, log: { leaf, proof: path(leaves).map(base64), checkpoint: checkpoint(key, leaves), opening } };
}
