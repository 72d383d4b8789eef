import { screensDesk } from './screens-desk.js';
import { stageDesk } from './stage-desk.js';

export const panels = [
    { slot: 'floor', order: 40, make: (client) => stageDesk(client, 'main') },
    { slot: 'floor', order: 50, make: (client) => stageDesk(client, 'overlay') },
    { slot: 'floor', order: 60, make: screensDesk },
];
