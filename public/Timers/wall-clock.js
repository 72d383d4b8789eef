import { element } from '../elements/element.js';
import { hourMinute, hourMinuteSecond } from '../client/instant.js';
import { ticking } from '../elements/live.js';

/// The time of day in the conference's zone, by the server's clock. Empty until the server has been heard.
/** @param {Client} client */
export function wallClock(client, { seconds = true } = {}) {
    const show = seconds ? hourMinuteSecond : hourMinute;
    return ticking(client, element('span', { class: 'wall-clock', role: 'timer', 'aria-label': client.words.t('timer.wall') }), () =>
        client.clock.known ? show(client.now, client.zone) : '',
    );
}
