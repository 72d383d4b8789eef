import { currentItem } from '../Agenda/items.js';
import { ownGuests } from './own-guests.js';
import { ownHelp } from './own-help.js';
import { ownVenue } from './own-venue.js';
import { ownVenueId } from './venues.js';
import { reminder } from '../elements/reminder.js';

/// During the roll call a venue that has not counted its people is asked to.
/** @param {Client} client */
function rollCalled(client) {
    const { state, words } = client;
    const isDue = () => currentItem(state)?.kind === 'rollcall' && state.get(`venue/${ownVenueId(client)}`)?.present === undefined;
    return reminder(client, { isDue, text: words.t('rollcall.called'), at: '.own-venue input[type="number"]' });
}

export const panels = [
    { slot: 'sticky', order: 30, make: rollCalled },
    { slot: 'now', order: 210, make: ownVenue },
    { slot: 'now', order: 220, make: ownHelp },
    { slot: 'now', order: 230, make: ownGuests },
];
