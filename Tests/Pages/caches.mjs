export const address = 'https://hoinghi.example';

class FakeCache {
    #entries = new Map();
    #fetch;

    constructor(fetch) {
        this.#fetch = fetch;
    }

    #name = (request) => new URL(typeof request === 'string' ? request : request.url, address).href;
    match = async (request) => this.#entries.get(this.#name(request))?.clone();
    put = async (request, response) => void this.#entries.set(this.#name(request), response);
    delete = async (request) => this.#entries.delete(this.#name(request));
    keys = async () => [...this.#entries.keys()].map((url) => ({ url }));

    async add(request) {
        const response = await this.#fetch(request);
        if (!response.ok) throw new TypeError('Request failed');
        await this.put(request, response);
    }
}

/// A browser's caches, which a private window has none of.
export class FakeCaches {
    #caches = new Map();
    #fetch;
    #isPrivate;

    constructor(fetch, { isPrivate = false } = {}) {
        this.#fetch = fetch;
        this.#isPrivate = isPrivate;
    }

    get names() {
        return [...this.#caches.keys()];
    }

    async open(name) {
        this.#refuse();
        if (!this.#caches.has(name)) this.#caches.set(name, new FakeCache(this.#fetch));
        return this.#caches.get(name);
    }

    async keys() {
        this.#refuse();
        return this.names;
    }

    async delete(name) {
        return this.#caches.delete(name);
    }

    #refuse() {
        if (this.#isPrivate) throw new Error('SecurityError');
    }
}
