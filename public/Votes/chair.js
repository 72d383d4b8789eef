import { element } from '../elements/element.js';
import { live } from '../elements/live.js';
import { tallyLines } from './tally.js';
import { voteAtHand } from './votes.js';

export const panels = [
    {
        slot: 'vote',
        order: 10,
        make: (client) => live(client, element('div', {}), () => voteAtHand(client.state), (vote) => [vote && tallyLines(client, vote)]),
    },
];
