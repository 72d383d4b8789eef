/// Whether a step was taken that is in no list of what can be taken back.
const lasting = {
    'conference.open': (state) => state.get('conference')?.state === 'live',
    'conference.resume': (state) => state.get('conference')?.state === 'live',
    'pledge.present': (state, { pledge }) => (state.get(`pledge/${pledge}`)?.state ?? 'draft') !== 'draft',
};

/// What an MC has read last: the words of a step are still being read when the next one stands there.
export class CueSteps {
    /// The cue of the last step that had words; null where the hall came here otherwise than by its steps, by a jump or by taking one back.
    passed = null;
    #cue = null;
    /// The newest step that the hall had taken when this cue came.
    #since = 0;

    came(cue, state) {
        const isOther = this.#cue && JSON.stringify([cue.op, cue.arg]) !== JSON.stringify([this.#cue.op, this.#cue.arg]);
        if (isOther && !this.#wasTaken(state)) this.passed = null;
        else if (isOther && this.#cue.script?.vi) this.passed = this.#cue;
        if (isOther || !this.#cue) this.#since = state.get('steps')?.list.at(-1)?.seq ?? 0;
        this.#cue = cue;
    }

    #wasTaken(state) {
        const { op, arg } = this.#cue;
        if (lasting[op]) return lasting[op](state, arg);
        const taken = state.get('steps')?.list.findLast((step) => step.op === op);
        return taken !== undefined && taken.seq > this.#since;
    }
}
