const chosen = new WeakMap();

/// The venue that an operator has opened on their page; null while none is. It outlives a change of the language.
/** @param {Client} client @returns {string | null} */
export function chosenVenue(client) {
    return chosen.get(client) ?? null;
}

/** @param {Client} client @param {string | null} id */
export function chooseVenue(client, id) {
    chosen.set(client, id);
    client.watchers.changed();
}
