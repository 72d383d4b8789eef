import { connection } from './connection.js';
import { element } from '../elements/element.js';
import { live } from '../elements/live.js';
import { openList } from '../elements/open-list.js';
import { panel } from '../elements/panel.js';
import { venueCard } from './venue-card.js';
import { venuesInOrder } from './venues.js';

/// All venues in the programme's order with what is known of each, and the totals.
/** @param {Client} client */
export function venueBoard(client) {
    const { words, state } = client;
    const read = () => venuesInOrder(state).map((venue) => ({ venue, line: connection(client, `venue/${venue.id}`) }));
    const grid = live(client, element('ul', { class: 'venues' }), read, (venues) => venues.map((one) => venueCard(client, one)));
    const totals = () => state.get('venues') ?? null;
    const more = live(client, element('p', { class: 'buttons' }), totals, (now) => [now && rest(client, now)]);
    const viewers = live(
        client,
        element('p', { class: 'facts' }),
        () => client.presence.get('viewers')?.count ?? null,
        (viewerCount) => [viewerCount !== null && words.t('venues.viewers', { count: viewerCount })],
    );
    return panel(words.t('venues.title'), { look: 'venue-board' }, totalsLine(client, read), grid, more, viewers);
}

function totalsLine(client, read) {
    const { words, state } = client;
    const told = () => {
        const totals = state.get('venues');
        const listed = read();
        // Sockets come and go before the journal says so; while all venues are shown the live count is known here.
        const connected = totals && totals.count > totals.shown ? totals.connected : listed.filter(({ line }) => line?.connected).length;
        return { connected, all: totals?.count ?? listed.length, confirmed: totals?.confirmed, out: totals?.out };
    };
    return live(client, element('p', { class: 'venue-count', role: 'status' }), told, ({ connected, all, confirmed, out }) => [
        words.t('venues.count', { connected, all }),
        confirmed !== undefined && ` · ${words.t('venues.confirmed', { confirmed })}`,
        out > 0 && ` · ${words.t('venues.out', { out })}`,
    ]);
}

/// "and 17 more": the whole list comes on demand.
function rest(client, { count, shown }) {
    if (count <= shown) return null;
    const { words } = client;
    const open = () => openList(client, {
        title: words.t('venues.title'),
        name: 'venues',
        find: ({ name }) => [name.vi, name.en],
        row: (venue) => venueCard(client, { venue, line: connection(client, `venue/${venue.id}`, venue) }),
    });
    return [
        element('span', { class: 'facts' }, words.t('list.more', { count: count - shown })),
        element('button', { type: 'button', key: 'venues/all', on: { click: open } }, words.t('list.all')),
    ];
}
