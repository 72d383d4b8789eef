extension Stage.Scene.Kind {
    public static let pledge = Self("pledge")
}

extension SceneSpec.Subject {
    static let pledge = Self(.pledge) { state, id throws(Rejection) in _ = try state.knownPledge(PledgeID(id)) }
}

extension ConferenceState {
    /// What the hall sees of the signing: the pledge that is being presented or, when all were, the first that is open. The others
    /// of the item are open beside it; one scene stays while they open one after the other, so that taking one back does not wait for the next.
    func pledgeScene(following item: Agenda.Item) -> Stage.Scene? {
        guard item.kind == .pledge else { return nil }
        let own = pledges.inItem(item.id)
        let presented = own.filter { $0.state == .presented }.max { ($0.presentedAt ?? 0) < ($1.presentedAt ?? 0) }
        return (presented ?? own.first { $0.state == .open }).map { Stage.Scene(.pledge, about: .item(item.id), .pledge($0.id)) }
    }
}
