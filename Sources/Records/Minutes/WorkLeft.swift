internal import Cards
internal import Conference

/// What an office has still to do after the day (việc còn lại): what was not handed over, exchanged, signed or heard.
struct WorkLeft {
    /// Names in one line; the registers have all.
    private static let mostNamed = 10

    private let day: HeldDay

    init(after day: HeldDay) { self.day = day }

    /// HTML, one a thing; nothing before the end, when all of it may still be done.
    var items: [String] { day.isOver ? [awards, certificates, signatures, papers].compactMap(\.self) : [] }

    private var awards: String? {
        let open = recipients { $0.state == .absent || $0.state == .deferred || $0.state == .waiting || $0.state == .called }
        return line("Trao thưởng sau hội nghị", open.map(day.named))
    }

    private var certificates: String? {
        line("Đổi bằng, hiện vật trao nhầm", recipients { $0.certificate == .wrong || $0.certificate == .swapped }.map(day.named))
    }

    private var signatures: String? {
        let open = day.conference.pledges.answers.rows.filter { !$0.state.stands }
        return line("Lấy chữ ký giao ước", open.compactMap { day.conference.units[$0.id.unit].map { HTML.text($0.name.vi) } })
    }

    private var papers: String? {
        let open = day.conference.queue.speakers.rows.filter { $0.state == .unheard }
        return line("Chưa được phát biểu, có thể gửi văn bản", open.map { HTML.text($0.name) })
    }

    private func recipients(_ isOpen: (Recipient) -> Bool) -> [Recipient] {
        day.conference.awards.recipients.rows.map(\.value).filter(isOpen)
    }

    private func line(_ what: String, _ who: [String]) -> String? {
        if who.isEmpty { return nil }
        let named = who.prefix(Self.mostNamed).joined(separator: "; ")
        return "\(what) (\(who.count)): \(named)" + (who.count > Self.mostNamed ? "; …" : "") + "."
    }
}
