/// To whom a notice goes, as people read it.
/** @param {Client} client */
export function recipientName(client, to) {
    const { words, state } = client;
    if (to === 'all' || to === 'podium') return words.t(`notice.to.${to}`);
    const [kind, ...rest] = to.split('/');
    if (kind === 'venue' || kind === 'unit') {
        const name = state.get(to)?.name;
        return name ? words.text(name).words : rest.join('/');
    }
    return state.get(`participant/${rest.join('/')}`)?.name ?? rest.join(' ');
}

/// All that staff may write to: everybody, the podium, each venue, each person of the staff.
/** @param {Client} client */
export function recipients(client) {
    const { state } = client;
    const venues = state.all('venue/').sort(([, a], [, b]) => a.order - b.order);
    const people = state.all('participant/').filter(([id]) => /^(mc|operator|chair)\//.test(id));
    return ['all', 'podium', ...venues.map(([id]) => `venue/${id}`), ...people.map(([id]) => `person/${id}`)];
}
