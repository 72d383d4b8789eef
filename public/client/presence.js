/// What is true only while a socket lives: who is connected, since when. It is in no journal, so a new session starts empty
/// and is told everything anew.
export class Presence {
    #entries = new Map();
    #shown;
    #reads;

    constructor(shown, reads) {
        this.#shown = shown;
        this.#reads = reads;
    }

    begin() {
        this.#entries.clear();
    }

    /// The keys touched, named apart from those of the state.
    apply({ set = {}, del = [] }) {
        for (const [key, value] of Object.entries(set)) this.#entries.set(key, value);
        for (const key of del) this.#entries.delete(key);
        return [...Object.keys(set), ...del].map(presenceKey);
    }

    get(key) {
        this.#reads.key(presenceKey(key));
        return this.#shown.of(this.#entries.get(key));
    }

    all(prefix) {
        this.#reads.prefix(presenceKey(prefix));
        return [...this.#entries.keys()].filter((key) => key.startsWith(prefix)).sort().map((key) => [key, this.get(key)]);
    }
}

function presenceKey(key) {
    return `presence:${key}`;
}
