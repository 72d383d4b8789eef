import { floorDesk } from './floor-desk.js';
import { speakersDesk } from './speakers-desk.js';

export const panels = [
    { slot: 'now', order: 60, make: (client) => floorDesk(client, { hasFigures: false }) },
    { slot: 'lists', order: 20, make: speakersDesk },
];
