import { connection, connectionLine } from './connection.js';
import { element, said } from '../elements/element.js';
import { hourMinute } from '../client/instant.js';
import { live } from '../elements/live.js';
import { ownVenueId } from './venues.js';
import { stateOf } from './venue-facts.js';

/// This venue as the hall has it, in two lines: its name, whether it is connected, heard and seen.
/** @param {Client} client */
export function ownVenue(client) {
    const { words, state } = client;
    const id = () => ownVenueId(client);
    const read = () => ({ venue: state.get(`venue/${id()}`) ?? state.mine.get(`venue/${id()}`) ?? null, line: connection(client, `venue/${id()}`) });
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
