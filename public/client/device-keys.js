/// The kinds of keys that pages make, the better first, and how they sign.
const kinds = Object.freeze({
    ed25519: Object.freeze({ made: { name: 'Ed25519' }, signs: { name: 'Ed25519' } }),
    p256: Object.freeze({ made: { name: 'ECDSA', namedCurve: 'P-256' }, signs: { name: 'ECDSA', hash: 'SHA-256' } }),
});

/// This browser's own keys (khóa của thiết bị), one for each name, whose private half no script can read. Such a key tells the device again, not the person.
///
/// A key is one only when the store has given it back and it has signed: there are browsers that make keys which they cannot keep, and then the next kind is tried.
/// Where there is none at all – plain http on another host name, a browser that keeps nothing – there is no key, and whoever signs does so without.
export class DeviceKeys {
    #subtle;
    #store;
    #found = new Map();

    /// - `subtle`: WebCrypto's, undefined where there is none
    /// - `store` `{read(name), add(name, key), drop(name)}`: `add` → what stands there afterwards, which another tab may have put there first
    constructor({ subtle, store }) {
        this.#subtle = subtle;
        this.#store = store;
    }

    /// The key of a name, made if there is none yet: `{kind, publicKey, privateKey}`; null where this browser has none.
    of(name) {
        if (!this.#found.has(name)) this.#found.set(name, this.#subtle ? this.#find(name) : Promise.resolve(null));
        return this.#found.get(name);
    }

    /// What a command carries of a signature over `text`: `{key: {kind, public}, signature}`, in base64.
    async sign(key, text) {
        const signature = await this.#signature(key, new TextEncoder().encode(text));
        const raw = await this.#subtle.exportKey('raw', key.publicKey);
        return { key: { kind: key.kind, public: base64(raw) }, signature: base64(signature) };
    }

    /// The server did not take what this key had signed: until the page is opened anew there is none.
    async giveUp(name) {
        this.#found.set(name, Promise.resolve(null));
        await this.#store.drop(name).catch(() => {});
    }

    async #find(name) {
        const kept = await this.#store.read(name).catch(() => undefined);
        if (kept && (await this.#works(kept))) return kept;
        if (kept) await this.#store.drop(name).catch(() => {});
        for (const kind of Object.keys(kinds)) {
            const key = await this.#make(name, kind);
            if (key) return key;
        }
        return null;
    }

    async #make(name, kind) {
        try {
            const { publicKey, privateKey } = await this.#subtle.generateKey(kinds[kind].made, false, ['sign', 'verify']);
            const key = await this.#store.add(name, { kind, publicKey, privateKey });
            if (await this.#works(key)) return key;
            await this.#store.drop(name);
            return null;
        } catch {
            return null;
        }
    }

    #works(key) {
        return this.#signature(key, new Uint8Array()).then(() => true, () => false);
    }

    async #signature(key, bytes) {
        return this.#subtle.sign(kinds[key.kind].signs, key.privateKey, bytes);
    }
}

function base64(buffer) {
    return btoa(String.fromCharCode(...new Uint8Array(buffer)));
}
