import { bytesOf, bytesOfBase64, hexOf } from './bytes.js';
import { hasSigned, hasSignedP256, sha256 } from './cryptography.js';
import { need } from './fault.js';

/// What a signatory's own device has signed: it proves the device and not the person.

/// Of an answer as `readAnswers` gives it, by a device. Gives what is to be told of it: `device`, or `device-erased`.
export async function checkDevice({ given, answer, device, drawing, person, isErased, conference }) {
    need(Object.hasOwn(kinds, String(device.get('kind'))), 'device-kind', { kind: String(device.get('kind')) });
    if (isErased || !device.has('publicKey')) return 'device-erased';
    const kind = kinds[device.get('kind')];
    need(drawing === undefined || typeof drawing === 'string', 'device-signature');
    const [publicKey, signature] = [bytesOfBase64(device.get('publicKey'), kind.bytes, 'device'), bytesOfBase64(device.get('signature'), 64, 'device')];
    const lines = [
        'diemcau/pledge.sign/1', conference, answer.get('pledge'), given.get('version'), given.get('digest'), answer.get('unit'), person,
        device.get('command'), drawing === undefined ? '-' : hexOf(await sha256(drawing)), given.get('signedAt'),
    ];
    const text = bytesOf(lines.map((line) => `${line}\n`).join(''));
    need(kind.isKey(publicKey) && (await kind.hasSigned(publicKey, signature, text)), 'device-signature');
    return 'device';
}

const kinds = {
    ed25519: { bytes: 32, isKey: (publicKey) => !isOfSmallOrder(publicKey), hasSigned },
    p256: { bytes: 65, isKey: (publicKey) => publicKey[0] === 4, hasSigned: hasSignedP256 },
};

const prime = 2n ** 255n - 19n;
const modulo = (value) => ((value % prime) + prime) % prime;

/// Doubled three times such a point is the neutral one: signatures hold by it that nobody has made. On −x² + y² = 1 + dx²y² the y of a double follows from y² alone.
function isOfSmallOrder(publicKey) {
    const d = modulo(-121665n * inverse(121666n));
    let y = modulo(BigInt(`0x${hexOf(Uint8Array.from(publicKey).reverse())}`) % 2n ** 255n);
    for (let times = 0; times < 3; times += 1) {
        const y2 = modulo(y * y);
        const x2 = modulo((y2 - 1n) * inverse(d * y2 + 1n));
        y = modulo((y2 + x2) * inverse(1n - d * x2 * y2));
    }
    return y === 1n;
}

/// By Fermat: to the power of the prime less two.
function inverse(value) {
    let [result, base] = [1n, modulo(value)];
    for (let exponent = prime - 2n; exponent > 0n; exponent /= 2n) {
        if (exponent % 2n === 1n) result = modulo(result * base);
        base = modulo(base * base);
    }
    return result;
}
