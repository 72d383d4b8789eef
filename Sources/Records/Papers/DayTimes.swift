internal import Conference

/// When each thing of the day begins: by the programme, or, for the rest of a day that is on, as it would go on from now.
struct DayTimes: Sendable {
    /// In the order of the day, with when it begins; of a rest only what is still to come.
    let items: [(item: Agenda.Item, at: Milliseconds)]
    let endsAt: Milliseconds
    private let starts: [ItemID: Milliseconds]
    private let conference: ConferenceState
    /// Nil: by the programme.
    private let now: Milliseconds?

    init(of conference: ConferenceState, from now: Milliseconds?) {
        self.conference = conference
        self.now = now
        (items, endsAt) = now.map { Self.forecast(conference, from: $0) } ?? Self.plan(conference)
        starts = Dictionary(uniqueKeysWithValues: items.map { ($0.item.id, $0.at) })
    }

    /// Nil: it is over, or passed over.
    func start(of item: ItemID) -> Milliseconds? { starts[item] }

    /// Items of the programme have their times; one that the day has inserted comes after the one before it.
    private static func plan(_ conference: ConferenceState) -> ([(item: Agenda.Item, at: Milliseconds)], Milliseconds) {
        var free = conference.lifecycle.about.startsAt
        let items = conference.agenda.inOrder.map { item in
            let start = item.plannedStart ?? free
            free = start + item.length
            return (item: item, at: start)
        }
        return (items, free)
    }

    /// Nothing begins before its planned time, which guests were told; gaps take up a delay. What is on ends now at the earliest. As the pages reckon
    /// it (`public/Agenda/drift.js`).
    private static func forecast(_ conference: ConferenceState, from now: Milliseconds)
        -> ([(item: Agenda.Item, at: Milliseconds)], Milliseconds)
    {
        let agenda = conference.agenda
        let shift = shiftInDays(of: agenda)
        var free = now
        let items = agenda.inOrder.compactMap { item -> (item: Agenda.Item, at: Milliseconds)? in
            switch item.state {
            case .done, .skipped: return nil
            case .current:
                let start = item.actualStart.map(conference.clock.shown) ?? now
                free = max(now, end(of: item, from: start))
                return (item, start)
            case .planned:
                let start = max(free, item.plannedStart.map { $0 + shift } ?? free)
                free = end(of: item, from: start)
                return (item, start)
            }
        }
        return (items, free)
    }

    /// A break ends no earlier than everybody was told to be back.
    private static func end(of item: Agenda.Item, from start: Milliseconds) -> Milliseconds {
        max(start + item.length, item.resumesAt.map { $0 - start < perDay / 2 ? $0 : start } ?? start)
    }

    /// Whole days by which the day is held off the programme's: who rehearses the evening before is not a day early.
    private static func shiftInDays(of agenda: Agenda) -> Milliseconds {
        guard let began = agenda.course.startedAt, let planned = agenda.inOrder.lazy.compactMap(\.plannedStart).first else { return 0 }
        return Milliseconds((Double(began - planned) / Double(perDay)).rounded()) * perDay
    }

    private static let perDay = 24 * 60 * Milliseconds.perMinute
}

/// Within an item.
extension DayTimes {
    /// From when on an item does what is still ahead in it: one that is on, from now.
    private func begin(of item: ItemID) -> Milliseconds? { starts[item].map { max($0, now ?? $0) } }

    /// The rounds of an item that are still to come, with when each is called.
    func rounds(in item: ItemID) -> [(round: Round, at: Milliseconds)] {
        guard var at = begin(of: item) else { return [] }
        let awards = conference.awards
        let own = awards.plan.order.compactMap { awards.rounds[$0] }.filter { awards.awards[$0.award]?.item == item }
        return own.compactMap { round in
            guard now == nil || round.state != .cleared, !round.recipients.isEmpty else { return nil }
            let start = at
            at += minutesLeft(of: round)
            return (round, start)
        }
    }

    /// What a round still takes: what of its minutes is left after each step of the rite, as a rule.
    private func minutesLeft(of round: Round) -> Milliseconds {
        let whole = Milliseconds(round.minutes) * .perMinute
        if now == nil { return whole }
        return switch round.state {
        case .planned, .called: whole
        case .onstage: whole * 7 / 10
        case .conferred: whole * 3 / 10
        case .cleared: 0
        }
    }

    /// The papers of an item that are still to be heard, with when each has the floor.
    func papers(of item: Agenda.Item) -> [(paper: Agenda.Paper, id: SpeakerID, at: Milliseconds)] {
        guard var at = begin(of: item.id) else { return [] }
        return item.papers.enumerated().compactMap { place, paper in
            let id = Agenda.Paper.id(place, of: item.id)
            guard now == nil || isToBeHeard(id) else { return nil }
            let start = at
            at += Milliseconds(paper.minutes) * .perMinute
            return (paper, id, start)
        }
    }

    private func isToBeHeard(_ id: SpeakerID) -> Bool {
        conference.queue.speakers[id].map { $0.isOpen || $0.state == .speaking } ?? true
    }

    /// The pledges of an item that are still open, each with when its head presents it, nil where that is done; and when all sign.
    func pledges(in item: ItemID) -> (presented: [(pledge: Pledge, at: Milliseconds?)], signedAt: Milliseconds)? {
        guard var at = begin(of: item) else { return nil }
        let own = conference.pledges.inItem(item).filter { now == nil || $0.state != .closed }
        let presented = own.map { pledge -> (pledge: Pledge, at: Milliseconds?) in
            guard now == nil || pledge.state == .draft else { return (pledge, nil) }
            let start = at
            at += Milliseconds(pledge.bloc.presentMinutes) * .perMinute
            return (pledge, start)
        }
        return own.isEmpty ? nil : (presented, at)
    }
}
