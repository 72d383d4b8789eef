import { limits } from './limits.js';

/// The link is none, or no more, or the conference shows itself to nobody any more: what was seen of it is not kept.
const ends = new Set([4503, 4504, 4507]);

/// What this page knew last, kept on the device for a reload while the server is gone: shown with its age, never as live, and forgotten when the conference or the link has come to its end.
export class LastState {
    #client;
    #store;
    #mark = null;
    #at = -Infinity;
    #isWriting = false;
    #isForgotten = false;

    /** @param {Client} client @param {import('./sealed-store.js').SealedStore} store */
    constructor(client, store) {
        this.#client = client;
        this.#store = store;
    }

    /// Shows what was kept when the server has not said a word for a while; a page that is whole by then needs none of it.
    async begin(timers) {
        if (!this.#store.isPossible) return;
        await this.#store.sweep();
        const kept = await this.#store.read();
        const began = this.#client.local;
        if (kept) timers.set(() => this.#show(kept.value, kept.agoMs + this.#client.local - began), limits.lastStateAfterMs);
    }

    /// Runs at the pace of the clocks.
    async look() {
        if (!this.#store.isPossible || this.#isWriting) return;
        if (this.#isOver) return this.#forget();
        const mark = this.#client.level === 'live' && this.#client.state.whole ? this.#now : null;
        if (mark === null || this.#client.local - this.#at < (mark === this.#mark ? limits.lastStateAgeMs : limits.lastStateMs)) return;
        this.#mark = mark;
        this.#at = this.#client.local;
        this.#isForgotten = false;
        this.#isWriting = true;
        await this.#store.write(this.#client.knowledge);
        this.#isWriting = false;
    }

    #show(knowledge, agoMs) {
        if (!this.#client.hasState && !this.#isOver) this.#client.restore(knowledge, agoMs);
    }

    /// A sealed record is in the archive: whoever may read it, reads it there.
    get #isOver() {
        const { stopped, state } = this.#client;
        return ends.has(stopped) || state.get('conference')?.state === 'sealed';
    }

    get #now() {
        const { state, lists } = this.#client;
        return JSON.stringify([state.epoch, state.view.seq, state.mine.seq, [...lists.values()].map(({ at }) => at)]);
    }

    async #forget() {
        if (this.#isForgotten) return;
        this.#isForgotten = true;
        this.#mark = null;
        await this.#store.forget();
    }
}
