import { later, latePanel } from '../elements/later.js';
import { votesIn, voteAtHand } from './votes.js';

const desk = later(() => Promise.all([import('./vote-desk.js'), import('./counts-desk.js')]));

export const panels = [
    { slot: 'ceremony', order: 5, make: (client) => latePanel(client, desk, ([{ voteDesk }, { countsDesk }]) => voteDesk(client, countsDesk(client))) },
    { slot: 'ceremony', order: 25, make: (client) => latePanel(client, desk, ([{ votesDesk }]) => votesDesk(client, { corrects: true })) },
];

/// Hands are up, also while another column is in sight.
export const marks = [{ slot: 'ceremony', mark: ({ state, words }) => votesIn(state, 'open').length > 0 && words.t('vote-state.open') }];

export const scenes = [{ kind: 'vote', order: 95, about: ({ state }) => voteAtHand(state)?.id }];
