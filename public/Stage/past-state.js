/// The conference as it was at a moment of the day: what the server says that the public's view told then, with the clock of that moment. The words and the line are the page's own.
export class PastState {
    #set = {};
    #at = 0;
    /// What a drawing takes for the client.
    client;

    /** @param {Client} real */
    constructor(real) {
        const { words, watchers, presence, clock, state } = real;
        const get = (key) => state.shown.of(this.#set[key]);
        const all = (prefix) => Object.keys(this.#set).filter((key) => key.startsWith(prefix)).sort().map((key) => [key.slice(prefix.length), get(key)]);
        const past = this;
        this.client = /** @type {any} */ ({
            words, watchers, presence, clock,
            state: { get, all, mine: { get: () => undefined, keys: () => [] } },
            place: real.place,
            get token() { return real.token; },
            get now() { return past.#at; },
            get local() { return past.#at; },
            get zone() { return real.zone; },
            get role() { return real.role; },
        });
    }

    /// `set` as the server tells it, `at` as the hall's clocks showed it.
    show(set, at) {
        this.#set = set;
        this.#at = at;
    }
}
