import { limits } from './limits.js';

/// Finds out that something between page and server answers but lets no socket through: a proxy that does not pass on the `Upgrade`, a network that allows
/// nothing but pages. Such a page would wait for ever without a word.
export class Blocked {
    #given;
    #changed;
    #timer = null;
    #round = 0;
    #isOn = false;

    /// `reach()` → whether the server answers; `changed(isBlocked)`: when that turns out, and when it is over.
    constructor({ reach, timers }, changed) {
        this.#given = { reach, timers };
        this.#changed = changed;
    }

    /// Nothing has come through a socket from here on.
    begin() {
        if (this.#timer !== null) return;
        this.#wait(++this.#round, limits.blockedMs);
    }

    /// The server itself was heard on a socket, or nobody tries any more.
    end() {
        this.#round++;
        this.#given.timers.clear(this.#timer);
        this.#timer = null;
        this.#set(false);
    }

    #set(isOn) {
        if (isOn === this.#isOn) return;
        this.#isOn = isOn;
        this.#changed(isOn);
    }

    #wait(round, ms) {
        this.#timer = this.#given.timers.set(() => this.#ask(round), ms);
    }

    /// A server that does not answer is down, which is other news; it is asked again until a socket is heard.
    async #ask(round) {
        const answers = await this.#given.reach();
        if (round !== this.#round) return;
        this.#set(answers);
        this.#wait(round, limits.blockedMs);
    }
}
