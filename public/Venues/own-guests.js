import { element } from '../elements/element.js';
import { guestRow } from './guest-row.js';
import { hiddenWhile, live } from '../elements/live.js';
import { panel } from '../elements/panel.js';

/// The guests whom this venue awaits, in the order in which they are welcomed. A venue that awaits nobody has no such list.
/** @param {Client} client */
export function ownGuests(client) {
    const { words, state } = client;
    const read = () =>
        state.mine
            .keys('guest/')
            .map((key) => ({ id: key.slice('guest/'.length), ...state.mine.get(key) }))
            .sort((a, b) => a.rank - b.rank);
    const list = live(client, element('ul', { class: 'guests' }), read, (guests) => guests.map((guest) => guestRow(client, guest)));
    return hiddenWhile(client, panel(words.t('guest.title'), { look: 'own-guests' }, list), () => read().length === 0);
}
