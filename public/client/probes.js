import { limits } from './limits.js';

/// Measures the round trips that the clock lives on: some at once after joining, then one now and again.
export class Probes {
    #send;
    #clock;
    #quick = 0;
    #last = -Infinity;

    constructor(send, clock) {
        this.#send = send;
        this.#clock = clock;
    }

    begin(now) {
        this.#quick = limits.probesAtJoin - 1;
        this.again(now);
    }

    /// `c0` is whole ms, as everything on the wire.
    again(now) {
        if (this.#send({ t: 'time', c0: Math.round(now) })) this.#last = now;
    }

    back({ c0, s }, now) {
        this.#clock.sample(c0, s, Math.max(c0, now));
        if (this.#quick <= 0) return;
        this.#quick -= 1;
        this.again(now);
    }

    tick(now) {
        if (now - this.#last >= limits.probeMs) this.again(now);
    }
}
