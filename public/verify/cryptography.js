import { joined } from './bytes.js';

/// What the browser itself reckons.

export async function sha256(...parts) {
    return new Uint8Array(await crypto.subtle.digest('SHA-256', joined(...parts)));
}

/// What this browser can do: `all`, `hashes` where it knows no Ed25519 (RFC 8032), or `nothing`, as on a page that came over plain HTTP.
export async function abilities() {
    if (!globalThis.crypto?.subtle) return 'nothing';
    try {
        await importKey(basePoint);
        return 'all';
    } catch {
        return 'hashes';
    }
}

/// Whether the key has signed these bytes. What is no key has signed nothing.
export async function hasSigned(publicKey, signature, bytes) {
    try {
        return await crypto.subtle.verify({ name: 'Ed25519' }, await importKey(publicKey), signature, bytes);
    } catch (error) {
        if (error.name === 'NotSupportedError') throw error;
        return false;
    }
}

/// ECDSA on P-256 with SHA-256, which every browser knows.
export async function hasSignedP256(publicKey, signature, bytes) {
    try {
        const key = await crypto.subtle.importKey('raw', publicKey, { name: 'ECDSA', namedCurve: 'P-256' }, false, ['verify']);
        return await crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, key, signature, bytes);
    } catch {
        return false;
    }
}

function importKey(publicKey) {
    return crypto.subtle.importKey('raw', publicKey, { name: 'Ed25519' }, false, ['verify']);
}

/// A key that is one, to ask with.
const basePoint = Uint8Array.from({ length: 32 }, (_, index) => (index === 0 ? 0x58 : 0x66));
