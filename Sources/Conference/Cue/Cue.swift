/// The one next step of the MC (bước tiếp theo), computed from the state: console, clicker and stream deck send it unchanged. What is spoken with it stands in
/// the target `Script`.
public struct Cue: Equatable, Sendable {
    /// What the one big button does.
    public enum Step: Equatable, Sendable {
        case open
        case advance(from: ItemID?)
        case pledges(Pledges.Step)
        case round(Round.Step, RoundID)
        case resume
        case end
        case queue(call: SpeakerID)
    }

    public struct Warning: Equatable, Sendable {
        public let reason: Reason
        public let args: [(name: String, value: Rejection.Value)]

        public static func == (left: Warning, right: Warning) -> Bool {
            left.reason == right.reason && left.args.elementsEqual(right.args, by: ==)
        }
    }

    /// Nil when nothing is left to do.
    public let step: Step?
    public let warnings: [Warning]
    /// What the step must not have missed: the entity with the position that the sender has seen.
    public let conditions: [(key: EntityKey, position: Int)]

    public static func == (left: Cue, right: Cue) -> Bool {
        left.step == right.step && left.warnings == right.warnings
            && left.conditions.elementsEqual(right.conditions, by: ==)
    }
}

extension ConferenceState {
    public var cue: Cue {
        let step = nextStep
        return Cue(
            step: step, warnings: warnings(about: step),
            conditions: step.map { keys(of: $0) }?.map { ($0, positions[$0] ?? 0) } ?? [])
    }

    /// Nil: nothing is left to do.
    var nextStep: Cue.Step? {
        switch lifecycle.state {
        case .preparing: .open
        case .paused: .resume
        case .ended, .sealed: nil
        case .live: featureStep ?? (agenda.course.current == nil && agenda.next == nil ? .end : .advance(from: agenda.course.current))
        }
    }

    /// What the current item still has to do before the agenda goes on.
    private var featureStep: Cue.Step? {
        queueCue() ?? awardsStep ?? pledgesCue().map { .pledges($0) }
    }

    private func keys(of step: Cue.Step) -> [EntityKey] {
        switch step {
        case .open, .resume, .end: [.conference]
        case .advance: [.agenda]
        case .queue(let id): [.speaker(id), .agenda]
        case .round(_, let id): [.round(id)]
        case .pledges(let step): [.pledge(step.pledge)]
        }
    }

    private func warnings(about step: Cue.Step?) -> [Cue.Warning] {
        var warnings = venueWarnings(about: step)
        switch step {
        case .end: warnings += unfinished() + warningsOfOpenPledges()
        case .advance: warnings += awardsLeft()
        case .round(let step, let id): warnings += self.warnings(about: step, id)
        case .pledges(let step): warnings += self.warnings(about: step)
        case .open, .resume, .queue, nil: break
        }
        return warnings + queueWarnings(about: step)
    }

    /// Items that nobody has entered yet.
    private func unfinished() -> [Cue.Warning] {
        let planned = agenda.inOrder.count { $0.state == .planned }
        return planned == 0 ? [] : [Cue.Warning(reason: .agendaUnfinished, args: [("count", .number(planned))])]
    }
}

extension Cue.Warning {
    /// What will speak against the step, said before anybody presses.
    init(_ objection: Objection) { self.init(reason: objection.reason, args: objection.args) }
}
