extension Agenda: Feature {
    static let ops = Conference.Op.all(of: Agenda.Op.self)
    static let events = EventReader.all(Conference.Event.agenda)

    static let entities: [EntityTable] = [
        .one(.agenda, undo: UndoOne("course", { $0.agenda.course }, put: { $0.agenda.course = $1 })) {
            $0.agenda.course != $1.agenda.course
        },
        .rows(.item, \.agenda.items, undo: UndoRows("items", { $0.agenda.items }, put: { $0.agenda.items = $1 })) { .item($0) },
    ]

    static func record(_ state: ConferenceState, into object: inout RecordedObject) {
        object.set("agenda", state.agenda)
    }

    static func read(_ object: RecordedObject, into state: inout ConferenceState) throws(RecordFault) {
        state.agenda = try object.get("agenda")
    }

    static func warnings(_ state: ConferenceState, about step: Cue.Step?) -> [Cue.Warning] { state.agendaWarnings(about: step) }

    static func objectionsToEnding(_ state: ConferenceState) -> [Objection] {
        state.agenda.course.current.map { [Objection(.agendaStillRunning, ("item", .text($0.text)))] } ?? []
    }

    static func mustAllowUndo(of step: Steps.Step, on state: ConferenceState) throws(Rejection) { try state.mustKeepItems(toUndo: step) }

    static func describe(_ state: ConferenceState, in opening: inout Opening) {
        opening.items = state.agenda.inOrder.map(\.asPlanned)
    }

    static func compare(base: Opening, state: Opening, files: Opening, into known: inout Opening) {
        known.items = Compared(base.items, state.items, files.items).inOrder
    }
}

extension Agenda.Command: FeatureCommand {
    var featureOp: (any FeatureOp)? { op }

    func decide(on state: ConferenceState, by: Principal, at: Milliseconds, facts: Facts) throws(Rejection) -> [Event] {
        try state.decide(self, at: at)
    }
}

extension Agenda.Event: FeatureEvent {
    func apply(to state: inout ConferenceState) { state.agenda.apply(self) }

    var about: EntityKey? {
        switch self {
        case .left(let id, _, _, _), .entered(let id, _), .skipped(let id), .edited(let id, _), .moved(let id, _), .extended(let id, _):
            .item(id)
        case .inserted(let item, _): .item(item.id)
        }
    }

    var created: String? {
        switch self {
        case .inserted(let item, _): item.id.text
        case .left, .entered, .skipped, .edited, .moved, .extended: nil
        }
    }
}
