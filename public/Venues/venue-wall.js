import { always, each, live } from '../elements/live.js';
import { chooseVenue, chosenVenue } from './chosen-venue.js';
import { element, said } from '../elements/element.js';
import { keyList, shortcut } from '../elements/shortcuts.js';
import { limits } from '../client/limits.js';
import { moveByArrows } from './tile-keys.js';
import { panel } from '../elements/panel.js';
import { stateOf } from './venue-facts.js';
import { troubleWords } from './trouble.js';
import { wholeVenues } from './whole-venues.js';

/// How many tiles there may be of a size, so that all stand on a laptop's glass.
const sizes = [[12, 'large'], [48, 'medium'], [72, 'small'], [Infinity, 'least']];
/// So many in trouble have tiles of twice the width where tiles are small, for their causes.
const wide = 10;
const signs = { confirmed: '✓', unconfirmed: '○', out: '–', trouble: '!' };

/// Every venue as one tile, those in trouble first, each with its cause in words; a press opens what else is known of it and what can be done.
/** @param {Client} client */
export function venueWall(client) {
    const { words } = client;
    const venues = wholeVenues(client);
    const ids = () => {
        const troubled = venues.troubled.map(({ venue }) => venue.id);
        const others = venues.all.map(({ id }) => id).filter((id) => !troubled.includes(id));
        return [...troubled, ...others].slice(0, limits.wallTiles);
    };
    const grid = element('div', { class: 'tiles', role: 'group', 'aria-label': words.t('venues.title') });
    const tiles = shortcut('D', each(client, grid, ids, (id) => tile(client, id)));
    always(client, tiles, (node) => {
        node.dataset.size = sizes.find(([most]) => venues.count <= most)[1];
        node.toggleAttribute('data-wide', venues.troubled.length <= wide);
    });
    moveByArrows(tiles, (id) => chosenVenue(client) !== null && chooseVenue(client, id));
    const more = live(client, element('p', { class: 'facts' }), () => venues.count - ids().length, (count) => [count > 0 && words.t('list.more', { count })]);
    return venues.keep(panel(words.t('venues.title'), { look: 'venue-wall' }, element('div', { class: 'wall-head' }, totalsLine(client, venues), viewers(client), keys(client)), tiles, more));
}

function tile(client, id) {
    const venues = wholeVenues(client);
    const read = () => ({ venue: venues.get(id) ?? null, line: venues.line(id), troubles: venues.troubles(id), isChosen: chosenVenue(client) === id });
    return live(client, element('div', { class: 'tile-place', key: `tile-place/${id}` }), read, (now) => (now.venue ? [tileButton(client, now)] : []));
}

function tileButton(client, { venue, line, troubles, isChosen }) {
    const { words } = client;
    const state = troubles.length > 0 ? 'trouble' : stateOf(venue);
    const causes = troubles.map((trouble) => troubleWords(client, trouble)).join(' · ');
    const { present, expected } = venue;
    const people = present === undefined ? expected && `–/${expected}` : expected === undefined ? present : `${present}/${expected}`;
    const attributes = { type: 'button', key: `tile/${venue.id}`, 'data-venue': venue.id, tabindex: -1, 'aria-expanded': String(isChosen), title: causes || undefined };
    return element(
        'button',
        { ...attributes, class: `tile ${state} ${troubles[0]?.kind ?? ''}`.trim(), on: { click: () => chooseVenue(client, isChosen ? null : venue.id) } },
        element('span', { class: 'tile-sign', 'aria-hidden': 'true' }, signs[state]),
        said(client, 'span', { class: 'tile-name' }, venue.name),
        element('span', { class: 'tile-state' }, causes || quietState(client, venue, line)),
        element('span', { class: 'tile-figures' }, people && element('span', { class: 'people' }, words.t('tile.people', { people })), line?.rtt !== undefined && element('span', { class: 'rtt' }, `${Math.round(line.rtt)} ms`)),
    );
}

/// What is to be said of a venue at which nothing is wrong.
function quietState({ words }, venue, line) {
    const state = stateOf(venue);
    if (state === 'out') return words.t('tile.out');
    if (line === null) return words.t(venue.hall ? 'venues.hall' : 'connection.never');
    return words.t(`tile.${state}`);
}

/// Sockets come and go before the journal says so: the live count is known here.
function totalsLine(client, venues) {
    const { words, state } = client;
    const read = () => {
        const { confirmed, out } = state.get('venues') ?? {};
        return { connected: venues.all.filter(({ id }) => venues.line(id)?.connected).length, all: venues.count, confirmed, out };
    };
    return live(client, element('p', { class: 'venue-count', role: 'status' }), read, ({ connected, all, confirmed, out }) => [
        words.t('venues.count', { connected, all }),
        confirmed !== undefined && ` · ${words.t('tile.confirmed-count', { confirmed })}`,
        out > 0 && ` · ${words.t('tile.out-count', { out })}`,
    ]);
}

function viewers(client) {
    const read = () => client.presence.get('viewers')?.count ?? null;
    return live(client, element('p', { class: 'facts' }), read, (count) => [count > 0 && client.words.t('venues.viewers', { count })]);
}

function keys({ words }) {
    return keyList(words.t('keys.title'), [
        ['H', words.t('keys.hold')], ['R', words.t('keys.release')], ['M', words.t('keys.message')], ['/', words.t('keys.find')],
        ['D ←↑↓→', words.t('keys.venues')], ['Enter', words.t('keys.open')], ['X', words.t('keys.confirm')], ['N', words.t('keys.notice')], ['Esc', words.t('keys.close')],
    ]);
}
