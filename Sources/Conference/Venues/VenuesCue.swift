/// What the venues add to the MC's next step: who is missing. The step itself stays the agenda's.
extension ConferenceState {
    /// The roll is being called: the item that is on is one of roll call.
    private var isCallingRoll: Bool { agenda.currentItem?.kind == .rollcall }

    func venueWarnings(about step: Cue.Step?) -> [Cue.Warning] {
        guard let step else { return [] }
        let totals = venueTotals
        var warnings = warning(.venueNotConnected, totals.inUse - totals.connected) { !$0.isOut && !$0.isConnected }
        if isCallingRoll {
            warnings += warning(.venueNotConfirmed, totals.inUse - totals.confirmed) { !$0.isOut && !$0.isConfirmed }
            warnings += warning(.venueNotCounted, totals.inUse - totals.reported) { !$0.isOut && $0.attendance == nil }
        }
        guard let concerned = venuesConcerned(by: step)?.compactMap({ venues[$0] }) else {
            return warnings + warning(.venueOut, totals.out, of: \.isOut) + warning(.helpOpen, totals.help) { $0.help != nil }
        }
        return warnings + warning(.venueOut, concerned.filter(\.isOut)) + warning(.helpOpen, concerned.filter { $0.help != nil })
    }

    /// Where a step takes place: where the item that is on, the one to come, the round, the speaker and the signatories are. Nil: everywhere, as before everybody's
    /// moments (opening, going on, roll call, a vote).
    func venuesConcerned(by step: Cue.Step) -> [VenueID]? {
        if isCallingRoll { return nil }
        var named = agenda.currentItem?.places ?? []
        switch step {
        case .open, .resume, .votes: return nil
        case .end: break
        case .advance(let from): named += agenda.next(after: from)?.places ?? []
        case .round(_, let round), .point(let round, _):
            named += awards.rounds[round]?.parts.filter { !$0.recipients.isEmpty }.map(\.venue) ?? []
        case .queue(let speaker): named += [queue.speakers[speaker]?.venue].compactMap(\.self)
        case .pledges(let step): named += pledges.answers(to: step.pledge).compactMap { units[$0.id.unit]?.venue }
        }
        return Set(named.compactMap { venues.place(of: $0) }).sorted().map { venues.rows[$0].id }
    }

    /// `count` are meant; the walk ends with the last one that is named.
    private func warning(_ reason: Reason, _ count: Int, of isMeant: (Venue) -> Bool) -> [Cue.Warning] {
        guard count > 0 else { return [] }
        var named: [Venue] = []
        for place in venues.rows.indices where isMeant(venues.rows[place]) {
            named.append(venues.rows[place])
            if named.count == Self.mostNamed { break }
        }
        return warning(reason, named, more: max(0, count - Self.mostNamed))
    }

    private func warning(_ reason: Reason, _ meant: [Venue], more: Int = 0) -> [Cue.Warning] {
        guard !meant.isEmpty else { return [] }
        let beyond = more + max(0, meant.count - Self.mostNamed)
        let args: [(name: String, value: Rejection.Value)] = [("venues", .list(meant.prefix(Self.mostNamed).map(\.id.text)))]
        return [Cue.Warning(reason: reason, args: beyond > 0 ? args + [("more", .number(beyond))] : args)]
    }

    /// The most venues that a warning names.
    private static let mostNamed = 12
}

extension Agenda.Item {
    /// Where it takes place: its venue, and those of its papers.
    public var places: [VenueID] { [venue].compactMap(\.self) + papers.map(\.venue) }
}
