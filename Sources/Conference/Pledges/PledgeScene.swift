extension Stage.Scene.Kind {
    public static let pledge = Self("pledge")
}

extension SceneSpec.Subject {
    static let pledge = Self(.pledge) { state, id throws(Rejection) in _ = try state.knownPledge(PledgeID(id)) }
}

extension ConferenceState {
    /// What the hall sees of the signing: the pledge that is being presented, or from the first opening on the first that is open, with all others of the
    /// item on one board. So no text stands beside another bloc's count, and the board stays while one list after the other is opened.
    func pledgeScene(during item: Agenda.Item) -> Stage.Scene? {
        guard item.kind == .pledge else { return nil }
        let own = pledges.inItem(item.id)
        let open = own.filter { $0.state == .open }
        let presented = own.filter { $0.state == .presented }.max { ($0.presentedAt ?? 0) < ($1.presentedAt ?? 0) }
        let opened = open.compactMap(\.openedAt).max() ?? .min
        let isPresenting = (presented?.presentedAt).map { $0 > opened } ?? false
        return (isPresenting ? presented : open.first ?? presented).map { Stage.Scene(.pledge, about: .item(item.id), .pledge($0.id)) }
    }

    /// Who has signed stands before the hall for the photograph, until the next item.
    func signedScene(during item: Agenda.Item) -> Stage.LastingScene? {
        guard item.kind == .pledge else { return nil }
        let closed = pledges.inItem(item.id).filter { $0.state == .closed }.max { ($0.closing?.at ?? 0) < ($1.closing?.at ?? 0) }
        guard let closed, let at = closed.closing?.at else { return nil }
        return Stage.LastingScene(scene: Stage.Scene(.pledge, about: .item(item.id), .pledge(closed.id)), since: at)
    }
}
