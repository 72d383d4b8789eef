extension Awards {
    mutating func apply(_ event: Event) {
        switch event {
        case .read(let id, let at, let despite):
            step(.read, id, to: nil, despite)
            read(id, at: at)
        case .called(let id, let called, _, let despite):
            step(.call, id, to: .called, despite)
            rounds.update(id) { $0.reports = [] }
            plan.platform = id
            pointed = nil
            set(called) { $0.state = .called }
        case .onstage(let id, _, let despite): step(.onstage, id, to: .onstage, despite)
        case .conferred(let id, let honoured, let at, let despite):
            step(.confer, id, to: .conferred, despite)
            set(honoured) {
                $0.state = .conferred
                $0.conferredAt = at
            }
        case .cleared(let id, let waiting, _): leave(id, as: .cleared, waiting)
        case .recalled(let id, let waiting): leave(id, as: .planned, waiting)
        case .pointed(let id, let recipient, let at): point(at: recipient, in: id, at: at)
        case .reported(let id, let venue, let word, let at):
            rounds.update(id) { round in
                round.reports.removeAll { $0.venue == venue }
                round.reports.append(Round.Report(venue: venue, word: word, at: at))
            }
        case .formed(let round, let after):
            rounds[round.id] = round
            place(round.id, after: after)
        case .moved(let id, let after):
            plan.order.removeAll { $0 == id }
            place(id, after: after)
        case .seated(let changed, let seats):
            for round in changed { rounds[round.id] = round }
            for seat in seats {
                set([seat.recipient]) {
                    $0.round = seat.round
                    $0.venue = seat.venue
                    if seat.round != nil { $0.missed = nil }
                }
            }
        case .conferrersNamed(let id, let venue, let conferrers, _):
            rounds.update(id) { round in
                for place in round.parts.indices where round.parts[place].venue == venue { round.parts[place].conferrers = conferrers }
            }
        case .awardAdded(let award, let new):
            awards[award.id] = award
            for decision in new where decisions[decision.id] == nil { decisions[decision.id] = decision }
        case .recipientAdded(let recipient): recipients[recipient.id] = Shared(recipient)
        case .corrected(let id, let name):
            set([id]) {
                $0.decidedName = $0.decidedName ?? $0.name
                $0.name = name
            }
        case .marked(let id, let state, let reason): mark(id, state, reason)
        case .represented(let id, let proxy): set([id]) { $0.proxy = proxy }
        case .certified(let ids, let certificate): set(ids) { $0.certificate = certificate }
        }
    }

    private mutating func step(_ step: Round.Step, _ id: RoundID, to state: Round.State?, _ despite: [Reason]) {
        rounds.update(id) {
            if let state { $0.state = state }
            $0.departures += despite.map { Round.Departure(step: step, reason: $0) }
        }
    }

    private mutating func read(_ id: RoundID, at: Milliseconds) {
        guard let round = rounds[id] else { return }
        for decision in unreadDecisions(of: round) { decisions.update(decision.id) { $0.readAt = at } }
    }

    private mutating func leave(_ id: RoundID, as state: Round.State, _ waiting: [RecipientID]) {
        rounds.update(id) { $0.state = state }
        if plan.platform == id { plan.platform = nil }
        set(waiting) { $0.state = .waiting }
    }

    /// Whoever is absent, deferred or withdrawn leaves their round; the others close up.
    private mutating func mark(_ id: RecipientID, _ state: Recipient.State, _ reason: String?) {
        let left = recipients[id]?.value.round
        if let left {
            rounds.update(left) { round in
                for place in round.parts.indices { round.parts[place].recipients.removeAll { $0 == id } }
            }
        }
        set([id]) {
            $0.state = state
            $0.reason = reason
            $0.round = nil
            $0.missed = left ?? $0.missed
        }
    }

    private mutating func set(_ ids: [RecipientID], _ change: (inout Recipient) -> Void) {
        for id in ids { recipients.update(id) { change(&$0.value) } }
    }

    private mutating func place(_ id: RoundID, after: RoundID?) {
        let before = after.flatMap { plan.order.firstIndex(of: $0) }
        plan.order.insert(id, at: before.map { $0 + 1 } ?? 0)
    }
}

extension Awards.Event {
    var about: EntityKey? {
        switch self {
        case .read(let id, _, _), .called(let id, _, _, _), .onstage(let id, _, _), .conferred(let id, _, _, _), .cleared(let id, _, _),
            .recalled(let id, _), .pointed(let id, _, _), .moved(let id, _), .conferrersNamed(let id, _, _, _), .reported(let id, _, _, _):
            .round(id)
        case .formed(let round, _): .round(round.id)
        case .seated(let rounds, let seats): rounds.first.map { .round($0.id) } ?? seats.first.map { .recipient($0.recipient) }
        case .awardAdded(let award, _): .award(award.id)
        case .recipientAdded(let recipient): .recipient(recipient.id)
        case .corrected(let id, _), .marked(let id, _, _), .represented(let id, _): .recipient(id)
        case .certified(let ids, _): ids.first.map { .recipient($0) }
        }
    }

    var created: String? {
        switch self {
        case .formed(let round, _): round.id.text
        case .awardAdded(let award, _): award.id.text
        case .recipientAdded(let recipient): recipient.id.text
        case .read, .called, .onstage, .conferred, .cleared, .recalled, .pointed, .moved, .seated, .conferrersNamed, .reported, .corrected,
            .marked,
            .represented, .certified:
            nil
        }
    }
}
