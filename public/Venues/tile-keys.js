/// To which tile a key leads from the tile `at`; itself where there is none. `boxes`: where each stands, `{left, top}`, in rows from left to right; a tile may be wider than others.
export function tileAfter(key, at, boxes) {
    const last = boxes.length - 1;
    switch (key) {
        case 'ArrowLeft': return Math.max(0, at - 1);
        case 'ArrowRight': return Math.min(last, at + 1);
        case 'Home': return 0;
        case 'End': return last;
        case 'ArrowUp': return nearest(boxes, at, Math.max(...tops(boxes).filter((top) => top < boxes[at].top)));
        case 'ArrowDown': return nearest(boxes, at, Math.min(...tops(boxes).filter((top) => top > boxes[at].top)));
    }
}

const tops = (boxes) => boxes.map(({ top }) => top);

/// The one in the row at that height which stands most nearly above or below.
function nearest(boxes, at, row) {
    const there = [...boxes.keys()].filter((place) => boxes[place].top === row);
    const off = (place) => Math.abs(boxes[place].left - boxes[at].left);
    return there.sort((a, b) => off(a) - off(b))[0] ?? at;
}

const keys = new Set(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End']);

/// Tiles are one stop for the Tab key; the arrows lead from one to another, as they are seen. `moved(id)` is told where to.
export function moveByArrows(grid, moved) {
    const tiles = () => [...grid.querySelectorAll('button')];
    let last;
    grid.tabIndex = 0;
    grid.addEventListener('focusin', ({ target }) => {
        if (target !== grid) {
            // Or Shift and Tab would come back to where they started.
            grid.tabIndex = -1;
            last = target.dataset.venue;
            return;
        }
        const all = tiles();
        (all.find(({ dataset }) => dataset.venue === last) ?? all[0])?.focus({ preventScroll: true });
    });
    grid.addEventListener('focusout', () => (grid.tabIndex = 0));
    grid.addEventListener('keydown', (event) => {
        const all = tiles();
        const at = all.indexOf(document.activeElement);
        if (at < 0 || !keys.has(event.key)) return;
        event.preventDefault();
        const next = all[tileAfter(event.key, at, all.map(({ offsetLeft: left, offsetTop: top }) => ({ left, top })))];
        next.focus();
        moved(next.dataset.venue);
    });
}
