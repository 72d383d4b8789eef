/// Venues of the coming step that are cut off since so short a time that the record, and with it the cue's own warning, does not know it yet.
/** @param {Client} client */
export function cutVenues({ state, presence }, cue) {
    if (!cue || cue.op === null) return [];
    const concerned = cue.venues ?? state.all('venue/').map(([id]) => id);
    return concerned.filter((id) => {
        const venue = state.get(`venue/${id}`);
        const isRecorded = venue?.connectedSince === undefined || (venue.lostSince ?? 0) > venue.connectedSince;
        return presence.get(`venue/${id}`)?.connected === false && !isRecorded && !venue.out;
    });
}
