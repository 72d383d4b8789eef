extension ConferenceClock: Feature {
    static let ops = Conference.Op.all(of: ConferenceClock.Op.self)
    static let events = EventReader.all(Conference.Event.clock)

    static let entities: [EntityTable] = [
        .one(.clock) { $0.clock.shifts != $1.clock.shifts }
    ]

    static func record(_ state: ConferenceState, into object: inout RecordedObject) {
        object.set("clock", state.clock)
    }

    static func read(_ object: RecordedObject, into state: inout ConferenceState) throws(RecordFault) {
        state.clock = try object.find("clock") ?? ConferenceClock()
    }
}

extension ConferenceClock.Command: FeatureCommand {
    var featureOp: (any FeatureOp)? { op }

    func decide(on state: ConferenceState, by: Principal, at: Milliseconds, facts: Facts) throws(Rejection) -> [Event] {
        try state.decide(self)
    }
}

extension ConferenceClock.Event: FeatureEvent {
    func apply(to state: inout ConferenceState) { state.clock.apply(self) }

    var about: EntityKey? { nil }

    var created: String? { nil }
}
