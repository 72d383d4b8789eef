extension Cue.Step {
    /// What pressing the one big button asks for; `confirm`: in spite of what would have to be confirmed.
    public func command(confirm: Bool = false) -> Command {
        switch self {
        case .open: .lifecycle(.open(confirm: confirm))
        case .resume: .lifecycle(.resume)
        case .end: .lifecycle(.end(confirm: confirm))
        case .advance(let from): .agenda(.advance(from: from, confirm: confirm))
        case .queue(let speaker): .queue(.call(speaker, confirm: confirm))
        case .round(let step, let id): .awards(.rite(step, id, confirm: confirm))
        case .pledges(.present(let id)): .pledges(.present(id))
        case .pledges(.open(let id)): .pledges(.open(id))
        case .pledges(.close(let id)): .pledges(.close(id, until: nil, force: confirm))
        }
    }
}
