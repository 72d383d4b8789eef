import { attendanceForm } from './attendance-form.js';
import { connection, connectionLine } from './connection.js';
import { currentItem } from '../Agenda/items.js';
import { element, said } from '../elements/element.js';
import { hourMinute } from '../client/instant.js';
import { live } from '../elements/live.js';
import { ownVenueId } from './venues.js';
import { readyForm } from './ready-form.js';
import { stateOf } from './venue-facts.js';
import { whileOn } from '../Conference/while-on.js';

/// This venue as the hall has it: whether it is connected, heard and seen, how many people are there; and what it reports itself.
/// During the roll call a venue that has not counted its people is asked to.
export function ownVenue(seat) {
    const { words, state } = seat;
    const id = () => ownVenueId(seat);
    const venue = () => state.get(`venue/${id()}`) ?? null;
    const read = () => ({ venue: venue(), line: connection(seat, `venue/${id()}`) });
    const standing = live(seat, element('div', { class: 'standing', role: 'status' }), read, ({ venue: now, line }) => [
        element('p', { class: 'eyebrow' }, words.t(now?.hall ? 'venues.hall' : 'venues.own')),
        now && said(seat, 'h2', {}, now.name),
        element('p', {}, words.t('venues.hall-sees'), ' ', connectionLine(seat, line)),
        now && confirmed(seat, now),
    ]);
    const isCalled = () => currentItem(state)?.kind === 'rollcall' && venue()?.present === undefined;
    const called = live(seat, element('div', { role: 'status' }), isCalled, (now) => [
        now && element('p', { class: 'called' }, words.t('rollcall.called')),
    ]);
    return element(
        'section',
        { class: 'panel own-venue', 'aria-label': words.t('venues.own') },
        standing,
        called,
        whileOn(seat, element('div', { class: 'own-forms' }, readyForm(seat), attendanceForm(seat, venue))),
    );
}

function confirmed(seat, venue) {
    const { words } = seat;
    const since = venue.outSince && ` (${hourMinute(venue.outSince, seat.zone)})`;
    return element('p', { class: `venue-state ${stateOf(venue)}` }, words.t(`venue-state.${stateOf(venue)}`), since);
}
