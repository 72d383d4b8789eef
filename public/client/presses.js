/// What has become of each button's press, by the button's key: the page may be made anew in the other language, or a row move to another list, while
/// its answer is under way, and the refusal must still appear where the press was.
export class Presses {
    #entries = new Map();
    #changed;

    constructor(changed) {
        this.#changed = changed;
    }

    /// `{stage: 'asking' | 'busy' | 'refused', answer?, what?, at?, from?, until?}`; undefined when nothing is under way.
    of(key) {
        return this.#entries.get(key);
    }

    /// Somebody pressed what wants a second thought; it is answered not before `from`. A question stays until it is answered: one that went away by
    /// itself would leave somebody believing that they have signed.
    ask(key, { from }) {
        this.#put(key, { stage: 'asking', from });
    }

    /// On its way. False when it already is: the second press is the same press.
    begin(key) {
        if (this.#entries.get(key)?.stage === 'busy') return false;
        this.#put(key, { stage: 'busy' });
        return true;
    }

    /// Answered at `at`; a refusal stays until `until` or until the next press, with `what` was refused. One that asks whether to do it all the same is a question.
    end(key, { answer, what, at, until }) {
        if (answer.ok) this.#put(key, undefined);
        else this.#put(key, { stage: 'refused', answer, what, at, until: answer.override ? undefined : until });
    }

    dismiss(key) {
        this.#put(key, undefined);
    }

    /// Takes down what has stood long enough.
    expire(now) {
        for (const [key, entry] of this.#entries) if (entry.until !== undefined && entry.until <= now) this.#put(key, undefined);
    }

    #put(key, entry) {
        if (entry) this.#entries.set(key, entry);
        else this.#entries.delete(key);
        this.#changed();
    }
}
