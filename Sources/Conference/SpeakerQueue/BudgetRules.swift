extension ConferenceState {
    /// What the staff ought to know before letting a request into the list: that its venue has had its share, those who wait included.
    public func objections(toAccepting speaker: SpeakerQueue.Speaker) -> [Objection] {
        overBudget(speaker, besides: queue.speakers.rows.filter { $0.state == .accepted })
    }

    /// How the venue's budget would stand if this turn were taken, besides those already had and these; empty where it holds.
    func overBudget(_ speaker: SpeakerQueue.Speaker, besides others: [SpeakerQueue.Speaker]) -> [Objection] {
        let budget = queue.settings.budget
        guard speaker.countsAsTurn, budget != SpeakerQueue.Budget(), let venue = speaker.venue else { return [] }
        let turns =
            (queue.speakers.rows.filter(\.hadTheFloor) + others).filter { $0.countsAsTurn && $0.venue == venue && $0.id != speaker.id }
            + [speaker]
        let name = Rejection.Value.text(venues[venue]?.name.vi ?? venue.text)
        var over: [Objection] = []
        if let limit = budget.speeches, turns.count > limit {
            over.append(Objection(.speakerOverSpeeches, ("venue", name), ("sum", .number(turns.count)), ("limit", .number(limit))))
        }
        let seconds = turns.reduce(0) { $0 + spent(on: $1) }
        if let limit = budget.seconds, seconds > limit {
            over.append(
                Objection(.speakerOverMinutes, ("venue", name), ("sum", .number((seconds + 59) / 60)), ("limit", .number(limit / 60))))
        }
        return over
    }

    /// Seconds of the day that a turn took or, until it is over, is to take.
    private func spent(on speaker: SpeakerQueue.Speaker) -> Int {
        guard speaker.state == .finished, let start = speaker.startedAt, let end = speaker.endedAt else { return length(of: speaker) }
        return Int((end - start) / .perSecond)
    }
}
