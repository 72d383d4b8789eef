extension ProgrammeCommand: Feature {
    static let ops = Conference.Op.all(of: ProgrammeCommand.Op.self)
    static let events = EventReader.all(Conference.Event.programme)

    static let entities: [EntityTable] = []

    static func record(_ state: ConferenceState, into object: inout RecordedObject) {
        object.set("programmeDigest", state.programmeDigest)
        object.set("programme", state.programme.value)
    }

    static func read(_ object: RecordedObject, into state: inout ConferenceState) throws(RecordFault) {
        state.programmeDigest = try object.get("programmeDigest")
        if let read: Opening = try object.find("programme") { state.programme = Shared(read) }
    }

    /// No command changes the law or the province's wording.
    static func describe(_ state: ConferenceState, in opening: inout Opening) {
        opening.regime = state.programme.value.regime
        opening.phrases = state.programme.value.phrases
    }
}

extension ProgrammeCommand: FeatureCommand {
    var featureOp: (any FeatureOp)? { op }

    func decide(on state: ConferenceState, by: Principal, at: Milliseconds, facts: Facts) throws(Rejection) -> [Event] {
        try state.decide(self, facts: facts)
    }
}

extension ProgrammeEvent: FeatureEvent {
    func apply(to state: inout ConferenceState) { state.apply(self) }

    var about: EntityKey? { nil }

    var created: String? { nil }
}

extension SystemCommand: FeatureCommand {
    var featureOp: (any FeatureOp)? { nil }

    func decide(on state: ConferenceState, by: Principal, at: Milliseconds, facts: Facts) throws(Rejection) -> [Event] {
        try state.decide(self, at: at)
    }
}
