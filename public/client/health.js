import { limits } from './limits.js';

/// How old what the page shows is. Old state is never shown as live: under 5 s nothing is said (networks are switched all
/// day), then amber, then red.
export class Health {
    #wholeAt = null;
    /// Whether what is shown was kept by an earlier visit to the page.
    isRestored = false;

    /// Something came from the server at `at` and, with it, everything it spoke of is here.
    received(at) {
        this.#wholeAt = at;
        this.isRestored = false;
    }

    /// What the page shows was kept by an earlier visit, and known to be the server's at `at`: it is no live picture, however short ago that is.
    restored(at) {
        this.#wholeAt = at;
        this.isRestored = true;
    }

    /// Milliseconds since the state was last known to be the server's; null before the first time.
    age(now) {
        return this.#wholeAt === null ? null : Math.max(0, now - this.#wholeAt);
    }

    /// `joining` (nothing yet), `live`, `amber` or `red`.
    level(now) {
        const age = this.age(now);
        if (age === null) return 'joining';
        if (this.isRestored) return 'red';
        if (age < limits.quietMs) return 'live';
        return age < limits.redMs ? 'amber' : 'red';
    }
}
