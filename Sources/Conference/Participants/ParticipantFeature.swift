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
