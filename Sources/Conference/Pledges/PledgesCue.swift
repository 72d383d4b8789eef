/// The signing on the MC's one key: each head presents, then all lists are opened, then, when the time is up, closed.
extension ConferenceState {
    /// Nil where there is nothing to sign, or everything is closed: the agenda goes on.
    var pledgesCue: Cue.Step? {
        guard let item = agenda.currentItem, item.kind == .pledge else { return nil }
        let own = pledges.inItem(item.id)
        func first(_ state: Pledge.State) -> PledgeID? { own.first { $0.state == state }?.id }
        let next: Pledges.Step? =
            first(.draft).map { .present($0) } ?? first(.presented).map { .open($0) } ?? first(.open).map { .close($0) }
        return next.map { .pledges($0) }
    }

    func pledgesWarnings(about step: Cue.Step?) -> [Cue.Warning] {
        if case .pledges(let step) = step { return warnings(about: step) }
        return step == .end ? warningsOfOpenPledges() : []
    }

    /// Who still owes a signature, and for how many of them the venue is there to ask.
    private func warnings(about step: Pledges.Step) -> [Cue.Warning] {
        guard case .close(let id) = step else { return [] }
        let unsigned = pledges.unanswered(id)
        if unsigned.isEmpty { return [] }
        let connected = unsigned.count { units[$0]?.venue.flatMap { venues[$0]?.connectedSince } != nil }
        return [Cue.Warning(stillUnsigned(id, unsigned, connected: connected, naming: unsigned))]
    }

    /// Lists that nobody has closed when the conference is about to end.
    private func warningsOfOpenPledges() -> [Cue.Warning] {
        let open = pledges.pledges.rows.filter { $0.state == .open }
        if open.isEmpty { return [] }
        return [Cue.Warning(reason: .pledgeStillOpen, args: [("pledges", .list(open.map(\.id.text)))])]
    }
}
