internal import Conference

/// When each thing of the day begins: by the programme, or, for the rest of a day that is on, as it would go on from now.
struct DayTimes: Sendable {
    /// An item with its time.
    struct Entry {
        let item: Agenda.Item
        let at: Milliseconds
        let until: Milliseconds
    }

    /// In the order of the day, with when it begins; of a rest only what is still to come.
    let items: [Entry]
    /// When the last of them ends.
    let endsAt: Milliseconds
    private let starts: [ItemID: Milliseconds]
    /// What of each item is printed: all of it, or of a rest what is still ahead.
    private let works: [ItemID: WorkAhead]
    /// Nil: by the programme.
    private let now: Milliseconds?

    init(of conference: ConferenceState, from now: Milliseconds?) {
        self.now = now
        items = now.map { Self.forecast(conference, from: $0) } ?? Self.plan(conference)
        endsAt = items.last?.until ?? now ?? conference.lifecycle.about.startsAt
        starts = Dictionary(uniqueKeysWithValues: items.map { ($0.item.id, $0.at) })
        works = Dictionary(
            uniqueKeysWithValues: items.map { entry in
                (entry.item.id, WorkAhead(in: entry.item, of: conference, isWhole: now == nil))
            })
    }

    /// Nil: it is over, or passed over.
    func start(of item: ItemID) -> Milliseconds? { starts[item] }

    /// Items of the programme have their times; one that the day has inserted comes after the one before it.
    private static func plan(_ conference: ConferenceState) -> [Entry] {
        var free = conference.lifecycle.about.startsAt
        return conference.agenda.inOrder.map { item in
            let start = item.plannedStart ?? free
            free = start + item.length
            return Entry(item: item, at: start, until: free)
        }
    }

    /// Nothing begins before its planned time, which guests were told; gaps take up a delay. What is on ends now at the earliest, as the pages reckon it
    /// (`public/Agenda/drift.js`), and not before what is still ahead in it: a sheet keeps its order until it is thrown away.
    private static func forecast(_ conference: ConferenceState, from now: Milliseconds) -> [Entry] {
        let agenda = conference.agenda
        let shift = shiftInDays(of: agenda)
        var free = now
        return ahead(agenda).compactMap { item in
            switch item.state {
            case .done, .skipped: return nil
            case .current:
                let start = item.actualStart.map(conference.clock.shown) ?? now
                free = max(now + WorkAhead(in: item, of: conference, isWhole: false).length, end(of: item, from: start))
                return Entry(item: item, at: start, until: free)
            case .planned:
                let start = max(free, item.plannedStart.map { $0 + shift } ?? free)
                free = end(of: item, from: start)
                return Entry(item: item, at: start, until: free)
            }
        }
    }

    /// From the place that the day has reached on. What was passed over on the way comes by a jump only, and nobody knows when.
    private static func ahead(_ agenda: Agenda) -> ArraySlice<Agenda.Item> {
        let items = agenda.inOrder
        let reached = items.firstIndex { $0.id == agenda.course.current } ?? items.lastIndex { $0.actualEnd != nil }
        return items[(reached ?? 0)...]
    }

    /// A break ends no earlier than everybody was told to be back.
    private static func end(of item: Agenda.Item, from start: Milliseconds) -> Milliseconds {
        max(start + item.length, item.resumesAt.map { $0 - start < perDay / 2 ? $0 : start } ?? start)
    }

    /// Whole days by which the day is held off the programme's: who rehearses the evening before is not a day early.
    static func shiftInDays(of agenda: Agenda) -> Milliseconds {
        guard let began = agenda.course.startedAt, let planned = agenda.inOrder.lazy.compactMap(\.plannedStart).first else { return 0 }
        return Milliseconds((Double(began - planned) / Double(perDay)).rounded()) * perDay
    }

    private static let perDay = 24 * 60 * Milliseconds.perMinute
}

/// Within an item.
extension DayTimes {
    /// From when on an item does what is ahead in it: one that is on, from now.
    private func begin(of item: ItemID) -> Milliseconds? { starts[item].map { max($0, now ?? $0) } }

    /// The rounds of an item that are still to come, with when each is called.
    func rounds(in item: Agenda.Item) -> [(round: Round, at: Milliseconds)] {
        guard var at = begin(of: item.id), let work = works[item.id] else { return [] }
        return work.rounds.map { round, length in
            defer { at += length }
            return (round, at)
        }
    }

    /// The papers of an item that are still to be heard, with when each has the floor.
    func papers(in item: Agenda.Item) -> [(paper: Agenda.Paper, id: SpeakerID, at: Milliseconds)] {
        guard var at = begin(of: item.id), let work = works[item.id] else { return [] }
        return work.papers.map { paper, id in
            defer { at += paper.length }
            return (paper, id, at)
        }
    }

    /// The pledges of an item that are still to be signed, each with when its head presents it, nil where that is done; and when all sign.
    func pledges(in item: Agenda.Item) -> (presented: [(pledge: Pledge, at: Milliseconds?)], signedAt: Milliseconds)? {
        guard var at = begin(of: item.id), let work = works[item.id] else { return nil }
        let all = work.pledges.map { pledge, isPresented -> (pledge: Pledge, at: Milliseconds?) in
            if isPresented { return (pledge, nil) }
            defer { at += pledge.bloc.presenting }
            return (pledge, at)
        }
        return all.isEmpty ? nil : (all, at)
    }
}
