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
        return held.enumerated().map(section).joined() + leftOut(left)
    }

    private func section(_ place: Int, _ item: Agenda.Item) -> String {
        let who = item.who.map(day.named).joined(separator: "; ")
        let led = who.isEmpty ? "" : "<p class=\"said\">Thực hiện: \(who).</p>\n"
        let lines =
            MinutesSpeeches(of: day).lines(in: item) + MinutesAwards(of: day).lines(in: item) + MinutesPledges(of: day).lines(in: item)
            + MinutesVotes(of: day).lines(in: item) + MinutesNotes(of: day).lines(about: .item(item.id))
        return "<p class=\"item\">\(place + 1). \(HTML.text(item.title.vi))\(day.mark(.item(item.id))) "
            + "(\(day.span(item.actualStart, item.actualEnd)))\(day.position(of: .entered(item.id)))</p>\n" + led + lines.joined()
    }

    private func leftOut(_ items: [Agenda.Item]) -> String {
        if items.isEmpty { return "" }
        let all = items.map { HTML.text($0.title.vi) + day.position(of: .left($0.id)) }
        return "<p class=\"line\"><b>Không thực hiện:</b> \(all.joined(separator: "; ")).</p>\n"
    }
}
