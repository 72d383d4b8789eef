import { limits } from './limits.js';

/// Asks the server for an answer while the line is dead, and reports once that it answers again. Shorter pauses between attempts are no way: a browser
/// spaces out the sockets of a page whose sockets fail.
export class Reachability {
    #given;
    #back;
    #round = 0;
    #isOn = false;
    /// Whether the server was asked since the line died, and has not answered.
    isDead = false;

    /// `reach()` → whether the server answers; `back()`: it did not, and now it does. A server that answers all the while but takes no
    /// sockets is left to the pauses between attempts.
    constructor({ reach, timers, random }, back) {
        this.#given = { reach, timers, random };
        this.#back = back;
    }

    begin() {
        if (this.#isOn) return;
        this.#isOn = true;
        this.#ask(++this.#round, false);
    }

    end() {
        this.#isOn = false;
        this.isDead = false;
        this.#round++;
    }

    async #ask(round, wasDead) {
        if (round !== this.#round) return;
        const { reach, timers, random } = this.#given;
        const answers = await reach();
        if (round !== this.#round) return;
        this.isDead = !answers;
        if (!answers) return timers.set(() => this.#ask(round, true), limits.reachMs * (0.5 + random() / 2));
        this.end();
        if (wasDead) this.#back();
    }
}
