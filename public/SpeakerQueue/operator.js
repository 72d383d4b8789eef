import { floorDesk } from './floor-desk.js';
import { speakersDesk } from './speakers-desk.js';

export const panels = [
    { slot: 'floor', order: 20, make: (client) => floorDesk(client) },
    { slot: 'floor', order: 30, make: speakersDesk },
];
export const scenes = [{ kind: 'speaker', order: 50, isOfItem: true }];
