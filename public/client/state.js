import { Reads } from './reads.js';
import { Shown } from './shown.js';

/// What this tab knows of the conference: two chains of positions, `view` (shared by an audience) and `mine` (its own).
///
/// A chain goes on only where it left off: a frame whose `prev` is not our position shows a gap, and a gap is never
/// patched over, it is answered with `resync`. `prev: 0` means that everything of the chain is discarded, then set.

class Chain {
    /// The position reached; null until the first snapshot, or when ours mean nothing to the server any more.
    seq = null;
    /// A frame did not join on: until a snapshot or a resumed session nothing of this chain is to be trusted.
    torn = false;
    #entries = new Map();
    #shown;
    #reads;

    constructor(shown, reads) {
        this.#shown = shown;
        this.#reads = reads;
    }

    /// The value, with its times as they are shown.
    get(key) {
        this.#reads.key(key);
        return this.#shown.of(this.#entries.get(key)?.value);
    }

    has(key) {
        this.#reads.key(key);
        return this.#entries.has(key);
    }

    /// The position of the frame that brought the key.
    rev(key) {
        return this.#entries.get(key)?.rev;
    }

    /// The keys that begin so.
    keys(prefix) {
        this.#reads.prefix(prefix);
        return [...this.#entries.keys()].filter((key) => key.startsWith(prefix));
    }

    forget() {
        this.#entries.clear();
    }

    /// All values as they came, by key.
    get values() {
        return Object.fromEntries([...this.#entries].map(([key, { value }]) => [key, value]));
    }

    /// Takes values of an earlier hour, at no position: the next snapshot discards them.
    restore(values) {
        for (const [key, value] of Object.entries(values)) this.#entries.set(key, { value, rev: 0 });
    }

    /// The keys touched, or null when the frame does not join on.
    apply({ prev, seq, set = {}, del = [] }) {
        this.torn = prev !== 0 && (this.torn || prev !== this.seq);
        if (this.torn) return null;
        const touched = new Set([...Object.keys(set), ...del]);
        if (prev === 0) {
            for (const key of this.#entries.keys()) touched.add(key);
            this.#entries.clear();
        }
        for (const [key, value] of Object.entries(set)) this.#entries.set(key, { value, rev: seq });
        for (const key of del) this.#entries.delete(key);
        this.seq = seq;
        return touched;
    }
}

export class State {
    reads = new Reads();
    shown = new Shown();
    view = new Chain(this.shown, this.reads);
    mine = new Chain(this.shown, this.reads);
    /// Which history the positions belong to, and which projection of it.
    epoch = null;
    /// The highest position that we were told of; `epoch` is the term of the row there.
    place = 0;
    name = null;
    #head = { view: null, mine: 0 };

    /// What `hello` says of our positions; undefined when there are none.
    get resume() {
        if (this.view.seq === null) return undefined;
        return { epoch: this.epoch, seq: this.place, view: { name: this.name, seq: this.view.seq }, mine: { seq: this.mine.seq ?? 0 } };
    }

    /// What `restore` takes.
    get values() {
        return { epoch: this.epoch, view: this.view.values, mine: this.mine.values };
    }

    /// What an earlier visit to this page has kept: something to look at until the server is there again.
    restore({ epoch, view, mine }) {
        this.epoch = epoch;
        this.view.restore(view);
        this.mine.restore(mine);
        this.#align();
    }

    /// Takes a `welcome`. When the history is another one our positions are void, but the last picture stays until the snapshot.
    join({ epoch, seq, view, continued, head }) {
        const goesOn = continued === true && view === this.name;
        this.epoch = epoch;
        this.place = seq;
        this.name = view;
        this.#head = { ...head };
        for (const chain of [this.view, this.mine]) chain.torn = false;
        if (goesOn) return;
        this.view.seq = null;
        this.mine.seq = null;
        if (head.mine === 0) this.mine.forget();
    }

    /// The keys that a `state` frame touched, or null: ask for `resync`. A chain of another version is no business of ours.
    apply(frame) {
        if (frame.v !== 'view' && frame.v !== 'mine') return new Set();
        const touched = this[frame.v].apply(frame);
        if (touched?.has('clock')) this.#align();
        if (touched) this.#advance(frame);
        return touched;
    }

    /// An answer tells of a position too; that of a repetition is an old one.
    answered(res) {
        if (res.ok && !res.dup) this.#advance(res);
    }

    /// A frame names the term of its position where it is another than the one that was told last.
    #advance({ seq, epoch }) {
        if (seq < this.place) return;
        this.place = seq;
        if (epoch !== undefined) this.epoch = epoch;
    }

    /// The key that says how times are shown is read as the server stamped it.
    #align() {
        this.shown.align([]);
        this.shown.align(this.view.get('clock')?.shifts);
    }

    /// The server's `head` as the last ping told it.
    announced(head) {
        this.#head = { ...head };
    }

    /// Whether everything the server spoke of has come.
    get whole() {
        this.reads.time();
        if (this.view.torn || this.mine.torn) return false;
        return this.view.seq !== null && this.view.seq >= this.#head.view && (this.mine.seq ?? 0) >= this.#head.mine;
    }

    get(key) {
        return this.view.get(key) ?? this.mine.get(key);
    }

    rev(key) {
        return this.#chainOf(key).rev(key);
    }

    /// The position at which the key was last seen as it is now: what a command's `if` says. It is the chain's position and
    /// not the key's `rev`, because a key that is absent has been seen absent, and a change that our view does not show
    /// must not make every later command of ours a conflict.
    seen(key) {
        return this.#chainOf(key).seq ?? 0;
    }

    /// Ids and values below a prefix, `agenda/` for example, of both chains, in the order of their ids.
    all(prefix) {
        const keys = new Set([...this.view.keys(prefix), ...this.mine.keys(prefix)]);
        return [...keys].sort().map((key) => [key.slice(prefix.length), this.get(key)]);
    }

    #chainOf(key) {
        return !this.view.has(key) && this.mine.has(key) ? this.mine : this.view;
    }
}
