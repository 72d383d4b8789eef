import { voteDesk, votesDesk } from './vote-desk.js';

export const panels = [
    { slot: 'now', order: 25, make: (client) => voteDesk(client) },
    { slot: 'tools', order: 25, make: votesDesk },
];
