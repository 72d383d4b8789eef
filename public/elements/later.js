/// Parts of a page that open on a press: forms, whole lists. They do not hold up the first picture; the page fetches them when it has
/// its state (`fetchLater`), so that a form opens also while the line is down.
const parts = [];

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
    parts.push(fetched);
    return (use) => fetched().then(use, () => {});
}

export function fetchLater() {
    for (const fetched of parts) fetched().catch(() => {});
}
