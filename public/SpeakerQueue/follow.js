import { currentSpeaker } from './current-speaker.js';
import { speakerList } from './speaker-list.js';

export const panels = [
    { slot: 'current', order: 10, make: (client, { isStaff }) => currentSpeaker(client, { clockAlways: isStaff }) },
    { slot: 'lists', order: 10, make: speakerList },
];
