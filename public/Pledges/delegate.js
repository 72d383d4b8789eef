import { signingsLater, signingsNow } from './signings.js';

export const panels = [
    { slot: 'now', order: 10, make: signingsNow },
    { slot: 'now', order: 190, make: signingsLater },
];
