import { fetchList } from '../client/lists.js';
import { limits } from '../client/limits.js';

/// The words of the rest of the day, kept by while the line carries, for the hour in which it does not: `{at, rows: [{item?, title?, label, script}]}`, or null before the first. They stand among the client's `lists`, which outlive a reload.
///
/// It is fetched anew some while after the hall has gone on, not with every step: what was kept differs from what is by the steps done since, and those are passed over.
export class KeptScript {
    #client;
    #step = null;
    #from;
    #isAsking = false;

    /** @param {Client} client */
    constructor(client) {
        this.#client = client;
        // Not with all else that a page fetches when it opens.
        this.#from = client.local;
    }

    /// Keeps it up to date as long as the node stands in the page.
    keep(node) {
        this.#client.watchers.onTick(node, () => this.#look());
        return node;
    }

    /// Somebody wants to read them now.
    refresh() {
        this.#from = -Infinity;
        return this.#look();
    }

    /// From the step that is next now; whole where that is none of it.
    get now() {
        const kept = this.#client.lists.get('script');
        if (!kept) return null;
        const next = JSON.stringify(this.#client.state.get('cue')?.label);
        const place = kept.rows.findIndex(({ label }) => JSON.stringify(label) === next);
        return { ...kept, rows: kept.rows.slice(Math.max(0, place)) };
    }

    async #look() {
        const { state, local, level } = this.#client;
        const step = JSON.stringify([state.get('cue')?.op, state.get('cue')?.arg]);
        if (this.#isAsking || step === this.#step || level !== 'live' || local - this.#from < limits.scriptMs) return;
        this.#isAsking = true;
        this.#from = local;
        try {
            const { rows } = await fetchList(this.#client, 'script');
            this.#client.lists.set('script', { at: this.#client.now, rows });
            this.#step = step;
        } catch {
            // What was kept is better than nothing; it is asked again after the same pause.
        } finally {
            this.#isAsking = false;
        }
    }
}
