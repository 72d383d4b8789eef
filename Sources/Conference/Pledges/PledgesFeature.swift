extension Pledges: Feature {
    static let ops = Conference.Op.all(of: Pledges.Op.self)
    static let events = EventReader.all(Conference.Event.pledges)

    static let entities: [EntityTable] = [
        .rows(.unit, \.units) { .unit($0) },
        .rows(
            .pledge, \.pledges.pledges,
            undo: UndoRows("pledges", { $0.pledges.pledges }, movesHall: false, put: { $0.pledges.pledges = $1 })
        ) { .pledge($0) },
        .rows(.answer, \.pledges.answers) { .answer($0) },
    ]

    static let scenes = [SceneSpec(.pledge, of: .pledge)]

    static func record(_ state: ConferenceState, into object: inout RecordedObject) {
        object.set("units", state.units)
        object.set("pledges", state.pledges)
    }

    static func read(_ object: RecordedObject, into state: inout ConferenceState) throws(RecordFault) {
        state.units = try object.get("units")
        state.pledges = try object.get("pledges")
    }

    static func scene(_ state: ConferenceState, during item: Agenda.Item) -> Stage.Scene? { state.pledgeScene(during: item) }

    static func lastingScene(_ state: ConferenceState, during item: Agenda.Item) -> Stage.LastingScene? { state.signedScene(during: item) }

    static func belonging(to item: ItemID, in state: ConferenceState) -> [String] { state.pledges.inItem(item).map(\.bloc.name.vi) }

    static func nextStep(_ state: ConferenceState) -> Cue.Step? { state.pledgesCue }

    static func warnings(_ state: ConferenceState, about step: Cue.Step?) -> [Cue.Warning] { state.pledgesWarnings(about: step) }

    static func read(_ opening: Opening, into state: inout ConferenceState) {
        state.readPledges(of: opening)
    }

    static func describe(_ state: ConferenceState, in opening: inout Opening) {
        opening.units = state.units.rows.map(\.asPlanned)
        opening.blocs = state.pledges.pledges.rows.map(\.asBloc)
        opening.signingMinutes = state.pledges.signingMinutes
    }

    static func compare(base: Opening, state: Opening, files: Opening, into known: inout Opening) {
        known.units = Compared(base.units, state.units, files.units).rows
        known.blocs = Compared(base.blocs, state.blocs, files.blocs).rows
    }

    static func objectionsToSealing(_ state: ConferenceState, at: Milliseconds) -> [Objection] { state.signaturesLost(at: at) }

    static func mustAllowUndo(of step: Steps.Step, on state: ConferenceState) throws(Rejection) { try state.mustKeepAnswers(toUndo: step) }
}

extension Pledges.Command: FeatureCommand {
    var featureOp: (any FeatureOp)? { op }

    func decide(on state: ConferenceState, by: Principal, at: Milliseconds, facts: Facts) throws(Rejection) -> [Event] {
        try state.decide(self, by: by, at: at, facts: facts)
    }
}

extension Pledges.Event: FeatureEvent {
    func apply(to state: inout ConferenceState) { state.apply(self) }

    var about: EntityKey? {
        switch self {
        case .presented(let id, _), .opened(let id, _), .closed(let id, _), .cancelled(let id, _, _), .revised(let id, _, _, _): .pledge(id)
        case .answered(let id, _, _, _), .voided(let id, _, _, _), .codeIssued(let id, _, _): .answer(id)
        case .signatorySet(let unit, _, _): .unit(unit)
        }
    }

    var created: String? { nil }
}
