extension ControlLock: Feature {
    static let ops = Conference.Op.all(of: ControlLock.Op.self)
    static let events = EventReader.all(Conference.Event.controlLock)

    static let entities: [EntityTable] = [
        .one(.controlLock) { $0.controlLock != $1.controlLock }
    ]

    static func record(_ state: ConferenceState, into object: inout RecordedObject) {
        object.set("desk", state.controlLock)
    }

    static func read(_ object: RecordedObject, into state: inout ConferenceState) throws(RecordFault) {
        state.controlLock = try object.get("desk")
    }
}

extension ControlLock.Command: FeatureCommand {
    var featureOp: (any FeatureOp)? { op }

    func decide(on state: ConferenceState, by: Principal, at: Milliseconds, facts: Facts) throws(Rejection) -> [Event] {
        try state.decide(self, by: by, at: at)
    }
}

extension ControlLock.Event: FeatureEvent {
    func apply(to state: inout ConferenceState) { state.controlLock.apply(self) }

    var about: EntityKey? { nil }

    var created: String? { nil }
}
