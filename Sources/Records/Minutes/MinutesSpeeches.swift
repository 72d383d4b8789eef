internal import Cards
internal import Conference

/// Who spoke in an item, from when to when and about what; and whose paper was not heard.
struct MinutesSpeeches {
    private let day: HeldDay

    init(of day: HeldDay) { self.day = day }

    func lines(in item: Agenda.Item) -> [String] {
        let papers = day.conference.queue.speakers.rows.filter { $0.item == item.id && $0.startedAt == nil }
        return heard(in: item.id) + line("Gửi tham luận bằng văn bản", papers.filter { $0.state == .inWriting })
            + line("Tham luận không trình bày", papers.filter { $0.state != .inWriting && isSettled(item) })
    }

    /// Who had the floor while no item was on.
    var besides: [String] { heard(in: nil) }

    /// A paper belongs to its item; who asked for the floor spoke in whichever was on.
    private func heard(in item: ItemID?) -> [String] {
        let speakers = day.conference.queue.speakers.rows.filter { speaker in
            guard speaker.startedAt != nil else { return false }
            return (speaker.item ?? day.chronicle.position(of: .spoke(speaker.id)).flatMap(day.chronicle.item)) == item
        }
        return speakers.sorted { ($0.startedAt ?? 0) < ($1.startedAt ?? 0) }.map(spoke)
    }

    private func isSettled(_ item: Agenda.Item) -> Bool { item.actualEnd != nil || day.isOver }

    private func spoke(_ speaker: SpeakerQueue.Speaker) -> String {
        let what =
            switch speaker.kind {
            case .paper: "trình bày tham luận"
            case .speech: "phát biểu"
            case .question: "đặt câu hỏi"
            case .answer: "trả lời"
            }
        let topic = speaker.topic.vi.isEmpty ? "" : ": “\(HTML.text(speaker.topic.vi))”"
        return "<p class=\"said\">\(day.span(speaker.startedAt, speaker.endedAt)): \(who(speaker)) \(what)\(topic)"
            + "\(day.position(of: .spoke(speaker.id))).</p>\n"
    }

    private func who(_ speaker: SpeakerQueue.Speaker) -> String {
        let venue = speaker.venue.map { " (\(day.venue($0)))" } ?? ""
        return day.named(speaker.name, speaker.salutation?.vi, speaker.title?.vi) + day.mark(.speaker(speaker.id)) + venue
    }

    private func line(_ head: String, _ papers: [SpeakerQueue.Speaker]) -> [String] {
        if papers.isEmpty { return [] }
        let all = papers.map { "\(who($0)): “\(HTML.text($0.topic.vi))”\(day.position(of: .finished($0.id)))" }
        return ["<p class=\"said\">\(head): \(all.joined(separator: "; ")).</p>\n"]
    }
}
