extension Stage.Scene.Kind {
    public static let round = Self("round")
    /// A decision is being read out to the hall, before anybody is called for it.
    public static let reading = Self("reading")
}

extension SceneSpec {
    static let awards = [SceneSpec(.round, of: .round), SceneSpec(.reading, needs: [.thing(.round)])]
}

extension SceneSpec.Subject {
    static let round = Self(.round) { state, id throws(Rejection) in _ = try state.known(RoundID(id)) }
}

extension ConferenceState {
    /// Who is on the platform; else, from its reading to the first call, the decision that the hall hears.
    func awardsScene(during item: Agenda.Item) -> Stage.Scene? {
        // Also where the item has become another kind meanwhile.
        if let round = awards.plan.platform { return Stage.Scene(.round, about: .round(round)) }
        guard item.kind == .awards else { return nil }
        return roundBeingRead(in: item).map { Stage.Scene(.reading, about: .round($0)) }
    }

    /// Between two rounds what is conferred next. Before the first of the item its title still stands, and after the last again.
    func nextAwardScene(during item: Agenda.Item) -> Stage.LastingScene? {
        guard let next = roundDue, awards.hasBegun(in: item.id) else { return nil }
        return Stage.LastingScene(scene: Stage.Scene(.round, about: .round(next.id)), since: lastRiteStepAt ?? 0)
    }

    /// When the rite's last step was done that stands: since then the hall sees what it sees, and from then on pages of names are turned. Nil once it is no
    /// step that could be taken back.
    public var lastRiteStepAt: Milliseconds? {
        let rows = steps.steps.rows
        return rows.indices.last { Self.rite.contains(rows[$0].op) }.map { rows[$0].at }
    }

    private static let rite = Set(Round.Step.allCases.map { "round." + $0.rawValue })

    /// Of what is read and then called up for: the decisions that were read last and for which nobody has been called yet. They fall under a round near the platform.
    private func roundBeingRead(in item: Agenda.Item) -> RoundID? {
        var last: (round: RoundID, at: Milliseconds)?
        for id in awards.window.rounds {
            guard let round = awards.rounds[id], round.state == .planned, let award = awards.awards[round.award], award.order == .readCall,
                award.item == item.id, let at = awards.readAt(round), at > (last?.at ?? .min), awards.isAwaited(id),
                !awards.hasCalled(for: round)
            else { continue }
            last = (id, at)
        }
        return last?.round
    }
}

extension Awards {
    fileprivate func hasBegun(in item: ItemID) -> Bool {
        rounds.rows.contains { $0.state == .cleared && awards[$0.award]?.item == item }
    }

    /// When the last of its decisions was read, if all of them are.
    fileprivate func readAt(_ round: Round) -> Milliseconds? { isRead(round) ? decisions(of: round).compactMap(\.readAt).max() : nil }

    /// Whether anybody was called under one of its decisions, be it for another award.
    fileprivate func hasCalled(for round: Round) -> Bool {
        rounds.rows.contains { $0.state != .planned && !Set($0.decisions).isDisjoint(with: round.decisions) }
    }
}
