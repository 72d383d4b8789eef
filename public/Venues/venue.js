import { currentItem } from '../Agenda/items.js';
import { footBar } from './foot-bar.js';
import { later, latePanel } from '../elements/later.js';
import { ownAppointments } from './own-appointments.js';
import { ownItems } from './own-items.js';
import { ownVenue } from './own-venue.js';
import { ownVenueRow } from './venues.js';
import { reminder } from '../elements/reminder.js';

const tv = later(() => import('./television.js'));
const room = later(() => import('./own-room.js'));
const guests = later(() => import('./own-guests.js'));

/// During the roll call a venue that has not counted its people is asked to.
/** @param {Client} client */
function rollCalled(client) {
    const { state, words } = client;
    const isDue = () => currentItem(state)?.kind === 'rollcall' && ownVenueRow(client)?.present === undefined;
    return reminder(client, { isDue, text: words.t('rollcall.called'), at: '.foot input[type="number"]' });
}

export const appointments = [ownItems];

export const panels = [
    { slot: 'tv', order: 10, make: (client, page) => latePanel(client, tv, ({ television }) => television(client, page)) },
    { slot: 'sticky', order: 30, make: rollCalled },
    { slot: 'now', order: 10, make: ownVenue },
    { slot: 'now', order: 15, make: ownAppointments },
    { slot: 'now', order: 220, make: (client) => latePanel(client, room, ({ ownRoom }) => ownRoom(client)) },
    { slot: 'now', order: 230, make: (client) => latePanel(client, guests, ({ ownGuests }) => ownGuests(client)) },
    { slot: 'foot', order: 10, make: footBar },
];
