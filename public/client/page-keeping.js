/// Whether a page and what it knew last are kept in this browser: over TLS only, where it knows that what it keeps is the server's. Not on loopback either, or whoever works on a page would look at an old one.
export const isKept = ({ protocol }) => protocol === 'https:';

/// Asks this browser to keep the page with all its files, so that it opens while the server is gone (`/sw.js`).
export async function keepPage(location, workers) {
    if (!isKept(location) || !workers) return;
    try {
        await workers.register('/sw.js');
        const { active } = await workers.ready;
        active?.postMessage({ keep: location.pathname });
    } catch {
        // A browser that lets no page be kept; it asks the server each time.
    }
}
