import { later, latePanel } from '../elements/later.js';

const desk = later(() => import('./vote-desk.js'));

export const panels = [
    { slot: 'now', order: 25, make: (client) => latePanel(client, desk, ({ voteDesk }) => voteDesk(client)) },
    { slot: 'tools', order: 25, make: (client) => latePanel(client, desk, ({ votesDesk }) => votesDesk(client)) },
];
