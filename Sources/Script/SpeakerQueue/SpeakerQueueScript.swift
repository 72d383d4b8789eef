import Conference

/// How a paper is called, and who has spoken is thanked.
struct SpeakerQueueScript {
    private let conference: ConferenceState

    init(_ conference: ConferenceState) { self.conference = conference }

    /// Before it who still has the floor is thanked.
    func calling(_ id: SpeakerID) -> StepScript {
        let speaker = conference.queue.speakers[id]
        let topic = speaker?.topic ?? ""
        let before = conference.queue.speaking
        return StepScript(
            label: BilingualText("Mời trình bày: " + topic.vi, en: "Call the paper: " + topic.english),
            saying: .lines([before.map(thanks), speaker.map { invitation(of: $0, isFirst: before == nil) }].compactMap(\.self)))
    }

    func thanks(to speaker: SpeakerQueue.Speaker) -> Spoken {
        guard let who = isNamed(speaker) ? phrase(of: speaker).thanked : place(of: speaker) else {
            return Spoken("Xin trân trọng cảm ơn đại biểu vừa trình bày tham luận.", en: "Our thanks to the speaker.")
        }
        let what = speaker.kind == .paper ? "tham luận" : "ý kiến"
        return Spoken("Xin trân trọng cảm ơn \(what) của \(who.vi).", en: "Our thanks to \(who.english).", named: who.named)
    }

    /// A speaker whose name the programme does not know is invited as the venue's representative.
    private func invitation(of speaker: SpeakerQueue.Speaker, isFirst: Bool) -> Spoken {
        let who = isNamed(speaker) ? calledFromPlace(speaker) : representative(of: speaker)
        return Spoken(
            "\(isFirst ? "Xin" : "Tiếp theo, xin") kính mời \(who.closed.vi) trình bày tham luận “\(speaker.topic.vi)”.",
            en: "We now invite \(who.closed.en) to present the paper “\(speaker.topic.english)”.", named: who.named)
    }

    private func phrase(of speaker: SpeakerQueue.Speaker) -> PersonPhrase {
        PersonPhrase(name: speaker.name, salutation: speaker.salutation, title: speaker.title, of: .speaker(speaker.id))
    }

    /// In the hall everybody sees where somebody stands up.
    private func calledFromPlace(_ speaker: SpeakerQueue.Speaker) -> Spoken {
        let called = phrase(of: speaker).called
        guard let venue = venue(of: speaker), !venue.isHall else { return called }
        return Spoken(
            "\(called.vi), từ \(venue.calledOut.vi)", en: "\(called.english), from \(venue.calledOut.english)",
            named: called.named + [.venue(venue.id)])
    }

    private func representative(of speaker: SpeakerQueue.Speaker) -> Spoken {
        guard let venue = venue(of: speaker), !venue.isHall else {
            return Spoken("đại biểu tại hội trường", en: "the speaker in the hall")
        }
        return Spoken(
            "đại diện \(venue.calledOut.vi)", en: "the representative of \(venue.calledOut.english)", named: [.venue(venue.id)])
    }

    /// Nil: the hall, where nobody needs to be told.
    private func place(of speaker: SpeakerQueue.Speaker) -> Spoken? {
        venue(of: speaker).flatMap { $0.isHall ? nil : VenuePhrase.called([$0]) }
    }

    private func venue(of speaker: SpeakerQueue.Speaker) -> Venue? { speaker.venue.flatMap { conference.venues[$0] } }

    private func isNamed(_ speaker: SpeakerQueue.Speaker) -> Bool {
        let unnamed = SpeakerQueue.Speaker.representative(of: venue(of: speaker)?.calledOut ?? "")
        return speaker.name.lowercased() != unnamed.lowercased()
    }
}
