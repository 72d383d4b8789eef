/// What is true only while a socket lives: who is connected, since when. It is in no journal, so a new session starts empty
/// and is told everything anew.
export class Presence {
    #entries = new Map();
    #shown;

    constructor(shown) {
        this.#shown = shown;
    }

    begin() {
        this.#entries.clear();
    }

    apply({ set = {}, del = [] }) {
        for (const [key, value] of Object.entries(set)) this.#entries.set(key, value);
        for (const key of del) this.#entries.delete(key);
    }

    get(key) {
        return this.#shown.of(this.#entries.get(key));
    }

    all(prefix) {
        return [...this.#entries.keys()].filter((key) => key.startsWith(prefix)).sort().map((key) => [key, this.get(key)]);
    }
}
