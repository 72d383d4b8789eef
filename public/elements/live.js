import { fill } from './element.js';

/// Keeps a node equal to what `read()` says: `draw(data)` makes its children, only when the
/// data differ: a screen reader is told nothing twice, a focus stays.
export function live(client, node, read, draw) {
    let shown;
    const show = () => {
        const data = read();
        const mark = JSON.stringify(data) ?? 'nothing';
        if (mark === shown) return;
        shown = mark;
        fill(node, draw(data));
    };
    client.watchers.onChange(node, show);
    show();
    return node;
}

/// The same for one line of text that moves with the clock. `read()` → the text.
export function ticking(client, node, read) {
    const show = () => {
        const text = read();
        if (node.textContent !== text) node.textContent = text;
    };
    client.watchers.onTick(node, show);
    client.watchers.onChange(node, show);
    show();
    return node;
}
