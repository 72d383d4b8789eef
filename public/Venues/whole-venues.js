import { connection } from './connection.js';
import { isOver } from '../Agenda/items.js';
import { fetchList } from '../client/lists.js';
import { limits } from '../client/limits.js';
import { SlowLines, troubles } from './trouble.js';
import { venuesInOrder } from './venues.js';

/// Who calls waits for a person; who is lost is not in the conference.
const gravest = ['help', 'lost', 'never', 'unheard', 'unseen', 'sound', 'picture', 'slow', 'taken'];

const known = new WeakMap();

/// The venues of this page's conference, every one.
/** @param {Client} client @returns {WholeVenues} */
export function wholeVenues(client) {
    if (!known.has(client)) known.set(client, new WholeVenues(client));
    return known.get(client);
}

/// All venues with their lines. Whoever is in trouble stands in the view, however many there are; where the view carries a part, the others come from the list, which is fetched again when the totals have
/// moved, because then one of them has changed.
export class WholeVenues {
    #client;
    #slow = new SlowLines();
    /// Rows of the list, by id.
    #rows = new Map();
    #mark = null;
    #isAsking = false;
    #askedAt = null;

    /** @param {Client} client */
    constructor(client) {
        this.#client = client;
    }

    get(id) {
        const { state } = this.#client;
        const shown = state.get(`venue/${id}`);
        return shown ? { id, ...shown } : this.#rows.get(id);
    }

    /// In the programme's order.
    get all() {
        const { state } = this.#client;
        const shown = venuesInOrder(state);
        if (!this.#isPart) return shown;
        const rows = new Map([...this.#rows, ...shown.map((venue) => [venue.id, venue])]);
        return [...rows.values()].sort((a, b) => a.order - b.order);
    }

    /// How many there are, those included whose rows have not come yet.
    get count() {
        return this.#client.state.get('venues')?.count ?? this.all.length;
    }

    line(id) {
        return connection(this.#client, `venue/${id}`, this.get(id));
    }

    /// What is wrong at this one, the gravest first.
    troubles(id) {
        const { state } = this.#client;
        const venue = this.get(id);
        if (!venue) return [];
        const line = this.line(id);
        const isOn = ['live', 'paused'].includes(state.get('conference')?.state);
        return troubles(venue, line, { isOn, isOver: isOver(state), isSlow: this.#slow.isSlow(id, line?.connected ? line.rtt : undefined) });
    }

    /// Those in trouble, `[{venue, troubles}]`: the gravest kind first, of one kind in the programme's order.
    get troubled() {
        const found = this.all.map((venue) => ({ venue, troubles: this.troubles(venue.id) })).filter((one) => one.troubles.length > 0);
        const gravity = ({ troubles: [{ kind }] }) => gravest.indexOf(kind);
        return found.sort((a, b) => gravity(a) - gravity(b));
    }

    /// Keeps them up to date as long as the node stands in the page.
    keep(node) {
        this.#client.watchers.onChange(node, () => this.#look());
        this.#client.watchers.onTick(node, () => this.#look());
        return node;
    }

    get #isPart() {
        const { count, shown } = this.#client.state.get('venues') ?? {};
        return count > shown;
    }

    async #look() {
        const { state, level, local } = this.#client;
        const mark = JSON.stringify([state.epoch, state.get('venues')]);
        const isEarly = this.#askedAt !== null && local - this.#askedAt < limits.venuesMs;
        if (!this.#isPart || mark === this.#mark || this.#isAsking || isEarly || level !== 'live') return;
        this.#isAsking = true;
        this.#askedAt = local;
        try {
            const { rows } = await fetchList(this.#client, 'venues');
            this.#rows = new Map(rows.map((row) => [row.id, row]));
            this.#mark = mark;
            this.#client.watchers.changed();
        } catch {
            // Asked again after the pause.
        } finally {
            this.#isAsking = false;
        }
    }
}
