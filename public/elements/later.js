import { element } from './element.js';

/// Parts of a page that open on a press: forms, whole lists. They do not hold up the first picture; the page fetches them when it has
/// its state (`fetchLater`), so that a form opens also while the line is down.
const parts = [];
let isWhole = false;

/// `load()` → the module; the answer is `open(use)`, which calls `use(module)` once it is there. Without a line and without the
/// module nothing opens: the bar says why, and the next press asks again.
export function later(load) {
    let part;
    const fetched = () => {
        part ??= load().catch((fault) => {
            part = undefined;
            throw fault;
        });
        return part;
    };
    if (isWhole) fetched().catch(() => {});
    else parts.push(fetched);
    return (use) => fetched().then(use, () => {});
}

/// A panel far down, which comes after the first picture: `part` is an `open(use)` of `later`, `make(module)` → the panel.
/** @param {Client} client */
export function latePanel(client, part, make) {
    const place = element('div', { hidden: true });
    let asked = false;
    const fetch = async () => {
        // A fetch that failed is tried again at the next frame.
        client.state.reads.time();
        if (asked || !client.isDrawn) return;
        asked = true;
        await part((module) => place.replaceWith(make(module)));
        asked = !place.isConnected;
    };
    client.watchers.onChange(place, fetch);
    return place;
}

export function fetchLater() {
    isWhole = true;
    for (const fetched of parts) fetched().catch(() => {});
}
