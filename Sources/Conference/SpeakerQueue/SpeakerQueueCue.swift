extension ConferenceState {
    /// In an item of papers the one next step calls them in turn; nil when none is left that can be called, and the agenda goes on.
    ///
    /// The last speaker is not dismissed by a step of their own: calling the next one, or leaving the item, does it.
    func queueCue() -> Cue.Step? {
        guard let item = agenda.currentItem, item.kind == .paper else { return nil }
        return papersLeft(in: item.id).first { !isOut($0) }.map { .queue(call: $0.id) }
    }

    func queueLabel(of id: SpeakerID) -> BilingualText {
        let topic = queue.speakers[id]?.topic ?? ""
        return BilingualText("Mời tham luận: " + topic.vi, en: "Call the paper: " + (topic.en ?? topic.vi))
    }

    /// A speaker whose name the programme does not know is invited as the venue's representative.
    func queueScript(for id: SpeakerID) -> BilingualText {
        guard let speaker = queue.speakers[id] else { return "" }
        let venue = speaker.venue.flatMap { venues[$0] }?.calledOut ?? ""
        let isNamed = speaker.name != SpeakerQueue.Speaker.representative(of: venue)
        let whom = isNamed ? "\(speaker.name), \(venue.vi)," : "đại diện \(venue.vi)"
        let english = venue.en ?? venue.vi
        return BilingualText(
            "Xin kính mời \(whom) trình bày tham luận “\(speaker.topic.vi)”.",
            en: "We now invite \(isNamed ? speaker.name : "the representative") of \(english) to present the paper "
                + "“\(speaker.topic.en ?? speaker.topic.vi)”.")
    }

    /// Papers that are passed over, those that a step leaves behind, and at the end everybody who still waits.
    func queueWarnings(about step: Cue.Step?) -> [Cue.Warning] {
        switch step {
        case .queue(let next): return agenda.course.current.map { passedOver(before: next, in: $0) } ?? []
        case .advance:
            let left = agenda.course.current.map { papersLeft(in: $0).count } ?? 0
            return left == 0 ? [] : [Cue.Warning(reason: .speakerPapersLeft, args: [("count", .number(left))])]
        case .end:
            let waiting = queue.speakers.rows.count(where: \.isOpen)
            return waiting == 0 ? [] : [Cue.Warning(reason: .speakerWaiting, args: [("count", .number(waiting))])]
        default: return []
        }
    }

    private func passedOver(before next: SpeakerID, in item: ItemID) -> [Cue.Warning] {
        papersLeft(in: item).prefix { $0.id != next }.compactMap(\.venue).map { venue in
            Cue.Warning(reason: .speakerVenueOut, args: [("venue", .text(venues[venue]?.name.vi ?? venue.text))])
        }
    }

    /// The papers of an item that wait, in their order.
    private func papersLeft(in item: ItemID) -> [SpeakerQueue.Speaker] {
        queue.places.rows.compactMap { queue.speakers[$0.id] }.filter { $0.item == item }
    }

    private func isOut(_ speaker: SpeakerQueue.Speaker) -> Bool { speaker.venue.map { isOutOfUse($0) } ?? false }
}

extension SpeakerQueue.Speaker {
    /// What the screens show for a paper whose speaker the programme does not name.
    static func representative(of venue: BilingualText) -> String { "Đại diện " + venue.vi }
}

extension Venue {
    /// As the MC calls it out: “điểm cầu huyện Si Ma Cai”. The word for the kind of place is a common noun and loses its capital within a sentence.
    var calledOut: BilingualText {
        let kinds = ["Hội trường", "Huyện", "Thị xã", "Thành phố", "Tỉnh", "Xã", "Phường", "Thị trấn"]
        let isKind = kinds.contains { name.vi == $0 || name.vi.hasPrefix($0 + " ") }
        let written = isKind ? name.vi.prefix(1).lowercased() + name.vi.dropFirst() : name.vi
        return BilingualText("điểm cầu " + written, en: "the connection point " + (name.en ?? name.vi))
    }
}
