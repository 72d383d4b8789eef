import { element } from '../elements/element.js';
import { hourMinute, hourMinuteSecond } from '../client/instant.js';
import { ticking } from '../elements/live.js';

/// The time of day in the conference's zone, by the server's clock. Empty until the server has been heard.
export function wallClock(seat, { seconds = true } = {}) {
    const show = seconds ? hourMinuteSecond : hourMinute;
    return ticking(seat, element('span', { class: 'wall-clock', role: 'timer', 'aria-label': seat.words.t('timer.wall') }), () =>
        seat.clock.known ? show(seat.now, seat.zone) : '',
    );
}
