import { element } from '../elements/element.js';
import { guestRow } from './guest-row.js';
import { live } from '../elements/live.js';
import { panel } from '../elements/panel.js';

/// The guests whom this venue awaits, in the order in which they are welcomed. A venue that awaits nobody has no such list.
export function ownGuests(client) {
    const { words, state } = client;
    const read = () =>
        state.mine
            .keys()
            .filter((key) => key.startsWith('guest/'))
            .map((key) => ({ id: key.slice('guest/'.length), ...state.mine.get(key) }))
            .sort((a, b) => a.rank - b.rank);
    const list = live(client, element('ul', { class: 'guests' }), read, (guests) => guests.map((guest) => guestRow(client, guest)));
    const box = panel(words.t('guest.title'), { look: 'own-guests' }, list);
    const show = () => {
        box.hidden = read().length === 0;
    };
    client.watchers.onChange(box, show);
    show();
    return box;
}
