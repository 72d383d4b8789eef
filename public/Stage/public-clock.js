import { currentItem } from '../Agenda/items.js';
import { element } from '../elements/element.js';
import { left } from '../client/clock.js';
import { span } from '../client/instant.js';
import { ticking } from '../elements/live.js';

/// The countdown before the whole hall: only in an item whose programme says so, of who speaks, else of the item. When time is up it is gone: that somebody is
/// over their time is told to the one who speaks and to the staff.
/** @param {Client} client */
export function publicClock(client) {
    const { state } = client;
    const read = () => {
        const timer = currentItem(state)?.publicClock && (state.get('timer/speaking') ?? state.get('timer/item'));
        const ms = timer ? left(timer, client.now) : 0;
        return ms > 0 ? span(ms) : '';
    };
    return ticking(client, element('span', { class: 'public-clock', role: 'timer', 'aria-label': client.words.t('wall.time-left') }), read);
}
