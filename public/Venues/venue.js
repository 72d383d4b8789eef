import { ownGuests } from './own-guests.js';
import { ownHelp } from './own-help.js';
import { ownVenue } from './own-venue.js';

export const panels = [
    { slot: 'now', order: 210, make: ownVenue },
    { slot: 'now', order: 220, make: ownHelp },
    { slot: 'now', order: 230, make: ownGuests },
];
