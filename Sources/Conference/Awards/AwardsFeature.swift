extension Awards: Feature {
    static let ops = Conference.Op.all(of: Awards.Op.self)
    static let events = EventReader.all(Conference.Event.awards)

    static let entities: [EntityTable] = [
        .one(.awards, undo: UndoOne("plan", { $0.awards.plan }, put: { $0.awards.plan = $1 })) {
            $0.awards.plan != $1.awards.plan || $0.awards.platformPeople != $1.awards.platformPeople
        },
        .one(.receiving) { $0.awards.receiving != $1.awards.receiving },
        .rows(.award, \.awards.awards, undo: UndoRows("awards", { $0.awards.awards }, put: { $0.awards.awards = $1 })) { .award($0) },
        .rows(.decision, \.awards.decisions, undo: UndoRows("decisions", { $0.awards.decisions }, put: { $0.awards.decisions = $1 })) {
            .decision($0)
        },
        .rows(.round, \.awards.rounds, undo: UndoRows("rounds", { $0.awards.rounds }, put: { $0.awards.rounds = $1 })) { .round($0) },
        .rows(.recipient, \.awards.recipients, undo: UndoRows("recipients", { $0.awards.recipients }, put: { $0.awards.recipients = $1 })) {
            .recipient($0)
        },
    ]

    static let scenes = SceneSpec.awards

    static func record(_ state: ConferenceState, into object: inout RecordedObject) {
        object.set("awards", state.awards)
    }

    static func read(_ object: RecordedObject, into state: inout ConferenceState) throws(RecordFault) {
        state.awards = try object.get("awards")
    }

    static func upcast(steps: RecordedObject) throws(RecordFault) -> RecordedObject { try ReadingsWithinAwards.upcast(steps) }

    static func follow(_ state: inout ConferenceState, since old: ConferenceState) {
        if state.awards != old.awards { state.awards.lookAround(since: old.awards) }
    }

    /// Whoever was not conferred waits again.
    static func leaving(_ state: ConferenceState, for next: Agenda.Item?, at: Milliseconds) -> [Conference.Event] {
        state.clearingPlatform(at: at)
    }

    static func scene(_ state: ConferenceState, during item: Agenda.Item) -> Stage.Scene? { state.awardsScene(during: item) }

    static func lastingScene(_ state: ConferenceState, during item: Agenda.Item) -> Stage.LastingScene? {
        state.nextAwardScene(during: item)
    }

    static func belonging(to item: ItemID, in state: ConferenceState) -> [String] {
        state.awards.awards.rows.filter { $0.item == item }.map(\.name.vi)
    }

    static func nextStep(_ state: ConferenceState) -> Cue.Step? { state.awardsCue }

    static func warnings(_ state: ConferenceState, about step: Cue.Step?) -> [Cue.Warning] { state.awardsWarnings(about: step) }

    static func describe(_ state: ConferenceState, in opening: inout Opening) {
        opening.awards = state.awards.asProgramme
    }

    static func compare(base: Opening, state: Opening, files: Opening, into known: inout Opening) {
        let (base, state, files) = (base.awards ?? .none, state.awards ?? .none, files.awards ?? .none)
        known.awards = Programme(
            platformPeople: base.platformPeople, awards: Compared(base.awards, state.awards, files.awards).rows,
            decisions: Compared(base.decisions, state.decisions, files.decisions).rows,
            rounds: Compared(base.rounds, state.rounds, files.rounds).inOrder,
            recipients: Compared(base.recipients, state.recipients, files.recipients).rows)
    }

    static func objectionsToLeaving(_ state: ConferenceState) -> [Objection] { state.platformHeld }

    static func mustAllowUndo(of step: Steps.Step, on state: ConferenceState) throws(Rejection) {
        try state.mustLeavePlatform(toUndo: step)
        try state.mustKeepAwards(toUndo: step)
    }
}

extension Awards.Command: FeatureCommand {
    var featureOp: (any FeatureOp)? { op }

    func decide(on state: ConferenceState, by: Principal, at: Milliseconds, facts: Facts) throws(Rejection) -> [Event] {
        try state.decide(self, by: by, at: at)
    }
}

extension Awards.Event: FeatureEvent {
    func apply(to state: inout ConferenceState) { state.awards.apply(self) }
}
