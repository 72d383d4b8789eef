import { currentItem } from '../Agenda/items.js';

/// The votes in one of these states, `[{id, …}]`, those of the agenda's earlier items first.
export function votesIn(state, ...states) {
    const order = state.get('agenda')?.order ?? [];
    const place = ({ item }) => order.indexOf(item);
    return state
        .all('vote/')
        .map(([id, vote]) => ({ id, ...vote }))
        .filter((vote) => states.includes(vote.state))
        .sort((a, b) => place(a) - place(b) || a.order - b.order);
}

/// What the hall is at: the open vote, else the one that was closed last since the current item began; null when there is none.
export function voteAtHand(state) {
    const [open] = votesIn(state, 'open');
    if (open) return open;
    const [last] = closedLastFirst(state);
    return last?.closedAt >= (currentItem(state)?.actualStart ?? 0) ? last : null;
}

/// The results that the view carries beside the one at hand, the newest first.
export function earlierVotes(state) {
    const at = voteAtHand(state)?.id;
    return closedLastFirst(state).filter(({ id }) => id !== at);
}

function closedLastFirst(state) {
    return votesIn(state, 'closed').sort((a, b) => b.closedAt - a.closedAt);
}
