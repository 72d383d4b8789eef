import { limits } from './limits.js';

/// The server's time, reckoned on this machine's monotonic clock.
///
/// A round trip `c0` → `s` (server) → `c1` places the server's instant half way, wrong by at most half of it; so the shortest
/// counts. This machine's wall clock is never asked: it is often minutes off.
export class Clock {
    #samples = [];
    #hint = null;

    /// One round trip; `c0` and `c1` in local ms, `s` in server ms.
    sample(c0, s, c1) {
        if (!(c1 >= c0) || !Number.isFinite(s)) return;
        this.#samples = this.#samples.filter((sample) => c1 - sample.at <= limits.sampleLifeMs);
        this.#samples.push({ at: c1, roundTrip: c1 - c0, offset: s - (c0 + c1) / 2 });
    }

    /// A `now` in a frame that arrived at `at`. It serves until the first round trip, and it unmasks a machine that slept:
    /// no frame comes from the future, and none is older than a dead link. Returns whether the samples had to go.
    hint(now, at) {
        const ahead = now - this.now(at);
        if (this.#hint !== null && ahead <= limits.aheadMs && ahead >= -limits.deadMs) return false;
        this.#samples = [];
        this.#hint = now - at;
        return true;
    }

    get offset() {
        if (this.#samples.length === 0) return this.#hint ?? 0;
        return this.#samples.reduce((best, sample) => (sample.roundTrip < best.roundTrip ? sample : best)).offset;
    }

    /// Whether anything has been heard of the server's time yet.
    get known() {
        return this.#hint !== null || this.#samples.length > 0;
    }

    now(local) {
        return local + this.offset;
    }
}

/// Milliseconds left of a timer `{startedAt, endsAt, pausedLeft?}`; negative when over.
export function left(timer, now) {
    return timer.pausedLeft ?? timer.endsAt - now;
}
