import { limits } from '../client/limits.js';

/// The run of show as the state has it: `[{id, …}]` in its order. An id without its item (a page between two frames never
/// sees one, a newer server may) is left out.
export function items(state) {
    const order = state.get('agenda')?.order ?? [];
    return order.map((id) => ({ id, ...state.get(`agenda/${id}`) })).filter((item) => item.title);
}

export function currentItem(state) {
    const id = state.get('agenda')?.current;
    const item = id && state.get(`agenda/${id}`);
    return item ? { id, ...item } : null;
}

/// What `advance` would start: the first planned item after the current one, or the first of all.
export function nextItem(state) {
    const all = items(state);
    const at = all.findIndex((item) => item.id === state.get('agenda')?.current);
    const rest = all.slice(at + 1).filter((item) => item.state === 'planned');
    return rest[0] ?? null;
}

/// Which item of how many the day has come to, `{at, of}`; null while none is on.
export function placeInDay(state) {
    const { order = [], current = null } = state.get('agenda') ?? {};
    const at = order.indexOf(current) + 1;
    return at > 0 ? { at, of: order.length } : null;
}

/// During a quiet item (the flag is saluted, a minute's silence) the public sees no clock and nobody hears a toast.
export function isQuiet(state) {
    return currentItem(state)?.quiet === true;
}

/// Whether the conference is over: nothing more is called, asked or started.
export function isOver(state) {
    return ['ended', 'sealed'].includes(state.get('conference')?.state);
}

/// When an item that began at `start` is over: after its length; a break no earlier than the time for which everybody was told to be back (`resumesAt`). One
/// farther off than the longest item is of another day, as on a trial.
export function endOf(item, start) {
    const end = start + lengthOf(item);
    const { resumesAt } = item;
    return resumesAt > end && resumesAt - start <= limits.itemMinutes * 60_000 ? resumesAt : end;
}

/// Planned minutes and what has been added to them, in ms.
export function lengthOf(item) {
    return ((item.plannedMinutes ?? 0) + (item.extendedMinutes ?? 0)) * 60_000;
}
