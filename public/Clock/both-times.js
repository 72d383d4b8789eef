import { dayAndTime } from '../client/instant.js';
import { element } from '../elements/element.js';
import { ticking } from '../elements/live.js';

/// By how many ms the server's machine is ahead of the times that are shown; 0 while they agree, and for whoever is not told.
/** @param {Client} client */
export function clocksApart(client) {
    return client.presence.get('clock')?.apart ?? 0;
}

/// By how many ms the clock of one of several servers is ahead of the database's; 0 while they agree, and for whoever is not told.
/** @param {Client} client */
export function storeApart(client) {
    return client.presence.get('storeClock')?.apart ?? 0;
}

/// Both times, as they go on.
/** @param {Client} client */
export function bothTimes(client) {
    const { words, zone } = client;
    const read = () => words.t('clock.apart', { wall: dayAndTime(client.now + clocksApart(client), zone), shown: dayAndTime(client.now, zone) });
    return ticking(client, element('span', {}), read);
}
