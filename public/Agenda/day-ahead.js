import { forecast, onTheDay } from './drift.js';
import { items } from './items.js';

/// The day as it would go on from now, in whole minutes: `{now, current, items, startOf(item)}`; the item that is on starts now, and one that is over has no start.
/** @param {Client} client */
export function dayAhead({ state, now: exact }) {
    const now = Math.floor(exact / 60_000) * 60_000;
    const { current = null, startedAt = now } = state.get('agenda') ?? {};
    const all = onTheDay(items(state), startedAt);
    const { starts } = forecast(all, current, now);
    return { now, current, items: all, startOf: (id) => (id === current ? now : starts.get(id)) };
}
