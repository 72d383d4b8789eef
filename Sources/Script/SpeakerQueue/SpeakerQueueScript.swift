import Conference

/// How a paper is called.
struct SpeakerQueueScript {
    private let conference: ConferenceState

    init(_ conference: ConferenceState) { self.conference = conference }

    /// A speaker whose name the programme does not know is invited as the venue's representative.
    func calling(_ id: SpeakerID) -> StepScript {
        let speaker = conference.queue.speakers[id]
        let topic = speaker?.topic ?? ""
        return StepScript(
            label: BilingualText("Mời tham luận: " + topic.vi, en: "Call the paper: " + topic.english),
            saying: speaker.map(invitation) ?? Spoken(text: ""))
    }

    private func invitation(of speaker: SpeakerQueue.Speaker) -> Spoken {
        let venue = speaker.venue.flatMap { conference.venues[$0] }?.calledOut ?? ""
        let isNamed = speaker.name != SpeakerQueue.Speaker.representative(of: venue)
        let whom = isNamed ? "\(speaker.name), \(venue.vi)," : "đại diện \(venue.vi)"
        let named: [EntityKey] = (isNamed ? [.speaker(speaker.id)] : []) + (speaker.venue.map { [.venue($0)] } ?? [])
        return Spoken(
            "Xin kính mời \(whom) trình bày tham luận “\(speaker.topic.vi)”.",
            en: "We now invite \(isNamed ? speaker.name : "the representative") of \(venue.english) to present the paper "
                + "“\(speaker.topic.english)”.", named: named)
    }
}
