import { conferenceHead } from './conference-head.js';
import { lifecycleDesk } from './lifecycle-desk.js';

export const panels = [
    { slot: 'head', order: 10, make: (client) => conferenceHead(client, { drift: true }) },
    { slot: 'tools', order: 40, make: lifecycleDesk },
];
