import { need } from './fault.js';

/// Bytes and the texts that stand for them: one spelling for one thing, so that no change of a byte reads the same.

/// UTF-8 alone, and a byte order mark is a letter like any other.
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const encoder = new TextEncoder();

export function textOf(bytes, what) {
    try {
        return decoder.decode(bytes);
    } catch {
        need(false, 'utf8', { what });
    }
}

export function bytesOf(text) {
    return encoder.encode(text);
}

/// Bytes and texts, one after the other.
export function joined(...parts) {
    const all = parts.map((part) => (typeof part === 'string' ? bytesOf(part) : part));
    const whole = new Uint8Array(all.reduce((sum, part) => sum + part.length, 0));
    let at = 0;
    for (const part of all) {
        whole.set(part, at);
        at += part.length;
    }
    return whole;
}

export function isSame(one, other) {
    return one.length === other.length && one.every((byte, index) => byte === other[index]);
}

export function hexOf(bytes) {
    return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/// Whether it is a text of so many bytes in lower-case hex.
export function isHex(value, size) {
    return typeof value === 'string' && value.length === 2 * size && /^[0-9a-f]*$/.test(value);
}

export function bytesOfHex(text) {
    return Uint8Array.from([...(text.match(/../g) ?? [])], (/** @type {string} */ digits) => parseInt(digits, 16));
}

/// Of the base64 that RFC 4648 gives for them, and no other: the last letter may have bits that stand for nothing.
export function bytesOfBase64(text, size, what) {
    need(typeof text === 'string' && /^[A-Za-z0-9+/]*={0,2}$/.test(text) && text.length % 4 === 0, 'base64', { what });
    const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
    need(bytes.length === size, 'base64', { what });
    need(base64Of(bytes) === text, 'base64-spelling', { what });
    return bytes;
}

export function base64Of(bytes) {
    return btoa(String.fromCharCode(...bytes));
}

/// Of the base32 that RFC 4648 gives for them without padding, and no other.
export function bytesOfBase32(text) {
    const bytes = [];
    let [bits, count] = [0, 0];
    for (const letter of text) {
        bits = ((bits << 5) | letters32.indexOf(letter)) & 0xfff;
        count += 5;
        if (count < 8) continue;
        count -= 8;
        bytes.push((bits >> count) & 0xff);
    }
    const read = Uint8Array.from(bytes);
    need(base32Of(read) === text, 'code-form');
    return read;
}

export function base32Of(bytes) {
    let [text, bits, count] = ['', 0, 0];
    for (const byte of bytes) {
        bits = ((bits << 8) | byte) & 0xfff;
        for (count += 8; count >= 5; count -= 5) text += letters32[(bits >> (count - 5)) & 31];
    }
    return count > 0 ? text + letters32[(bits << (5 - count)) & 31] : text;
}

const letters32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
