import { connection, connectionLine } from './connection.js';
import { element, said } from '../elements/element.js';
import { live } from '../elements/live.js';
import { panel } from '../elements/panel.js';

/// All venues in the programme's order, with who is there and since when.
export function venueGrid(seat) {
    const { words, state } = seat;
    const read = () =>
        state
            .all('venue/')
            .map(([id, venue]) => ({ id, venue, line: connection(seat, `venue/${id}`) }))
            .sort((a, b) => a.venue.order - b.venue.order);
    const count = live(seat, element('p', { class: 'venue-count', role: 'status' }), read, (venues) => [
        words.t('venues.count', { connected: venues.filter(({ line }) => line?.connected).length, all: venues.length }),
    ]);
    const grid = live(seat, element('ul', { class: 'venues' }), read, (venues) => venues.map((one) => venueCard(seat, one)));
    const viewers = live(
        seat,
        element('p', { class: 'facts' }),
        () => seat.presence.get('viewers')?.count ?? null,
        (viewerCount) => [viewerCount !== null && words.t('venues.viewers', { count: viewerCount })],
    );
    return panel(words.t('venues.title'), {}, count, grid, viewers);
}

function venueCard(seat, { id, venue, line }) {
    const look = line === null ? 'never' : line.connected ? 'connected' : 'lost';
    return element(
        'li',
        { class: `venue ${look}`, 'data-venue': id },
        said(seat, 'span', { class: 'venue-name' }, venue.name),
        venue.hall && element('small', {}, seat.words.t('venues.hall')),
        connectionLine(seat, line),
    );
}
