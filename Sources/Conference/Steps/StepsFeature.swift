extension Steps: Feature {
    static let ops = Conference.Op.all(of: Steps.Op.self)
    static let events = EventReader.all(Conference.Event.steps)

    static let entities: [EntityTable] = [
        .one(.steps) { $0.steps.steps != $1.steps.steps }
    ]

    static func record(_ state: ConferenceState, into object: inout RecordedObject) {
        object.set("steps", state.steps.recorded)
    }

    static func read(_ object: RecordedObject, into state: inout ConferenceState) throws(RecordFault) {
        let stored: RecordedValue = try object.get("steps")
        var steps = try stored.object
        for feature in Features.all { steps = try feature.upcast(steps: steps) }
        state.steps = try Steps(from: steps, tables: Features.undoTables)
    }
}

extension Steps.Command: FeatureCommand {
    var featureOp: (any FeatureOp)? { op }

    func decide(on state: ConferenceState, by: Principal, at: Milliseconds, facts: Facts) throws(Rejection) -> [Event] {
        try state.decide(self)
    }
}

extension Steps.Event: FeatureEvent {
    func apply(to state: inout ConferenceState) { state.apply(self, tables: Features.undoTables) }

    var about: EntityKey? { nil }

    var created: String? { nil }
}
