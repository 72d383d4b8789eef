extension Participant: Feature {
    static let ops = Conference.Op.all(of: Participant.Op.self)
    static let events = EventReader.all(Conference.Event.participant)

    static let entities: [EntityTable] = [
        .rows(.participant, \.participants) { .participant($0) }
    ]

    static func record(_ state: ConferenceState, into object: inout RecordedObject) {
        object.set("people", state.people)
        object.set("participants", state.participants)
        object.set("cutLinks", state.cutLinks)
    }

    static func read(_ object: RecordedObject, into state: inout ConferenceState) throws(RecordFault) {
        state.people = try object.get("people")
        state.participants = try object.get("participants")
        state.cutLinks = try object.get("cutLinks")
    }

    /// A link that was revoked stays revoked, whatever the files say: generations outlive a new reading.
    static func read(_ opening: Opening, into state: inout ConferenceState) {
        state.people = Table(opening.people)
        state.participants = Table(
            opening.participants.map { participant in
                var participant = participant
                participant.generation = max(participant.generation, state.cutLinks[.participant(participant.who)] ?? 1)
                return participant
            })
    }

    static func describe(_ state: ConferenceState, in opening: inout Opening) {
        opening.people = state.people.rows
        opening.participants = state.participants.rows
    }

    static func compare(base: Opening, state: Opening, files: Opening, into known: inout Opening) {
        known.participants = Compared(base.participants, state.participants, files.participants).rows
    }
}

extension Participant.Command: FeatureCommand {
    var featureOp: (any FeatureOp)? { op }

    func decide(on state: ConferenceState, by: Principal, at: Milliseconds, facts: Facts) throws(Rejection) -> [Event] {
        try state.decide(self, by: by)
    }
}

extension Participant.Event: FeatureEvent {
    func apply(to state: inout ConferenceState) {
        switch self {
        case .revoked(let who, let generation):
            state.participants.update(who) { $0.generation = generation }
            state.cutLinks[.participant(who)] = generation
        }
    }

    var about: EntityKey? { nil }

    var created: String? { nil }
}
