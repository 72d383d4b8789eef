/// Nodes that stay when what they show is drawn anew: the one that stands takes attributes, listeners, watchers and children of the one drawn in its
/// place. So a focus, an open menu, a place in a list and what is being read out are never lost and need no rescue.
///
/// A node stays for the node with the same `key`, wherever in the drawing it stands now; without a key, for the next of its kind (the same tag and
/// first class) in the same place. What has a state of its own that no drawing knows (fields, menus that open, `details`) stays by its key alone.

const listeners = new WeakMap();
const watchers = new WeakMap();
const stateful = new Set(['INPUT', 'SELECT', 'TEXTAREA', 'DETAILS', 'DIALOG']);

/// A node of `element`, with its listeners `{click: run}`. Only such nodes stay; others are the business of who made them.
export function made(node, on) {
    listeners.set(node, {});
    listen(node, on);
    return node;
}

function listen(node, on) {
    const held = listeners.get(node);
    for (const event of Object.keys(on)) if (!(event in held)) node.addEventListener(event, (fired) => held[event]?.(fired));
    for (const event of Object.keys(held)) held[event] = undefined;
    Object.assign(held, on);
}

/// What keeps the node as it should be, `show(node)`. A node that stays goes on with that of the node drawn in its place: `run` is what to call, `behind` says whose turn it is by now.
export function watched(node, show) {
    const watcher = { show };
    watchers.set(node, [...(watchers.get(node) ?? []), watcher]);
    return { run: () => watcher.show(node), behind: () => watcher.show };
}

/// Puts what `draw()` makes in place of the node's children.
export function fill(root, draw) {
    const focused = /** @type {HTMLElement} */ (document.activeElement);
    const children = draw();
    const keyed = new Map([...root.querySelectorAll('[data-key]')].map((node) => [node.dataset.key, node]));
    place(root, children, keyed);
    // A node that was moved to another place has lost it on the way.
    if (focused !== document.activeElement && root.contains(focused)) focused.focus({ preventScroll: true });
}

function place(parent, children, keyed) {
    const before = [...parent.childNodes];
    const left = before.filter((node) => node.dataset?.key === undefined);
    const after = children.map((child) => standing(asNode(child), { parent, left, keyed }));
    const staying = new Set(after);
    for (const node of before) if (!staying.has(node)) node.remove();
    let next = parent.firstChild;
    for (const node of after) {
        if (node === next) next = next.nextSibling;
        else parent.insertBefore(node, next);
    }
}

function asNode(child) {
    return child instanceof Node ? child : document.createTextNode(String(child));
}

/// The node that stands for the drawn one: one that stood there before, or itself.
function standing(drawn, { parent, left, keyed }) {
    if (drawn.parentNode === parent) return drawn;
    const key = drawn.dataset?.key;
    const same = key === undefined ? left.find((node) => isAlike(node, drawn)) : keyed.get(key);
    if (!same || !canStay(same, drawn)) return drawn;
    if (key === undefined) left.splice(0, left.indexOf(same) + 1);
    else keyed.delete(key);
    if (drawn.nodeType !== Node.TEXT_NODE) become(same, drawn, keyed);
    // What reads the page out would take the same words for new ones.
    else if (same.data !== drawn.data) same.data = drawn.data;
    return same;
}

function isAlike(node, drawn) {
    if (node.nodeName !== drawn.nodeName) return false;
    return drawn.nodeType === Node.TEXT_NODE || (!stateful.has(node.nodeName) && node.classList[0] === drawn.classList[0]);
}

function canStay(node, drawn) {
    if (drawn.nodeType === Node.TEXT_NODE) return true;
    const count = (one) => watchers.get(one)?.length ?? 0;
    return node.nodeName === drawn.nodeName && listeners.has(node) && listeners.has(drawn) && count(node) === count(drawn);
}

function become(node, drawn, keyed) {
    takeAttributes(node, drawn);
    listen(node, listeners.get(drawn));
    for (const [index, { show }] of (watchers.get(drawn) ?? []).entries()) watchers.get(node)[index].show = show;
    place(node, [...drawn.childNodes], keyed);
}

/// A box is ticked as it is drawn; a menu that is open stays so; what was typed stays.
function takeAttributes(node, drawn) {
    for (const { name } of [...node.attributes]) if (!drawn.hasAttribute(name) && name !== 'open') node.removeAttribute(name);
    for (const { name, value } of drawn.attributes) if (node.getAttribute(name) !== value) node.setAttribute(name, value);
    if (node instanceof HTMLInputElement && node.type === 'checkbox') node.checked = drawn.checked;
}
