extension ConferenceState {
    /// In an item of papers the one next step calls them in turn; nil when none is left that can be called, and the agenda goes on.
    ///
    /// The last speaker is not dismissed by a step of their own: calling the next one, or leaving the item, does it.
    var queueCue: Cue.Step? {
        guard let item = agenda.currentItem, item.kind == .paper else { return nil }
        return papersLeft(in: item.id).first { !isOut($0) }.map { .queue(call: $0.id) }
    }

    /// Papers that are passed over, those that a step leaves behind, and at the end everybody who still waits.
    func queueWarnings(about step: Cue.Step?) -> [Cue.Warning] {
        if case .queue(let next) = step { return agenda.course.current.map { passedOver(before: next, in: $0) } ?? [] }
        if case .advance = step {
            let left = agenda.course.current.map { papersLeft(in: $0).count } ?? 0
            return left == 0 ? [] : [Cue.Warning(reason: .speakerPapersLeft, args: [("count", .number(left))])]
        }
        guard step == .end else { return [] }
        let waiting = queue.speakers.rows.count(where: \.isOpen)
        return waiting == 0 ? [] : [Cue.Warning(reason: .speakerWaiting, args: [("count", .number(waiting))])]
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
