import { concerns } from './reads.js';
import { limits } from './limits.js';

/// Who wants to be drawn anew. A watcher belongs to a node and is forgotten with it: a list that is drawn anew drops its rows,
/// and their watchers must not pile up over a long afternoon. A watcher that has looked at nothing of what changed is left alone.
export class Watchers {
    #changes = new Map();
    #ticks = new Map();
    #soon = null;
    #timers;
    #reads;
    /// Watcher → whose turn it was when it looked last, in which drawing, and at what.
    #seen = new Map();
    #drawing = 0;
    /// The keys that have changed since the last run; null: anything may have.
    #touched = new Set();

    constructor(timers, reads) {
        this.#timers = timers;
        this.#reads = reads;
    }

    /// `show()` runs after every change, as long as the node stands in the page. `behind()`: what it comes down to by now; another than before has looked at nothing yet.
    onChange(node, show, behind = () => show) {
        this.#changes.set(show, { node, behind });
    }

    /// The same, and now too.
    follow(node, show, behind) {
        this.onChange(node, show, behind);
        this.#look(show, this.#changes.get(show).behind());
    }

    /// `show()` runs at the pace of the clocks.
    onTick(node, show) {
        this.#ticks.set(show, node);
    }

    /// Something changed: these keys, or without them anything. A burst is drawn once.
    changed(touched = null) {
        if (touched === null) this.#touched = null;
        else for (const key of touched) this.#touched?.add(key);
        this.#soon ??= this.#timers.set(() => {
            this.#soon = null;
            this.#draw();
        }, limits.drawMs);
    }

    tick() {
        for (const [show, node] of this.#ticks) {
            if (node.isConnected) show();
            else this.#ticks.delete(show);
        }
    }

    /// The page is built anew (another language).
    clear() {
        this.#changes.clear();
        this.#ticks.clear();
        this.#seen.clear();
    }

    /// A watcher's node that is not in the page is gone for good. What a drawing brings into the page has been drawn with it.
    #draw() {
        const touched = this.#touched;
        this.#touched = new Set();
        this.#drawing += 1;
        for (const [show, { node, behind }] of this.#changes) {
            const seen = this.#seen.get(show);
            if (!node.isConnected) {
                this.#changes.delete(show);
                this.#seen.delete(show);
            } else if (seen?.by !== behind() || (seen.drawing !== this.#drawing && (touched === null || concerns(seen.reads, touched)))) {
                this.#look(show, behind());
            }
        }
    }

    #look(show, by) {
        this.#seen.set(show, { by, drawing: this.#drawing, reads: this.#reads.during(show) });
    }
}
