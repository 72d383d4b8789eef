extension Stage: Feature {
    static let ops = Conference.Op.all(of: Stage.Op.self)
    static let events = EventReader.all(Conference.Event.stage)

    static let entities: [EntityTable] = [
        .rows(.stage, \.stage.screens, undo: UndoRows("screens", { $0.stage.screens }, movesHall: false, put: { $0.stage.screens = $1 })) {
            .stage($0)
        },
        .rows(.device, \.stage.devices) { .device($0) },
    ]

    static let scenes = SceneSpec.plain

    static func record(_ state: ConferenceState, into object: inout RecordedObject) {
        object.set("stage", state.stage)
    }

    static func read(_ object: RecordedObject, into state: inout ConferenceState) throws(RecordFault) {
        state.stage = try object.get("stage")
    }

    static func read(_ opening: Opening, into state: inout ConferenceState) {
        let devices = opening.participants.filter { $0.who.role == .screen }.map(\.who.person)
        state.stage.devices = Table(devices.map { state.stage.devices[$0] ?? Stage.Device($0) })
    }
}

extension Stage.Command: FeatureCommand {
    var featureOp: (any FeatureOp)? { op }

    func decide(on state: ConferenceState, by: Principal, at: Milliseconds, facts: Facts) throws(Rejection) -> [Event] {
        try state.decide(self)
    }
}

extension Stage.Event: FeatureEvent {
    func apply(to state: inout ConferenceState) { state.stage.apply(self) }

    var about: EntityKey? {
        switch self {
        case .showed(let name, _, _), .held(let name), .released(let name), .messaged(let name, _): .stage(name)
        case .identified, .reloaded, .assigned: nil
        }
    }

    var created: String? { nil }
}

extension Stage.Device {
    /// A device whose link is named after a logical screen shows that one; any other shows the hall's.
    init(_ person: PersonID) {
        id = person
        shows = Stage.Name(rawValue: person.text) ?? .main
    }
}
