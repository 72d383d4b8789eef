import { element } from '../elements/element.js';
import { hourMinute } from '../client/instant.js';

/// Whether a venue or a device is there: `{connected, since, rtt?}` as its socket tells it (presence), else as the journal has
/// it (`connectedSince`, `lostSince`, of `known` where the view does not carry it); null when it has never come.
/** @param {Client} client */
export function connection(client, key, known = client.state.get(key)) {
    const now = client.presence.get(key);
    if (now) return { connected: now.connected, since: now.since, rtt: now.rtt };
    const { connectedSince, lostSince } = known ?? {};
    if (connectedSince === undefined && lostSince === undefined) return null;
    const connected = (connectedSince ?? 0) >= (lostSince ?? 0);
    return { connected, since: connected ? connectedSince : lostSince };
}

/// Said in words and not by colour alone.
/** @param {Client} client */
export function connectionLine(client, line) {
    const { words } = client;
    const look = line === null ? 'never' : line.connected ? 'connected' : 'lost';
    const at = line?.since ? hourMinute(line.since, client.zone) : '–';
    const rtt = line?.connected && line.rtt !== undefined ? ` · ${words.t('connection.rtt', { ms: Math.round(line.rtt) })}` : '';
    return element('span', { class: `connection ${look}` }, words.t(`connection.${look}`, { at }) + rtt);
}
