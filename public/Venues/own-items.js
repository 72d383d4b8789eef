import { ownVenueId, ownVenueRow } from './venues.js';

/// Items of the programme that are this room's: the roll call, in which it answers when it is called, and what is given from it. As `appointments` of `appointments.js`.
/** @param {Client} client */
export function ownItems(client, day) {
    const { words } = client;
    const own = ownVenueId(client);
    const venue = ownVenueRow(client);
    const isOwn = (item) => item.kind === 'rollcall' || (item.venue === own && venue?.hall === false);
    return day.items.filter((item) => ['planned', 'current'].includes(item.state) && isOwn(item)).map((item) => {
        const call = item.kind === 'rollcall' ? words.t('own-turn.answer', { place: venue?.order }) : words.t('own-turn.here');
        return { key: `item/${item.id}`, name: words.text(item.title).words, isOn: item.state === 'current', at: day.startOf(item.id), call };
    });
}
