import { given } from './element.js';
import { fill, watched } from './kept.js';

/// Keeps a node equal to what `read()` says: `draw(data, node)` makes its children, only when the data differ: nothing is read out twice.
/// `ticks`: what is read moves with the clock.
/** @param {Client} client */
export function live(client, node, read, draw, { ticks = false } = {}) {
    let shown;
    const show = (standing) => {
        const data = read();
        const mark = JSON.stringify(data) ?? 'nothing';
        if (mark === shown) return;
        shown = mark;
        fill(standing, () => given(draw(data, standing)));
    };
    return always(client, node, show, { ticks });
}

/// Parts that are made once, one for each key of `keys()`, and stay as long as it is among them: for what has fields that nobody may take away. Each part has a `key` of its own, or a new one would be taken for another.
/** @param {Client} client */
export function each(client, node, keys, make) {
    const made = new Map();
    return live(client, node, keys, (now) => {
        for (const key of made.keys()) if (!now.includes(key)) made.delete(key);
        for (const key of now) if (!made.has(key)) made.set(key, make(key));
        return now.map((key) => made.get(key));
    });
}

/// The same for one line of text that moves with the clock. `read()` → the text.
/** @param {Client} client */
export function ticking(client, node, read) {
    const show = (standing) => {
        const text = read();
        if (standing.textContent !== text) standing.textContent = text;
    };
    return always(client, node, show, { ticks: true });
}

/// A node that is out of sight while `isAway()`.
/** @param {Client} client */
export function hiddenWhile(client, node, isAway) {
    return always(client, node, (standing) => standing.toggleAttribute('hidden', isAway()));
}

/// Runs `show(node)` now, after every change, and with `ticks` at the pace of the clocks.
/** @param {Client} client */
export function always(client, node, show, { ticks = false } = {}) {
    const { run, behind } = watched(node, show);
    client.watchers.follow(node, run, behind);
    if (ticks) client.watchers.onTick(node, run);
    return node;
}
