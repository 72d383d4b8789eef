import { attendanceForm } from './attendance-form.js';
import { connection, connectionLine } from './connection.js';
import { element, said } from '../elements/element.js';
import { hourMinute } from '../client/instant.js';
import { live } from '../elements/live.js';
import { ownVenueId } from './venues.js';
import { readyForm } from './ready-form.js';
import { stateOf } from './venue-facts.js';
import { whileOn } from '../Lifecycle/while-on.js';

/// This venue as the hall has it: whether it is connected, heard and seen, how many people are there; and what it reports itself.
/** @param {Client} client */
export function ownVenue(client) {
    const { words, state } = client;
    const id = () => ownVenueId(client);
    const venue = () => state.get(`venue/${id()}`) ?? null;
    const read = () => ({ venue: venue(), line: connection(client, `venue/${id()}`) });
    const standing = live(client, element('div', { class: 'standing', role: 'status' }), read, ({ venue: now, line }) => [
        element('p', { class: 'eyebrow' }, words.t(now?.hall ? 'venues.hall' : 'venues.own')),
        now && said(client, 'h2', {}, now.name),
        element('p', {}, words.t('venues.hall-sees'), ' ', connectionLine(client, line)),
        now && confirmed(client, now),
    ]);
    return element(
        'section',
        { class: 'panel own-venue', 'aria-label': words.t('venues.own') },
        standing,
        whileOn(client, element('div', { class: 'own-forms' }, readyForm(client), attendanceForm(client, venue))),
    );
}

function confirmed(client, venue) {
    const { words } = client;
    const since = venue.outSince && ` (${hourMinute(venue.outSince, client.zone)})`;
    return element('p', { class: `venue-state ${stateOf(venue)}` }, words.t(`venue-state.${stateOf(venue)}`), since);
}
