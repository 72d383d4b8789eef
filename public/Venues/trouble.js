import { hourMinute } from '../client/instant.js';
import { limits } from '../client/limits.js';
import { whoIs } from '../client/refusal.js';

/// What is wrong with a venue, the gravest first: `{kind, at?, text?, by?}`. Whether it is still to come is no trouble before the conference is on, nor whether it has gone when that is over; the
/// hall itself needs no device, and a venue that does not take part has none but its call.
/// - `line` as `connection` has it; `isSlow`: whether its line counts as slow
/** @returns {{kind: string, at?: number, text?: string, by?: any}[]} */
export function troubles(venue, line, { isOn, isOver, isSlow = false }) {
    if (isOver) return [];
    const { help, checked, reported, confirmed, hall, outSince } = venue;
    const found = [];
    if (help && !help.takenBy) found.push({ kind: 'help', text: help.text, at: help.since });
    if (outSince === undefined) {
        if (line?.connected === false) found.push({ kind: 'lost', at: line.since });
        if (line === null && isOn && !hall) found.push({ kind: 'never' });
        // Until the hall hears and sees it, and after it has said itself that something is missing.
        if (!confirmed && checked?.heard === false) found.push({ kind: 'unheard' });
        if (!confirmed && checked?.seen === false) found.push({ kind: 'unseen' });
        if (!confirmed && reported?.sound === false) found.push({ kind: 'sound' });
        if (!confirmed && reported?.picture === false) found.push({ kind: 'picture' });
        if (line?.connected && isSlow) found.push({ kind: 'slow', rtt: line.rtt });
    }
    // Somebody is at it.
    if (help?.takenBy) found.push({ kind: 'taken', text: help.text, by: help.takenBy, at: help.takenAt });
    return found;
}

/// In words, for a tile as for who hears the page.
/** @param {Client} client */
export function troubleWords(client, { kind, at, by, ...args }) {
    return client.words.t(`trouble.${kind}`, { ...args, at: at && hourMinute(at, client.zone), by: by && whoIs(client, by), ms: args.rtt && Math.round(args.rtt) });
}

/// Which lines are slow. One that was slow has to become clearly faster, or a tile would jump to and fro.
export class SlowLines {
    #slow = new Set();

    /** @param {string} venue @param {number | undefined} rtt */
    isSlow(venue, rtt) {
        const limit = this.#slow.has(venue) ? limits.steadyRttMs : limits.slowRttMs;
        if (rtt !== undefined && rtt >= limit) this.#slow.add(venue);
        else this.#slow.delete(venue);
        return this.#slow.has(venue);
    }
}
