import { limits } from './limits.js';

/// Who wants to be drawn anew. A watcher belongs to a node and is forgotten with it: a list that is drawn anew drops its rows,
/// and their watchers must not pile up over a long afternoon.
export class Watchers {
    #changes = new Map();
    #ticks = new Map();
    #soon = null;
    #timers;

    constructor(timers) {
        this.#timers = timers;
    }

    /// `show()` runs after every change, as long as the node stands in the page.
    onChange(node, show) {
        this.#changes.set(show, node);
    }

    /// `show()` runs at the pace of the clocks.
    onTick(node, show) {
        this.#ticks.set(show, node);
    }

    /// Something changed; a burst is drawn once.
    changed() {
        this.#soon ??= this.#timers.set(() => {
            this.#soon = null;
            this.#run(this.#changes);
        }, limits.drawMs);
    }

    tick() {
        this.#run(this.#ticks);
    }

    /// The page is built anew (another language).
    clear() {
        this.#changes.clear();
        this.#ticks.clear();
    }

    #run(watchers) {
        for (const [show, node] of watchers) {
            if (node.isConnected) show();
            else watchers.delete(show);
        }
    }
}
