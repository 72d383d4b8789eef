import { DeviceKeys } from '../client/device-keys.js';
import { KeyStore } from '../client/key-store.js';

/// What the key of this device adds to a signature (`Sources/Records/README.md` says it to whoever checks it).

const keys = new DeviceKeys({ subtle: globalThis.crypto?.subtle, store: new KeyStore(() => indexedDB) });

const nameOf = ({ place }, unit) => `${place.conference}/${unit}`;

/// Whether this browser has a key for the unit; it is made now if there is none, so that a press has not to wait for it.
/** @param {Client} client */
export async function hasKey(client, unit) {
    return (await keys.of(nameOf(client, unit))) !== null;
}

/// The argument of a signature with what the device's key says of it; as it is where there is none. `id`: of the command; `version`: of the text.
/** @param {Client} client */
export async function withDevice(client, { id, version, arg }, own = keys) {
    const { conference } = client.place;
    try {
        const key = await own.of(nameOf(client, arg.unit));
        if (!key) return arg;
        const drawing = arg.drawing && (await digest(arg.drawing));
        return { ...arg, ...(await own.sign(key, signedText({ ...arg, conference, version, signatory: client.who.person, id, drawing }))) };
    } catch {
        return arg;
    }
}

/// The server has refused what the key signed.
/** @param {Client} client */
export function giveUp(client, unit) {
    return keys.giveUp(nameOf(client, unit));
}

/// Every line ends with a line feed; `drawing` is the digest of what was drawn.
export function signedText({ conference, pledge, version, digest, unit, signatory, id, drawing, signedAt }) {
    return ['diemcau/pledge.sign/1', conference, pledge, version, digest, unit, signatory, id, drawing ?? '-', signedAt].map((line) => `${line}\n`).join('');
}

async function digest(text) {
    const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
    return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
