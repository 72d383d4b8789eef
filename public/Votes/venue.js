import { later, latePanel } from '../elements/later.js';
import { ownVenueId } from '../Venues/venues.js';
import { reminder } from '../elements/reminder.js';
import { voteAtHand } from './votes.js';

/// While a vote is open a venue that has sent no count is asked for it.
/** @param {Client} client */
function voteCalled(client) {
    const { state, words } = client;
    const isDue = () => {
        const vote = voteAtHand(state);
        return vote?.state === 'open' && state.get(`count/${vote.id}/${ownVenueId(client)}`) === undefined;
    };
    return reminder(client, { isDue, text: words.t('vote.called'), at: '.own-count input' });
}

const part = later(() => import('./own-count.js'));

export const panels = [
    { slot: 'sticky', order: 20, make: voteCalled },
    { slot: 'vote', order: 10, make: (client) => latePanel(client, part, ({ ownCount }) => ownCount(client)) },
];
