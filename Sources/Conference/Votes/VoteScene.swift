extension Stage.Scene.Kind {
    public static let vote = Self("vote")
}

extension SceneSpec.Subject {
    static let vote = Self(.vote) { state, id throws(Rejection) in _ = try state.knownVote(VoteID(id)) }
}

extension ConferenceState {
    /// What hands are raised for goes before everything else. What came of it stays in the item until somebody speaks or something else is shown.
    func voteScene(during item: Agenda.Item) -> Stage.Scene? {
        if let open = votes.open { return Stage.Scene(.vote, about: .vote(open.id)) }
        guard let closed = votes.closedLast, closed.openedIn == item.id, queue.speaking == nil else { return nil }
        let isTaken = Features.all.contains { $0 != Votes.self && $0.scene(self, during: item) != nil }
        return isTaken ? nil : Stage.Scene(.vote, about: .vote(closed.id))
    }
}
