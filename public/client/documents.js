import { limits } from './limits.js';

/// Documents of the conference that stand in no view because they never change: a drawn signature, a receipt with its proof. Fetched when somebody first looks at
/// one, and kept.

/// Conference and path → text; undefined while it has not come, null where it is not there (any more).
const fetched = new Map();

/// What stands under `/api/v1/<conference>/<path>`; undefined while it is not known, null where it is not there. When it has come everything is
/// looked at again.
/** @param {Client} client */
export function documentText(client, path) {
    const address = addressOf(client, path);
    if (!fetched.has(address)) {
        fetched.set(address, undefined);
        fetchDocument(client, address);
    }
    return fetched.get(address);
}

/// The same, of what has come already; nothing is fetched for it.
/** @param {Client} client */
export function fetchedText(client, path) {
    return fetched.get(addressOf(client, path));
}

function addressOf({ place }, path) {
    return `/api/v1/${place.conference}/${path}`;
}

async function fetchDocument({ token, watchers }, address) {
    try {
        const answer = await fetch(address, { headers: { Authorization: `Bearer ${token}` }, cache: 'no-store' });
        if (!answer.ok && answer.status !== 404) throw new Error(`${address}: HTTP ${answer.status}`);
        fetched.set(address, answer.ok ? await answer.text() : null);
        watchers.changed();
    } catch {
        setTimeout(() => {
            fetched.delete(address);
            watchers.changed();
        }, limits.documentAgainMs);
    }
}
