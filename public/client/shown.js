const stamp = /^(at|since|until|asOf|actualStart|actualEnd)$|(At|Since|Until)$/;
const wallTimes = new Set(['resumesAt', 'startsAt']);

/// Whether a field of a view, of presence or of a list is an instant that the server stamped: its name says so. Whatever else is an instant was
/// typed by people or stands in the programme's files: it is the wall's time and is never shifted. Tests hold this against the published schemas.
export const isStamped = (name) => stamp.test(name) && !wallTimes.has(name);

/// What a page sends back unchanged: a command carries the server's own time.
const isSentBack = (name) => name === 'arg';

/// Stamped times as they are shown: with the offset that belongs to them. The server's own time never jumps; when its machine began with a wrong
/// clock, an alignment says what it should have shown. The pages reckon with shown times alone, so they differ from the server's here and nowhere else.
export class Shown {
    /** @type {{since: number, offset: number}[]} */
    #shifts = [];
    #kept = new WeakMap();

    /// `shifts` `[{since, offset}]` in the order of `since`, as the key `clock` has them.
    align(shifts = []) {
        this.#shifts = shifts;
        this.#kept = new WeakMap();
    }

    at(instant) {
        return instant + (this.#shifts.findLast(({ since }) => since <= instant)?.offset ?? 0);
    }

    /// A value of a view with all its stamped times shown; the same object for the same value, and the value itself while nothing is shifted.
    of(value) {
        if (this.#shifts.length === 0 || typeof value !== 'object' || value === null) return value;
        if (!this.#kept.has(value)) this.#kept.set(value, this.#moved(value));
        return this.#kept.get(value);
    }

    #moved(value) {
        if (Array.isArray(value)) return value.map((one) => this.of(one));
        const move = ([name, one]) => [name, typeof one === 'number' && isStamped(name) ? this.at(one) : isSentBack(name) ? one : this.of(one)];
        return Object.fromEntries(Object.entries(value).map(move));
    }
}
