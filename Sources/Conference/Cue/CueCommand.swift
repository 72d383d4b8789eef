/// The command that the console, the clicker and the stream deck send as it stands.
extension Cue.Step {
    public var op: Op {
        guard let op = command().op else { preconditionFailure("a step of the MC is an op") }
        return op
    }

    /// Its argument: names of things, nil where there is none.
    public var argument: [(name: String, id: String?)] {
        switch self {
        case .open, .resume, .end: []
        case .advance(let from): [("from", from?.text)]
        case .round(_, let id): [("round", id.text)]
        case .queue(let speaker): [("speaker", speaker.text)]
        case .pledges(let step): [("pledge", step.pledge.text)]
        }
    }
}
