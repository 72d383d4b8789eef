/// What a watcher looks at while it runs: keys of the state and of presence, whole families of keys, the time.
export class Reads {
    #current = null;

    /// Runs it and answers with what it looked at.
    /** @param {() => void} run */
    during(run) {
        const before = this.#current;
        const reads = { keys: new Set(), prefixes: new Set(), time: false };
        this.#current = reads;
        try {
            run();
        } finally {
            this.#current = before;
        }
        return reads;
    }

    key(key) {
        this.#current?.keys.add(key);
    }

    prefix(prefix) {
        this.#current?.prefixes.add(prefix);
    }

    /// Something that moves without a frame.
    time() {
        if (this.#current) this.#current.time = true;
    }
}

/// Whether a change of these keys concerns whoever has looked at `reads`.
export function concerns({ keys, prefixes, time }, touched) {
    if (time) return true;
    for (const key of touched) {
        if (keys.has(key)) return true;
        for (const prefix of prefixes) if (key.startsWith(prefix)) return true;
    }
    return false;
}
