import { fetchList } from '../client/lists.js';

/// The conference as it would be with the next step done: the view, and over it what the server says that the step would change. It is fetched when the step is
/// another, or something of what it changes, and only where somebody looks at it.
export class NextState {
    #real;
    /// Key → value; null until it is known.
    #set = null;
    /// Of which step that is, and how everything stood.
    #step = null;
    #mark = null;
    #isAsking = false;
    /// What a drawing takes for the client.
    client;

    /** @param {Client} real */
    constructor(real) {
        this.#real = real;
        const { state, words, watchers, presence, clock } = real;
        const get = (key) => this.#set?.[key] ?? state.get(key);
        const all = (prefix) => {
            const own = Object.keys(this.#set ?? {}).filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length));
            const ids = new Set([...state.all(prefix).map(([id]) => id), ...own]);
            return [...ids].sort().map((id) => [id, get(prefix + id)]);
        };
        this.client = /** @type {any} */ ({
            words, watchers, presence, clock,
            state: { get, all, mine: { get: () => undefined, keys: () => [] } },
            place: real.place,
            get token() { return real.token; },
            get now() { return real.now; },
            get local() { return real.local; },
            get zone() { return real.zone; },
            get role() { return real.role; },
        });
    }

    /// Whether what is known belongs to the step that stands there now.
    get isKnown() {
        return this.#set !== null && this.#step === this.#stepNow();
    }

    /// Whether nothing is left to do.
    get isLast() {
        return (this.#real.state.get('cue')?.op ?? null) === null;
    }

    /// Keeps it up to date as long as the node stands in the page.
    keep(node) {
        this.#real.watchers.onChange(node, () => this.#look());
        return node;
    }

    async #look() {
        if (this.#markNow() === this.#mark || this.#isAsking || this.#real.level !== 'live') return;
        this.#isAsking = true;
        const step = this.#stepNow();
        try {
            const { rows } = await fetchList(this.#real, 'next-picture');
            this.#set = rows[0]?.set ?? null;
            this.#step = step;
            // The hall has gone on meanwhile: it is asked again.
            this.#mark = step === this.#stepNow() ? this.#markNow() : null;
            this.#real.watchers.changed();
        } catch {
            // Without a line the next change asks again.
            this.#mark = null;
        } finally {
            this.#isAsking = false;
        }
    }

    #stepNow() {
        const { state } = this.#real;
        const { op, arg } = state.get('cue') ?? {};
        return JSON.stringify([op, arg, state.get('stage/main')]);
    }

    /// What is changed is looked at as it is: a name that was corrected is another picture.
    #markNow() {
        return JSON.stringify([this.#stepNow(), Object.keys(this.#set ?? {}).map((key) => this.#real.state.get(key))]);
    }
}
