import { element } from '../elements/element.js';
import { leaderOf, reportOf } from './venue-facts.js';
import { live } from '../elements/live.js';
import { ownVenueRow } from './venues.js';
import { panel } from '../elements/panel.js';
import { press } from '../elements/press.js';
import { televisionOffer } from './television-offer.js';
import { whileOn } from '../Lifecycle/while-on.js';

/// What belongs to the room and is looked up now and then: who leads the delegation, its seats, what was reported of sound and picture, the address of its television.
/** @param {Client} client */
export function ownRoom(client) {
    const { words, state } = client;
    const read = () => ({ room: state.mine.get('room'), expected: ownVenueRow(client)?.expected, ready: state.mine.get('ready') });
    const facts = live(client, element('ul', { class: 'room-facts' }), read, ({ room, expected, ready }) => [
        room?.leader && element('li', {}, leaderOf(client, room.leader)),
        room?.capacity !== undefined && element('li', {}, words.t('venue.capacity', { capacity: room.capacity })),
        expected !== undefined && element('li', {}, words.t('venue.expected', { expected })),
        ready && element('li', {}, reportOf(client, ready)),
    ]);
    return panel(words.t('venue.room'), { look: 'own-room' }, facts, whileOn(client, troubles(client)), televisionOffer(client));
}

/// One of the two is not good; of the other stays what was said last.
function troubles(client) {
    const { words, state } = client;
    const told = (name) => state.mine.get('ready')?.[name] !== false;
    const one = (name, report) => press(client, { key: `venue.ready/${name}`, label: words.t(`venue.no-${name}`), command: () => ({ op: 'venue.ready', arg: report() }) });
    return element(
        'div',
        { class: 'buttons', role: 'group', 'aria-label': words.t('venue.ready-title') },
        one('sound', () => ({ sound: false, picture: told('picture') })),
        one('picture', () => ({ sound: told('sound'), picture: false })),
    );
}
