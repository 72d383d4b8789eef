import { roundName } from './round-name.js';

/// The rounds of an award that are not called yet, as options.
/** @param {Client} client */
export function plannedRounds(client, award) {
    const rounds = (client.state.get('awards')?.rounds ?? []).filter((id) => {
        const round = client.state.get(`round/${id}`);
        return round?.award === award && round.state === 'planned';
    });
    return rounds.map((id) => [id, roundName(client, id)]);
}
