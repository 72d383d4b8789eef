import { currentItem, isOver, items, nextItem } from '../Agenda/items.js';
import { roundOf } from './standing.js';

/// All that the staff's panels show of the awards, or null where nothing is conferred:
/// `{platform, front, missed, later, before, loose, order, whole, capacity, counts, venues, over}`; `front` is on the platform or goes up
/// next, `missed` were to stand in it, `loose` are the others without a round; once the conference is `over` (its state) nothing takes a step.
/** @param {Client} client */
export function readAwards(client) {
    const { state } = client;
    const awards = state.get('awards');
    if (!awards) return null;
    const { rounds: order, platform, next, loose, capacity, counts } = awards;
    const all = order.map((id) => roundOf(state, id)).filter(Boolean);
    const front = platform ?? next;
    const at = all.findIndex(({ id }) => id === front);
    const left = loose.map((id) => ({ id, ...state.get(`recipient/${id}`) })).filter(({ name }) => name !== undefined);
    return {
        platform,
        front: all[at] ?? null,
        missed: left.filter(({ missed }) => missed === front),
        later: all.filter(({ id, round }, index) => id !== front && round.state === 'planned' && (at < 0 || index > at)),
        before: all.filter(({ id, round }, index) => id !== front && (round.state !== 'planned' || (at >= 0 && index < at))),
        loose: left.filter(({ missed }) => missed !== front),
        order,
        whole: counts.rounds === order.length,
        capacity,
        counts,
        over: isOver(state) && state.get('conference').state,
        venues: state.all('venue/').map(([id, { name }]) => [id, name]),
    };
}

/// The awards near the platform against their decisions, `{shown: [{id, …}], more, over}`; `more` stand beyond the view.
export function readTotals({ state }) {
    const { order = [], counts } = state.get('awards') ?? {};
    const shown = order.map((id) => ({ id, ...state.get(`award/${id}`) })).filter(({ name }) => name);
    return { shown, more: Math.max(0, (counts?.awards ?? 0) - shown.length), over: isOver(state) };
}

/// Whether the awards are on, or come next: then their panel stands open.
export function awardsAreNear(state) {
    if (state.get('awards')?.platform) return true;
    return [currentItem(state), nextItem(state)].some((item) => item?.kind === 'awards');
}

/// Whether the conference has awards, or an item in which some could still be conferred.
export function awardsAreMeant(state) {
    return state.get('awards') !== undefined || items(state).some((item) => item.kind === 'awards');
}
