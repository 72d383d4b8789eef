import { connection, connectionLine } from './connection.js';
import { element, said } from '../elements/element.js';
import { hourMinute } from '../client/instant.js';
import { live } from '../elements/live.js';
import { ownVenueId, ownVenueRow } from './venues.js';
import { stateOf } from './venue-facts.js';

/// This venue as the hall has it, in two lines: its name, whether it is connected, heard and seen.
/** @param {Client} client */
export function ownVenue(client) {
    const { words } = client;
    const read = () => ({ venue: ownVenueRow(client), line: connection(client, `venue/${ownVenueId(client)}`) });
    return live(client, element('section', { class: 'panel own-venue', 'aria-label': words.t('venues.own'), role: 'status' }), read, ({ venue, line }) => [
        venue && said(client, 'h2', {}, venue.name),
        venue && confirmed(client, venue),
        connectionLine(client, line),
    ]);
}

function confirmed(client, venue) {
    const since = venue.outSince && ` (${hourMinute(venue.outSince, client.zone)})`;
    return element('p', { class: `venue-state ${stateOf(venue)}` }, client.words.t(`venue-state.${stateOf(venue)}`), since);
}
