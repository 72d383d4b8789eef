/// The signing on the MC's one key: each head presents, then all lists are opened, then, when the time is up, closed.
extension ConferenceState {
    /// Nil where there is nothing to sign, or everything is closed: the agenda goes on.
    var pledgesCue: Cue.Step? {
        guard let item = agenda.currentItem, item.kind == .pledge else { return nil }
        let own = pledges.inItem(item.id)
        func first(_ state: Pledge.State) -> PledgeID? { own.first { $0.state == state }?.id }
        let next: Pledges.Step? =
            first(.draft).map { .present($0) } ?? first(.presented).map { .open($0) }
            ?? first(.open).map { .close($0, until: lateTerm(of: $0)) }
        return next.map { .pledges($0) }
    }

    /// Until when those who have not answered may still do so; nil where all have.
    ///
    /// Who is about to sign at this moment no state knows, and nobody forces a list shut by a key that is pressed by habit. So the key leaves them the longest
    /// time that there is. It is reckoned from the last moment that the state knows of in the signing, since a cue is made of the state alone.
    private func lateTerm(of id: PledgeID) -> Milliseconds? {
        guard !pledges.unanswered(id).isEmpty else { return nil }
        let known = [pledges.pledges[id]?.openedAt, agenda.currentItem?.actualStart, lifecycle.since].compactMap(\.self)
        return known.max().map { $0 + Pledges.longestLate }
    }

    func pledgesWarnings(about step: Cue.Step?) -> [Cue.Warning] {
        if case .pledges(let step) = step { return warnings(about: step) }
        return step == .end ? warningsOfOpenPledges() : []
    }

    /// Who still owes a signature. Which of them sit before their phones no state knows; the page tells it from who is connected.
    private func warnings(about step: Pledges.Step) -> [Cue.Warning] {
        guard case .close(let id, _) = step else { return [] }
        let unsigned = pledges.unanswered(id)
        if unsigned.isEmpty { return [] }
        return [
            Cue.Warning(
                reason: .pledgeUnanswered,
                args: [("pledge", .text(id.text)), ("count", .number(unsigned.count)), ("units", .list(named(unsigned)))])
        ]
    }

    /// Lists that nobody has closed when the conference is about to end.
    private func warningsOfOpenPledges() -> [Cue.Warning] {
        let open = pledges.pledges.rows.filter { $0.state == .open }
        if open.isEmpty { return [] }
        return [Cue.Warning(reason: .pledgeStillOpen, args: [("pledges", .list(open.map(\.id.text)))])]
    }
}
