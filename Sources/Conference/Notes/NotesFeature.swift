extension Notes: Feature {
    static let ops = Conference.Op.all(of: Notes.Op.self)
    static let events = EventReader.all(Conference.Event.notes)

    static let entities: [EntityTable] = [
        .rows(.note, \.notes.notes) { .note($0) }
    ]

    static func record(_ state: ConferenceState, into object: inout RecordedObject) {
        object.set("notes", state.notes)
    }

    static func read(_ object: RecordedObject, into state: inout ConferenceState) throws(RecordFault) {
        state.notes = try object.get("notes")
    }
}

extension Notes.Command: FeatureCommand {
    var featureOp: (any FeatureOp)? { op }

    func decide(on state: ConferenceState, by: Principal, at: Milliseconds, facts: Facts) throws(Rejection) -> [Event] {
        try state.decide(self, by: by, at: at)
    }
}

extension Notes.Event: FeatureEvent {
    func apply(to state: inout ConferenceState) { state.notes.apply(self) }

    var about: EntityKey? { nil }

    var created: String? {
        switch self {
        case .added(let id, _, _, _, _): id.text
        case .edited: nil
        }
    }
}
