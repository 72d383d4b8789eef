extension Cue {
    /// What the one big button does, one case a kind of step.
    public enum Step: Equatable, Sendable {
        case open
        case advance(from: ItemID?)
        case pledges(Pledges.Step)
        case votes(Votes.Step)
        case round(Round.Step, RoundID)
        /// Who of the round receives next.
        case point(RoundID, RecipientID)
        case resume
        case end
        case queue(call: SpeakerID)

        /// What pressing it asks for; each feature says it beside its other steps.
        var request: StepRequest {
            switch self {
            case .open: Lifecycle.opening
            case .resume: Lifecycle.resuming
            case .end: Lifecycle.ending
            case .advance(let from): Agenda.advancing(from: from)
            case .queue(let speaker): SpeakerQueue.calling(speaker)
            case .round(let step, let round): Awards.request(for: step, of: round)
            case .point(let round, let recipient): Awards.request(for: recipient, of: round)
            case .pledges(let step): step.request
            case .votes(let step): step.request
            }
        }
    }
}

extension Cue.Step {
    public func command(override: Override = .nothing) -> Command { request.command(override) }

    public var op: Op {
        guard let op = command().op else { preconditionFailure("a step of the MC is an op") }
        return op
    }

    public var argument: [(name: String, value: StepArgument)] { request.argument }
}
