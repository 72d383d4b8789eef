extension Votes: Feature {
    static let ops = Conference.Op.all(of: Votes.Op.self)
    static let events = EventReader.all(Conference.Event.votes)
    static let scenes = [SceneSpec(.vote, of: .vote)]

    static let entities: [EntityTable] = [
        .rows(.vote, \.votes.votes, undo: UndoRows("votes", { $0.votes.votes }, put: { $0.votes.votes = $1 })) { .vote($0) },
        .rows(.count, \.votes.counts) { .count($0) },
    ]

    static func record(_ state: ConferenceState, into object: inout RecordedObject) {
        object.set("votes", state.votes)
    }

    static func read(_ object: RecordedObject, into state: inout ConferenceState) throws(RecordFault) {
        state.votes = try object.find("votes") ?? Votes()
    }

    static func read(_ opening: Opening, into state: inout ConferenceState) {
        let programme = opening.votes ?? Programme()
        (state.votes.quorum, state.votes.votes) = (programme.quorum, Table(programme.votes))
    }

    /// Where nothing is put to the vote, files say nothing.
    static func describe(_ state: ConferenceState, in opening: inout Opening) {
        let planned = state.votes.votes.rows.filter { $0.item != nil }.map(\.asPlanned)
        opening.votes = planned.isEmpty ? nil : Programme(quorum: state.votes.quorum, votes: planned)
    }

    static func compare(base: Opening, state: Opening, files: Opening, into known: inout Opening) {
        known.votes = files.votes == nil && state.votes == nil ? nil : base.votes
    }

    static func follow(_ state: inout ConferenceState, since old: ConferenceState) { state.followVotes(since: old) }
    static func leaving(_ state: ConferenceState, for next: Agenda.Item?, at: Milliseconds) -> [Conference.Event] {
        state.droppingVote(at: at)
    }
    static func objectionsToLeaving(_ state: ConferenceState) -> [Objection] { state.voteStillOpen }
    static func mustAllowUndo(of step: Steps.Step, on state: ConferenceState) throws(Rejection) { try state.mustKeepVotes(toUndo: step) }
    static func scene(_ state: ConferenceState, during item: Agenda.Item) -> Stage.Scene? { state.voteScene }
    static func lastingScene(_ state: ConferenceState, during item: Agenda.Item) -> Stage.LastingScene? {
        state.voteResultScene(during: item)
    }
    static func belonging(to item: ItemID, in state: ConferenceState) -> [String] {
        state.votes.votes.rows.filter { $0.item == item }.map(\.motion.text.vi)
    }
    static func nextStep(_ state: ConferenceState) -> Cue.Step? { state.votesCue }
    static func warnings(_ state: ConferenceState, about step: Cue.Step?) -> [Cue.Warning] { state.votesWarnings(about: step) }
}

extension Votes.Command: FeatureCommand {
    var featureOp: (any FeatureOp)? { op }

    func decide(on state: ConferenceState, by: Principal, at: Milliseconds, facts: Facts) throws(Rejection) -> [Event] {
        try state.decide(self, by: by, at: at)
    }
}

extension Votes.Event: FeatureEvent {
    func apply(to state: inout ConferenceState) { state.votes.apply(self) }

    var about: EntityKey? {
        switch self {
        case .opened(let id, _, _, _, _), .closed(let id, _, _, _), .dropped(let id, _), .corrected(let id, _): .vote(id)
        case .counted(let count, _): .vote(count.id.vote)
        }
    }

    var created: String? {
        switch self {
        case .opened(let id, let motion, _, _, _): motion == nil ? nil : id.text
        case .counted, .closed, .dropped, .corrected: nil
        }
    }
}

extension Vote {
    var asPlanned: Vote { Vote(id: id, motion: motion, item: item) }
}
