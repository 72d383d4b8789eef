/// The command that the console, the clicker and the stream deck send as it stands.
extension Cue.Step {
    public var op: Op {
        switch self {
        case .open: Op(Lifecycle.Op.open)
        case .resume: Op(Lifecycle.Op.resume)
        case .end: Op(Lifecycle.Op.end)
        case .advance: Op(Agenda.Op.advance)
        case .round(let step, _): Op(step.op)
        case .queue: Op(SpeakerQueue.Op.call)
        case .pledges(let step): Op(step.op)
        }
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

extension Pledges.Step {
    fileprivate var op: Pledges.Op {
        switch self {
        case .present: .present
        case .open: .open
        case .close: .close
        }
    }
}
