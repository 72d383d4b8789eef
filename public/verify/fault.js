/// Something that does not hold: the name of a sentence (`words/`, without `fault.`), and what it is filled in with. `what` among it is the name of a part (`part.…`).
export class Fault extends Error {
    constructor(sentence, args = {}) {
        super(`${sentence} ${JSON.stringify(args)}`);
        this.sentence = sentence;
        this.args = args;
    }
}

export function need(holds, sentence, args) {
    if (!holds) throw new Fault(sentence, args);
}

/// What was found not to hold, in the order of the record: the first ones whole, of the others how many. Several are looked for, since who checks wants to know whether one line was touched or all.
export class FaultList {
    /// `{file?, seq?, sentence, args}`
    list = [];
    count = 0;

    add(place, { sentence, args }) {
        this.count += 1;
        if (this.list.length < mostFaults) this.list.push({ ...place, sentence, args });
    }

    /// What `work()` gives; undefined where it does not hold.
    async collect(place, work) {
        try {
            return await work();
        } catch (error) {
            if (!(error instanceof Fault)) throw error;
            this.add(place, error);
            return undefined;
        }
    }
}

/// So many fit on a sheet; whoever needs all of them has a program.
const mostFaults = 20;
