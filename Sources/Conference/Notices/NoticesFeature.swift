extension Notices: Feature {
    static let ops = Conference.Op.all(of: Notices.Op.self)
    static let events = EventReader.all(Conference.Event.notices)

    static let entities: [EntityTable] = [
        .rows(.notice, \.notices.notices) { .notice($0) }
    ]

    static func record(_ state: ConferenceState, into object: inout RecordedObject) {
        object.set("notices", state.notices)
    }

    static func read(_ object: RecordedObject, into state: inout ConferenceState) throws(RecordFault) {
        state.notices = try object.get("notices")
    }
}

extension Notices.Command: FeatureCommand {
    var featureOp: (any FeatureOp)? { op }

    func decide(on state: ConferenceState, by: Principal, at: Milliseconds, facts: Facts) throws(Rejection) -> [Event] {
        try state.decide(self, by: by, at: at)
    }
}

extension Notices.Event: FeatureEvent {
    func apply(to state: inout ConferenceState) { state.notices.apply(self) }

    var about: EntityKey? { nil }

    var created: String? {
        switch self {
        case .sent(let id, _, _, _, _): id.text
        case .read: nil
        }
    }
}
