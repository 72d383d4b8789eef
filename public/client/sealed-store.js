const name = 'diemcau.last-state';
const keptAt = 'x-kept-at';

/// One value of one page, kept in this browser and sealed with a secret that only the page's own link has: whoever opens another page here, or the same one by another link, finds bytes.
/// Where a browser keeps nothing (a private window) or seals nothing (plain HTTP), nothing is kept.
export class SealedStore {
    #address;
    #secret;
    #lifeMs;
    #browser;

    /// - `path`: the page's; `secret()` → a text or null; `lifeMs`: how long what was kept may be read
    /// - `browser` `{caches, crypto, wall()}`, with the wall's ms: a device that was switched off has no other clock
    constructor({ path, secret, lifeMs, browser }) {
        this.#address = `/last-state${path}`;
        this.#secret = secret;
        this.#lifeMs = lifeMs;
        this.#browser = browser;
    }

    get isPossible() {
        return this.#browser.caches !== undefined && this.#browser.crypto?.subtle !== undefined && this.#secret() !== null;
    }

    /// `{value, agoMs}`, or null when there is nothing, or nothing of this link.
    async read() {
        try {
            const kept = await (await this.#cache()).match(this.#address);
            if (!kept || this.#isOld(kept)) return null;
            const bytes = new Uint8Array(await kept.arrayBuffer());
            const opened = await this.#browser.crypto.subtle.decrypt({ name: 'AES-GCM', iv: bytes.slice(0, 12) }, await this.#key(), bytes.slice(12));
            return { value: JSON.parse(new TextDecoder().decode(opened)), agoMs: Math.max(0, this.#age(kept)) };
        } catch {
            return null;
        }
    }

    async write(value) {
        try {
            const iv = this.#browser.crypto.getRandomValues(new Uint8Array(12));
            const sealed = await this.#browser.crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await this.#key(), new TextEncoder().encode(JSON.stringify(value)));
            await (await this.#cache()).put(this.#address, new Response(new Blob([iv, sealed]), { headers: { [keptAt]: String(this.#browser.wall()) } }));
        } catch {
            // A page without it forgets at a reload, as before.
        }
    }

    async forget() {
        await this.#cache().then((cache) => cache.delete(this.#address), () => {});
    }

    /// Forgets what any page of this browser has kept for too long.
    async sweep() {
        try {
            const cache = await this.#cache();
            for (const request of await cache.keys()) if (this.#isOld(await cache.match(request))) await cache.delete(request);
        } catch {
            // Nothing can be kept here, so nothing is.
        }
    }

    async #cache() {
        return this.#browser.caches.open(name);
    }

    /// A link's secret has 192 bits of chance: its digest is as good a key.
    async #key() {
        const { subtle } = this.#browser.crypto;
        const digest = await subtle.digest('SHA-256', new TextEncoder().encode(`${name} ${this.#secret()}`));
        return subtle.importKey('raw', digest, 'AES-GCM', false, ['encrypt', 'decrypt']);
    }

    #age(kept) {
        return this.#browser.wall() - Number(kept?.headers.get(keptAt));
    }

    /// Also what a wall clock has kept that was far ahead.
    #isOld(kept) {
        return !(Math.abs(this.#age(kept)) < this.#lifeMs);
    }
}
