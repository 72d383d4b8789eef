/// The venues that the view carries, `[{id, …}]` in the programme's order.
export function venuesInOrder(state) {
    return state
        .all('venue/')
        .map(([id, venue]) => ({ id, ...venue }))
        .sort((a, b) => a.order - b.order);
}

/// Ids and names of the venues, for a menu.
/** @param {Client} client */
export function venueChoices(client) {
    return venuesInOrder(client.state).map(({ id, name }) => [id, client.words.text(name).words]);
}

/// The venue of this device as the hall has it.
/** @param {Client} client */
export function ownVenueRow(client) {
    return client.state.get(`venue/${ownVenueId(client)}`) ?? null;
}

/// The venue of this device.
/** @param {Client} client */
export function ownVenueId(client) {
    return client.who?.venue ?? client.who?.person;
}
