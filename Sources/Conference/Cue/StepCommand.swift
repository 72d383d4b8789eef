extension Cue.Step {
    /// What pressing the one big button asks for.
    public func command(override: Override = .nothing) -> Command {
        switch self {
        case .open: .lifecycle(.open(override: override))
        case .resume: .lifecycle(.resume)
        case .end: .lifecycle(.end(override: override))
        case .advance(let from): .agenda(.advance(from: from, override: override))
        case .queue(let speaker): .queue(.call(speaker, override: override))
        case .round(let step, let id): .awards(.rite(step, id, override: override))
        case .pledges(.present(let id)): .pledges(.present(id))
        case .pledges(.open(let id)): .pledges(.open(id))
        case .pledges(.close(let id)): .pledges(.close(id, until: nil, override: override))
        }
    }
}
