/// A step of the day that is still to come.
public struct PlannedStep: Sendable {
    public let step: Cue.Step
    /// The conference as it will be when the day comes to it.
    public let conference: ConferenceState
}

/// All steps from the next one to the end of the day, in the order in which the cue will propose them.
///
/// There is one set of rules for what comes next, the cue's. So the plan is not made by a second one: the rest of the day is played on a copy of the state, each
/// step pressed as soon as it is proposed. Nobody signs, reports or asks for the floor meanwhile; what the day brings changes the plan when it comes.
public struct PlannedSteps: Sequence {
    private let conference: ConferenceState
    private let at: Milliseconds

    /// `at`: the time at which all of it is imagined.
    public init(of conference: ConferenceState, at: Milliseconds) {
        self.conference = conference
        self.at = at
    }

    /// Those in one item of the agenda, the step that leaves it included; from the next on where the item is on.
    public func inItem(_ item: ItemID) -> [PlannedStep] {
        Array(self.drop { $0.conference.agenda.course.current != item }.prefix { $0.conference.agenda.course.current == item })
    }

    /// Those of one round of awards: what is left of its rite, in the order of its award.
    public func inRound(_ round: RoundID) -> [PlannedStep] {
        filter { planned in
            switch planned.step {
            case .round(_, round), .point(round, _): true
            case .open, .advance, .pledges, .votes, .round, .point, .resume, .end, .queue: false
            }
        }
    }

    public func makeIterator() -> Iterator { Iterator(conference: conference, at: at) }

    public struct Iterator: IteratorProtocol {
        private var conference: ConferenceState?
        private let at: Milliseconds

        init(conference: ConferenceState, at: Milliseconds) {
            self.conference = conference
            self.at = at
        }

        /// The plan ends where nothing is left to do, or with a step that the rules would refuse as things stand.
        public mutating func next() -> PlannedStep? {
            guard let now = conference, let step = now.nextStep else { return nil }
            conference = now.after(step, at: at)
            return PlannedStep(step: step, conference: now)
        }
    }
}

extension ConferenceState {
    /// As it would be with this step done; nil where it would be refused.
    public func after(_ step: Cue.Step, at: Milliseconds) -> ConferenceState? {
        guard let events = try? decide(step.command(override: .all), by: .system, at: at, facts: Facts()) else { return nil }
        var next = self
        next.apply(LogEntry(seq: seq + 1, at: at, by: .system, op: "", events: events))
        return next
    }
}
