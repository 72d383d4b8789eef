/// How many signatories have a device that is there now, each counted once.
/** @param {Client} client */
export function connectedDelegates({ presence }) {
    return presence.all('delegate/').filter(([, { connected }]) => connected).length;
}
