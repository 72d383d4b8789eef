extension SpeakerQueue: Feature {
    static let ops = Conference.Op.all(of: SpeakerQueue.Op.self)
    static let events = EventReader.all(Conference.Event.queue)

    static let entities: [EntityTable] = [
        .one(.queue, undo: UndoOne("queue", { $0.queue.list }, put: { $0.queue.list = $1 })) {
            $0.queue.list != $1.queue.list || $0.queue.settings != $1.queue.settings
        },
        .rows(.speaker, \.queue.speakers, undo: UndoRows("speakers", { $0.queue.speakers }, put: { $0.queue.speakers = $1 })) {
            .speaker($0)
        },
    ]

    static let scenes = [SceneSpec(.speaker, of: .speaker, needs: [.text])]

    static func record(_ state: ConferenceState, into object: inout RecordedObject) {
        object.set("queue", state.queue)
    }

    static func read(_ object: RecordedObject, into state: inout ConferenceState) throws(RecordFault) {
        state.queue = try object.get("queue")
    }

    static func follow(_ state: inout ConferenceState, since old: ConferenceState) {
        if state.queue != old.queue || state.agenda.course != old.agenda.course { state.queue.places = state.placesNow() }
    }

    static func leaving(_ state: ConferenceState, for next: Agenda.Item?, at: Milliseconds) -> [Conference.Event] {
        state.finishingSpeech(at: at)
    }

    static func belonging(to item: ItemID, in state: ConferenceState) -> [String] {
        state.queue.speakers.rows.filter { $0.item == item }.map(\.topic.vi)
    }

    static func nextStep(_ state: ConferenceState) -> Cue.Step? { state.queueCue }

    static func warnings(_ state: ConferenceState, about step: Cue.Step?) -> [Cue.Warning] { state.queueWarnings(about: step) }

    static func read(_ opening: Opening, into state: inout ConferenceState) {
        state.queue = state.queueRead(from: opening)
    }

    static func describe(_ state: ConferenceState, in opening: inout Opening) {
        var settings = state.queue.settings
        settings.rule = state.queue.list.rule
        opening.queue = settings
    }

    static func compare(base: Opening, state: Opening, files: Opening, into known: inout Opening) {
        known.queue = (base.queue ?? .init()) == (files.queue ?? .init()) ? files.queue : state.queue
    }
}

extension SpeakerQueue.Command: FeatureCommand {
    var featureOp: (any FeatureOp)? { op }

    func decide(on state: ConferenceState, by: Principal, at: Milliseconds, facts: Facts) throws(Rejection) -> [Event] {
        try state.decide(self, by: by, at: at)
    }
}

extension SpeakerQueue.Event: FeatureEvent {
    func apply(to state: inout ConferenceState) { state.queue.apply(self) }

    var about: EntityKey? {
        switch self {
        case .requested(let speaker): .speaker(speaker.id)
        case .withdrawn(let id, _), .accepted(let id, _, _, _), .declined(let id, _, _), .moved(let id, _), .called(let id, _, _),
            .finished(let id, _), .handedIn(let id, _):
            .speaker(id)
        case .leftUnheard, .opened, .closed, .ruled: .queue
        }
    }

    var created: String? {
        switch self {
        case .requested(let speaker): speaker.id.text
        case .withdrawn, .accepted, .declined, .moved, .called, .finished, .handedIn, .leftUnheard, .opened, .closed, .ruled: nil
        }
    }
}
