extension Timers: Feature {
    static let ops = Conference.Op.all(of: Timers.Op.self)
    static let events = EventReader.all(Conference.Event.timers)

    static let entities: [EntityTable] = [
        .rows(.timer, \.timers.clocks, undo: UndoRows("clocks", { $0.timers.clocks }, put: { $0.timers.clocks = $1 })) { .timer($0) }
    ]

    static func record(_ state: ConferenceState, into object: inout RecordedObject) {
        object.set("timers", state.timers)
    }

    static func read(_ object: RecordedObject, into state: inout ConferenceState) throws(RecordFault) {
        state.timers = try object.get("timers")
    }
}

extension Timers.Command: FeatureCommand {
    var featureOp: (any FeatureOp)? { op }

    func decide(on state: ConferenceState, by: Principal, at: Milliseconds, facts: Facts) throws(Rejection) -> [Event] {
        try state.decide(self, at: at)
    }
}

extension Timers.Event: FeatureEvent {
    func apply(to state: inout ConferenceState) { state.timers.apply(self) }

    var about: EntityKey? {
        switch self {
        case .started(let name, _, _), .paused(let name, _, _), .resumed(let name, _), .lengthened(let name, _): .timer(name)
        case .stopped: nil
        }
    }

    var created: String? { nil }
}
