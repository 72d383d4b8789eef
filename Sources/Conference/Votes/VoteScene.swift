extension Stage.Scene.Kind {
    public static let vote = Self("vote")
}

extension SceneSpec.Subject {
    static let vote = Self(.vote) { state, id throws(Rejection) in _ = try state.knownVote(VoteID(id)) }
}

extension ConferenceState {
    /// What hands are raised for goes before everything else.
    var voteScene: Stage.Scene? { votes.open.map { Stage.Scene(.vote, about: .vote($0.id)) } }

    /// What came of it.
    func voteResultScene(during item: Agenda.Item) -> Stage.LastingScene? {
        guard let closed = votes.closedLast, closed.openedIn == item.id, let at = closed.closedAt else { return nil }
        return Stage.LastingScene(scene: Stage.Scene(.vote, about: .vote(closed.id)), since: at)
    }
}
