extension ConferenceState {
    /// The list as the files have it: their papers, accepted from the start. What was asked for and decided before the opening stays.
    func queueRead(from opening: Opening) -> SpeakerQueue {
        var read = queue
        read.settings = opening.queue ?? SpeakerQueue.Settings()
        read.list.rule = read.settings.rule
        let names = Table(opening.venues)
        let papers = opening.items.flatMap { item in
            item.papers.enumerated().map { ConferenceState.speaker(of: $1, number: $0 + 1, in: item.id, at: names[$1.venue]) }
        }
        let requests = queue.speakers.rows.filter { $0.by != nil }
        read.speakers = Table(papers.map { $0.asDecided(in: queue.speakers[$0.id]) } + requests)
        return read
    }

    private static func speaker(of paper: Agenda.Paper, number: Int, in item: ItemID, at venue: Venue?) -> SpeakerQueue.Speaker {
        SpeakerQueue.Speaker(
            id: Agenda.Paper.id(number - 1, of: item), kind: .paper,
            name: paper.speaker ?? SpeakerQueue.Speaker.representative(of: venue?.calledOut ?? ""),
            venue: paper.venue, topic: paper.title, item: item, by: nil, number: number, askedAt: nil, seconds: paper.minutes * 60,
            state: .accepted, salutation: paper.speakerSalutation, title: paper.speakerTitle)
    }

    /// Files that take away whom or where a request is of are refused.
    func mustKeepWhoAsked(_ next: ConferenceState) throws(Rejection) {
        for speaker in queue.speakers.rows {
            if let by = speaker.by, next.participants[by] == nil { throw Self.inUse(by.person.text) }
            if speaker.by != nil, let venue = speaker.venue, next.venues[venue] == nil { throw Self.inUse(venue.text) }
        }
    }
}

extension SpeakerQueue.Speaker {
    /// A paper read anew keeps what the staff have decided about it.
    fileprivate func asDecided(in old: Self?) -> Self {
        guard let old else { return self }
        var paper = self
        paper.state = old.state
        paper.endedAt = old.endedAt
        paper.byHand = old.byHand
        paper.declinedFor = old.declinedFor
        paper.inSpite = old.inSpite
        return paper
    }
}

extension SpeakerQueue.Speaker {
    /// What the screens show for a paper whose speaker the programme does not name.
    public static func representative(of venue: BilingualText) -> String { "Đại diện " + venue.vi }
}
