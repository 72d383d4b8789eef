import { roundName } from './round-name.js';

/// The rounds of an award that are not called yet, as options.
export function plannedRounds(seat, award) {
    const rounds = (seat.state.get('awards')?.rounds ?? []).filter((id) => {
        const round = seat.state.get(`round/${id}`);
        return round?.award === award && round.state === 'planned';
    });
    return rounds.map((id) => [id, roundName(seat, id)]);
}
