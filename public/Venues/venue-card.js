import { checkOf, leaderOf, peopleOf, reportOf, stateOf } from './venue-facts.js';
import { connectionLine } from './connection.js';
import { element, said } from '../elements/element.js';
import { hourMinute } from '../client/instant.js';

/// One venue with all that the staff know of it.
/** @param {Client} client */
export function venueCard(client, { venue, line }) {
    const { words } = client;
    const look = line === null ? 'never' : line.connected ? 'connected' : 'lost';
    const state = stateOf(venue);
    // Once the hall hears and sees it, only a report of trouble is news.
    const isFine = venue.confirmed && venue.reported?.sound !== false && venue.reported?.picture !== false;
    const reported = isFine ? '' : reportOf(client, venue.reported);
    const checked = venue.confirmed ? '' : checkOf(client, venue.checked);
    const since = state === 'confirmed' && venue.checked ? ` (${hourMinute(venue.checked.at, client.zone)})` : '';
    return element(
        'li',
        { class: `venue ${look} ${state}`, key: `venue/${venue.id}`, 'data-venue': venue.id },
        element(
            'div',
            { class: 'venue-head' },
            said(client, 'span', { class: 'venue-name' }, venue.name),
            element('span', { class: `venue-state ${state}` }, words.t(`venue-state.${state}`) + since),
        ),
        venue.hall && element('small', {}, words.t('venues.hall')),
        connectionLine(client, line),
        venue.outSince !== undefined && outLine(client, venue),
        element('span', { class: 'people' }, [peopleOf(client, venue), venue.capacity !== undefined && words.t('venue.capacity', { capacity: venue.capacity })].filter(Boolean).join(' · ')),
        venue.leader && element('span', { class: 'facts' }, leaderOf(client, venue.leader)),
        reported && element('span', { class: 'facts' }, reported),
        checked && element('span', { class: 'facts' }, checked),
    );
}

/** @param {Client} client */
export function outLine(client, { outSince, outReason }) {
    const since = client.words.t('venue.out-since', { time: hourMinute(outSince, client.zone) });
    return element('span', { class: 'venue-out' }, [since, outReason].filter(Boolean).join(': '));
}
