import { endOf } from './items.js';

/// When each item that is still to come will start, if everything takes its planned length from now on.
///
/// Never before its planned time: guests were told it, and gaps take up a delay. The current item ends now at the earliest, a break
/// no earlier than was announced.
/// Returns `{starts: Map id → ms, endsAt, late}`; `late` is how many ms behind plan the last item would end.
export function forecast(items, currentId, now) {
    const starts = new Map();
    let free = now;
    let plannedEnd;
    for (const item of items) {
        if (item.id !== currentId && item.state !== 'planned') continue;
        const isCurrent = item.id === currentId;
        const start = isCurrent ? (item.actualStart ?? now) : Math.max(free, item.plannedStart ?? free);
        if (!isCurrent) starts.set(item.id, start);
        free = Math.max(isCurrent ? now : start, endOf(item, start));
        plannedEnd = latest(plannedEnd, plannedEndOf(item));
    }
    return { starts, endsAt: free, late: plannedEnd === undefined ? 0 : free - plannedEnd };
}

/// What the day inserted was in no plan: it never moves the end that the plan promised.
function latest(one, other) {
    return other === undefined ? one : Math.max(one ?? other, other);
}

/// Minutes added on the way are delay, not plan.
function plannedEndOf(item) {
    return item.plannedStart === undefined ? undefined : item.plannedStart + (item.plannedMinutes ?? 0) * 60_000;
}

const day = 24 * 3_600_000;

/// Planned starts moved by whole days to the day on which they are held: who rehearses the evening before is not a day early.
export function onTheDay(items, startedAt) {
    const planned = items.find((item) => item.plannedStart !== undefined)?.plannedStart;
    if (planned === undefined || startedAt === undefined) return items;
    const shift = Math.round((startedAt - planned) / day) * day;
    return shift === 0 ? items : items.map((item) => (item.plannedStart === undefined ? item : { ...item, plannedStart: item.plannedStart + shift }));
}

/// How far behind its plan an item would start, in whole minutes; negative is early. Less than a minute is no drift.
export function driftMinutes(item, start) {
    if (item.plannedStart === undefined || start === undefined) return 0;
    return Math.trunc((start - item.plannedStart) / 60_000);
}
