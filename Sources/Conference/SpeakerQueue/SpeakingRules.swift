extension ConferenceState {
    /// The floor passes in one step: whoever has it is done, and the clock starts anew.
    func decideCall(_ id: SpeakerID, override: Override, at: Milliseconds) throws(Rejection) -> [Event] {
        let speaker = try known(id, in: .accepted)
        let inSpite = try override.of(objections(toCalling: speaker))
        let endsAt = at + Milliseconds(length(of: speaker)) * .perSecond
        return [.queue(.called(id, at: at, inSpite: inSpite))] + finishingSpeech(at: at)
            + [.timers(.started(.speaking, at: at, endsAt: endsAt))]
    }

    func decideFinish(_ id: SpeakerID, at: Milliseconds) throws(Rejection) -> [Event] {
        _ = try known(id, in: .speaking)
        return finishingSpeech(at: at) + stoppingClock(.speaking)
    }

    /// The speech that is on, over.
    func finishingSpeech(at: Milliseconds) -> [Event] {
        queue.list.speaking.map { [.queue(.finished($0, at: at))] } ?? []
    }

    /// At the end: who asked and was not heard stands in the record as such, and may still hand it in in writing.
    func leavingUnheard(at: Milliseconds) -> [Event] {
        let waiting = queue.speakers.rows.filter(\.isOpen).map(\.id)
        return waiting.isEmpty ? [] : [.queue(.leftUnheard(waiting, at: at))]
    }

    /// The length of a turn, in seconds.
    public func length(of speaker: SpeakerQueue.Speaker) -> Int { speaker.seconds ?? queue.settings.seconds }

    /// What the MC ought to know before giving the floor.
    public func objections(toCalling speaker: SpeakerQueue.Speaker) -> [Objection] {
        var against: [Objection] = []
        if let item = speaker.item, item != agenda.course.current {
            against.append(Objection(.speakerOtherItem, ("item", .text(agenda.items[item]?.title.vi ?? item.text))))
        }
        if let venue = speaker.venue, isOutOfUse(venue) {
            against.append(Objection(.speakerVenueOut, ("venue", .text(venues[venue]?.name.vi ?? venue.text))))
        }
        let isAnswered = speaker.inSpite.contains { $0 == .speakerOverSpeeches || $0 == .speakerOverMinutes }
        return isAnswered ? against : against + overBudget(speaker, besides: [])
    }
}
