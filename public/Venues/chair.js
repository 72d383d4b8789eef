import { helpCalls } from './help-calls.js';
import { venueBoard } from './venue-board.js';

export const panels = [
    { slot: 'now', order: 400, make: (client) => helpCalls(client) },
    { slot: 'now', order: 410, make: (client) => venueBoard(client) },
];
