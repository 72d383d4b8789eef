import { connection, connectionLine } from '../Venues/connection.js';
import { element } from '../elements/element.js';
import { illustrative } from '../Lifecycle/illustrative.js';
import { noticeButton } from '../Notices/notice-button.js';
import { revokePress } from './revoke-press.js';

/// Everybody who has a link: found by name, role, the venue of a device, the units that somebody signs for.
export const found = {
    lists: ['participants', 'units', 'venues'],
    name: (_, { name }) => name,
    more: (client, one, lists) => [client.words.known('role', roleOf(one)), ...(roleOf(one) === 'venue' ? [placeOf(client, one, lists)] : []), ...unitsOf(client, one, lists)],
    row: linkRow,
};

const roleOf = ({ id }) => id.split('/')[0];
const nameIn = ({ words }, { rows }, id) => words.text(rows.find((row) => row.id === id)?.name).words;
const placeOf = (client, { venue }, { venues }) => venue && nameIn(client, venues, venue);
const unitsOf = (client, { units = [] }, lists) => units.map((unit) => nameIn(client, lists.units, unit));
/// Whose line the presence knows: a venue's by the venue.
const lineOf = (client, one, { venues }) => (roleOf(one) === 'venue' ? connection(client, `venue/${one.venue}`, venues.rows.find(({ id }) => id === one.venue)) : connection(client, one.id, {}));

/// Whom a notice reaches: the venue of a device, the unit of a signatory, one of the staff; a screen and who only follows read none.
function addressee({ id, venue, units = [] }) {
    const role = id.split('/')[0];
    if (role === 'venue') return `venue/${venue}`;
    if (role === 'delegate') return units.length > 0 ? `unit/${units[0]}` : null;
    return ['mc', 'operator', 'chair'].includes(role) ? `person/${id}` : null;
}

function linkRow(client, one, { lists, reload }) {
    const { words } = client;
    const [role, person] = one.id.split('/');
    // Who follows by the shared link is only counted.
    const line = role === 'viewer' ? undefined : lineOf(client, one, lists);
    const to = addressee(one);
    const facts = [words.known('role', role), placeOf(client, one, lists), ...unitsOf(client, one, lists), words.t('access.generation', { generation: one.generation })];
    return element(
        'li',
        { class: 'row found-row', key: `found/link/${one.id}`, 'data-found': `link/${one.id}` },
        element('span', { class: 'row-name' }, one.name, illustrative(client, `person/${person}`)),
        element('span', { class: 'facts' }, facts.filter(Boolean).join(' · '), line !== undefined && [' · ', connectionLine(client, line)]),
        element('span', { class: 'buttons' }, to && noticeButton(client, to, one.name), revokePress(client, { role, person, name: one.name, done: reload })),
    );
}
