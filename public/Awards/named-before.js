import { platformRound } from './standing.js';

/// Whose name the hall saw before the one that it sees now, `{round, recipient}`; null where it sees none, or the first.
export function namedBefore(state) {
    const round = platformRound(state);
    const all = round ? round.parts.flatMap((part) => part.recipients).map(({ id }) => id) : [];
    const now = all.indexOf(state.get('receiving')?.recipient);
    return now > 0 ? { round: round.id, recipient: all[now - 1] } : null;
}
