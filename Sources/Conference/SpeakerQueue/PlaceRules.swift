extension ConferenceState {
    /// Those who wait, in their order. The papers of the item that is on come first and those of other items last, because what was asked for in
    /// between is about what is being heard now.
    func placesNow() -> Table<SpeakerQueue.Place> {
        let waiting = queue.speakers.rows.filter { $0.state == .accepted }
        var line = inOrderOfRule(waiting.filter { $0.byHand == nil })
        let byHand = waiting.compactMap { speaker in speaker.byHand.map { (id: speaker.id, place: $0) } }
        for (id, place) in byHand.sorted(by: { $0.place.number < $1.place.number }) {
            let ahead = place.behind.lazy.compactMap { known in line.firstIndex { $0.id == known } }.first
            line.insert((id, .byHand(place)), at: ahead.map { $0 + 1 } ?? 0)
        }
        return Table(line.enumerated().map { SpeakerQueue.Place(id: $1.id, number: $0 + 1, why: $1.why) })
    }

    private typealias Placed = (id: SpeakerID, why: SpeakerQueue.Why)

    private func inOrderOfRule(_ waiting: [SpeakerQueue.Speaker]) -> [Placed] {
        let papers = inOrderOfProgramme(waiting)
        let isOn = { (paper: (item: ItemID, placed: Placed)) in paper.item == agenda.course.current }
        return papers.filter(isOn).map(\.placed) + requestsInOrder(waiting.filter { $0.item == nil })
            + papers.filter { !isOn($0) }.map(\.placed)
    }

    private func inOrderOfProgramme(_ waiting: [SpeakerQueue.Speaker]) -> [(item: ItemID, placed: Placed)] {
        var items: [ItemID: Int] = [:]
        for (place, item) in agenda.course.order.enumerated() { items[item] = place }
        return waiting.compactMap { paper in paper.item.map { (paper, $0) } }
            .sorted { (items[$0.1] ?? .max, $0.0.number) < (items[$1.1] ?? .max, $1.0.number) }
            .map { paper, item in (item, (paper.id, .programme(item, number: paper.number))) }
    }

    private func requestsInOrder(_ requests: [SpeakerQueue.Speaker]) -> [Placed] {
        let asked = requests.sorted { $0.number < $1.number }
        switch queue.list.rule {
        case .fifo: return asked.map { ($0.id, .fifo(at: $0.askedAt ?? 0)) }
        case .fewest:
            let had = turnsHad
            return inOrder(asked.map { ($0, had[$0.turnTaker] ?? 0) }).map { ($0.id, .fewest(turns: $1)) }
        case .round:
            var turns = turnsHad
            let rounds = asked.map { speaker in
                if speaker.countsAsTurn { turns[speaker.turnTaker, default: 0] += 1 }
                return (speaker, max(1, turns[speaker.turnTaker] ?? 0))
            }
            return inOrder(rounds).map { ($0.id, .round($1)) }
        }
    }

    private func inOrder(_ keyed: [(speaker: SpeakerQueue.Speaker, key: Int)]) -> [(SpeakerQueue.Speaker, Int)] {
        keyed.sorted { ($0.key, $0.speaker.number) < ($1.key, $1.speaker.number) }
    }

    /// How many turns each has had or is having; looked up only, never walked.
    private var turnsHad: [EntityKey: Int] {
        var turns: [EntityKey: Int] = [:]
        for speaker in queue.speakers.rows where speaker.hadTheFloor && speaker.countsAsTurn { turns[speaker.turnTaker, default: 0] += 1 }
        return turns
    }
}

extension SpeakerQueue.Speaker {
    /// Whose turn it is when turns are counted: the venue's, or the person's who sits at none.
    fileprivate var turnTaker: EntityKey { venue.map { .venue($0) } ?? by.map { .participant($0) } ?? .queue }
}
