extension Lifecycle: Feature {
    static let ops = Conference.Op.all(of: Lifecycle.Op.self)
    static let events = EventReader.all(Conference.Event.lifecycle)

    static let entities: [EntityTable] = [
        .one(.conference, undo: UndoOne("session", { $0.lifecycle }, put: { $0.lifecycle = $1 })) {
            $0.lifecycle != $1.lifecycle || $0.people != $1.people
        }
    ]

    static func record(_ state: ConferenceState, into object: inout RecordedObject) {
        object.set("session", state.lifecycle)
    }

    static func read(_ object: RecordedObject, into state: inout ConferenceState) throws(RecordFault) {
        state.lifecycle = try object.get("session")
    }

    static func read(_ opening: Opening, into state: inout ConferenceState) {
        state.lifecycle.about = opening.about
    }

    static func describe(_ state: ConferenceState, in opening: inout Opening) {
        opening.about = state.lifecycle.about
    }
}

extension Lifecycle.Command: FeatureCommand {
    var featureOp: (any FeatureOp)? { op }

    func decide(on state: ConferenceState, by: Principal, at: Milliseconds, facts: Facts) throws(Rejection) -> [Event] {
        try state.decide(self, at: at)
    }
}

extension Lifecycle.Event: FeatureEvent {
    func apply(to state: inout ConferenceState) {
        state.lifecycle.apply(self)
        if case .serverStarted(let at, _) = self { state.clock.started(seq: state.seq + 1, at: at) }
    }

    var about: EntityKey? { .conference }

    var created: String? { nil }
}
