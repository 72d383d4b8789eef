extension RollCall: Feature {
    static let ops = Conference.Op.all(of: RollCall.Op.self)
    static let events = EventReader.all(Conference.Event.rollCall)

    static let entities: [EntityTable] = [
        .one(.rollCall, undo: UndoOne("rolls", { $0.rollCall }, put: { $0.rollCall = $1 })) { $0.rollCall != $1.rollCall }
    ]

    static let scenes = [SceneSpec(.roll)]

    static func record(_ state: ConferenceState, into object: inout RecordedObject) {
        object.set("rollCall", state.rollCall)
    }

    static func read(_ object: RecordedObject, into state: inout ConferenceState) throws(RecordFault) {
        state.rollCall = try object.get("rollCall")
    }

    static func leaving(_ state: ConferenceState, for next: Agenda.Item?, at: Milliseconds) -> [Conference.Event] {
        state.callingRoll(leaving: state.agenda.currentItem, entering: next, at: at)
    }
}

extension RollCall.Command: FeatureCommand {
    var featureOp: (any FeatureOp)? { op }

    func decide(on state: ConferenceState, by: Principal, at: Milliseconds, facts: Facts) throws(Rejection) -> [Event] {
        try state.decide(self, at: at)
    }
}

extension RollCall.Event: FeatureEvent {
    func apply(to state: inout ConferenceState) { state.rollCall.apply(self) }

    var about: EntityKey? { nil }

    var created: String? { nil }
}
