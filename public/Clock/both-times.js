import { dayAndTime } from '../client/instant.js';
import { element } from '../elements/element.js';
import { ticking } from '../elements/live.js';

/// By how many ms the server's machine is ahead of the times that are shown; 0 while they agree, and for whoever is not told.
export function clocksApart(seat) {
    return seat.presence.get('clock')?.apart ?? 0;
}

/// Both times, as they go on.
export function bothTimes(seat) {
    const { words, zone } = seat;
    const read = () => words.t('clock.apart', { wall: dayAndTime(seat.now + clocksApart(seat), zone), shown: dayAndTime(seat.now, zone) });
    return ticking(seat, element('span', {}), read);
}
