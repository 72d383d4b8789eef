/// Where the names of a round are read out.
const readOut = new Set(['round.call', 'round.onstage', 'round.confer']);

/// The lines of a script with those struck who were to stand in the round and do not, each where their name stood: the sentences leave them out, and whoever
/// is reading a list has to see that it is not a line that they have missed. In what order they stood only a page knows that has seen them there; on another one they stand at the end.
export class AbsentLines {
    #round = null;
    /// Everybody who has stood in it, in their order.
    #order = [];

    /// With `lines` as they are where no names are read.
    of(state, { op, arg }, lines) {
        const round = readOut.has(op) ? state.get(`round/${arg.round}`) : undefined;
        if (!round) return lines;
        if (this.#round !== arg.round) this.#order = [];
        this.#round = arg.round;
        this.#order = merged(this.#order, round.parts.flatMap(({ recipients }) => recipients));
        const nameOf = (id) => state.get(`recipient/${id}`)?.name;
        const all = [...lines];
        const lineOf = (id) => all.findIndex(({ text }) => nameOf(id) !== undefined && text.includes(nameOf(id)));
        const present = round.parts.flatMap(({ recipients }) => recipients);
        if (present.length > 0 && !present.some((id) => lineOf(id) >= 0)) return lines;
        for (const id of missing(state, arg.round)) {
            const before = this.#order.slice(0, Math.max(0, this.#order.indexOf(id))).findLast((one) => lineOf(one) >= 0);
            const after = this.#order.slice(this.#order.indexOf(id) + 1).find((one) => this.#order.includes(id) && lineOf(one) >= 0);
            const place = before !== undefined ? lineOf(before) + 1 : after !== undefined ? lineOf(after) : all.length;
            all.splice(place, 0, { text: nameOf(id), isAbsent: true });
        }
        return all;
    }
}

/// Those who were taken out of the round since.
function missing(state, round) {
    return (state.get('awards')?.loose ?? []).filter((id) => state.get(`recipient/${id}`)?.missed === round);
}

/// `now`, and whoever has gone since behind whom they stood.
function merged(before, now) {
    const all = [...now];
    for (const [place, id] of before.entries()) if (!all.includes(id)) all.splice(place === 0 ? 0 : all.indexOf(before[place - 1]) + 1, 0, id);
    return all;
}
