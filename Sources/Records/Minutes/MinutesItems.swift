internal import Cards
internal import Conference

/// What was done, item by item in the order in which they began; below them what was left out.
struct MinutesItems {
    private let day: HeldDay

    init(of day: HeldDay) { self.day = day }

    var html: String {
        let all = day.conference.agenda.inOrder
        let held = all.filter { $0.actualStart != nil }.sorted { ($0.actualStart ?? 0) < ($1.actualStart ?? 0) }
        let left = all.filter { $0.actualStart == nil && (day.isOver || $0.state == .skipped) }
        return held.enumerated().map(section).joined() + besides + left.map(leftOut).joined()
    }

    private func section(_ place: Int, _ item: Agenda.Item) -> String {
        let who = item.who.map(day.named).joined(separator: "; ")
        let led = who.isEmpty ? "" : "<p class=\"said\">Thực hiện: \(who).</p>\n"
        return "<p class=\"item\">\(place + 1). \(HTML.text(item.title.vi))\(day.mark(.item(item.id))) "
            + "(\(day.span(item.actualStart, item.actualEnd)))\(day.position(of: .entered(item.id)))</p>\n" + led + lines(in: item)
    }

    private func lines(in item: Agenda.Item) -> String {
        let lines =
            MinutesSpeeches(of: day).lines(in: item) + MinutesAwards(of: day).lines(in: item) + MinutesPledges(of: day).lines(in: item)
            + MinutesVotes(of: day).lines(in: item) + MinutesNotes(of: day).lines(about: .item(item.id))
        return lines.joined()
    }

    private var besides: String {
        let lines = MinutesSpeeches(of: day).besides
        return lines.isEmpty ? "" : "<p class=\"item\">Ngoài các nội dung trên</p>\n" + lines.joined()
    }

    /// What belongs to it may have been done while another was on, and what is noted of it says why it was left out.
    private func leftOut(_ item: Agenda.Item) -> String {
        "<p class=\"item\">Không thực hiện: \(HTML.text(item.title.vi))\(day.mark(.item(item.id)))\(day.position(of: .skipped(item.id)))</p>\n"
            + lines(in: item)
    }
}
