import { connection, connectionLine } from './connection.js';
import { element, said } from '../elements/element.js';
import { live } from '../elements/live.js';

/// What the hall knows of this venue: its name, and whether the hall sees it connected.
export function ownVenue(seat) {
    const { words, state } = seat;
    const id = () => seat.who?.venue ?? seat.who?.person;
    const read = () => ({ venue: state.get(`venue/${id()}`) ?? null, line: connection(seat, `venue/${id()}`) });
    return live(seat, element('section', { class: 'panel own-venue', 'aria-label': words.t('venues.own') }), read, ({ venue, line }) => [
        element('p', { class: 'eyebrow' }, words.t(venue?.hall ? 'venues.hall' : 'venues.own')),
        venue && said(seat, 'h2', {}, venue.name),
        element('p', {}, words.t('venues.hall-sees'), ' ', connectionLine(seat, line)),
    ]);
}
