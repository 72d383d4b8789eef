internal import Cards
internal import Conference

/// Lịch của điểm cầu: a sheet for each venue, when its own turns come.
struct VenuesPaper: PaperContent {
    static let name = "lich-diem-cau"
    static let title = "Lịch của điểm cầu"
    static let shape = PaperShape.sheets
    static let style = """
        .caption h1 { font-size: 18pt; }
        .caption p { margin-top: 1mm; }
        .name { display: inline-block; }
        .office { font-size: 10.5pt; }
        """

    private let day: PrintedDay

    init(_ day: PrintedDay) { self.day = day }

    var body: String? {
        let turns = OwnTurns(in: day)
        let sheets = day.conference.venues.rows.compactMap { sheet(of: $0, turns.inOrder(of: $0.id)) }
        return sheets.isEmpty ? nil : sheets.joined()
    }

    private func sheet(of venue: Venue, _ turns: [OwnTurn]) -> String? {
        if turns.isEmpty { return nil }
        var table = PaperTable(
            [
                .init(head: "Giờ", width: 10, look: "at"), .init(head: "Nội dung", width: 31), .init(head: "Ai", width: 30),
                .init(head: "Điểm cầu làm gì", width: 29),
            ], caption: heading(of: venue))
        for turn in turns {
            table.add([
                day.clock.time(turn.at), turn.what, Self.listed(turn.who), turn.call,
            ])
        }
        return "<section class=\"page\">\n\(table.html)</section>\n"
    }

    /// No name is parted from its number at the end of a line.
    private static func listed(_ names: [String]) -> String {
        names.enumerated().map { "<span class=\"name\">\($1)\($0 < names.count - 1 ? ";" : "")</span>" }.joined(separator: " ")
    }

    private func heading(of venue: Venue) -> String {
        let about = day.about
        let printed = day.now.map { "; in lúc \(day.clock.time($0))" } ?? ""
        return "<h1>LỊCH CỦA ĐIỂM CẦU: \(day.venue(venue.id))</h1><p><b>\(HTML.text(about.title.vi))</b></p>"
            + "<p>Ngày \(day.clock.day(about.startsAt))\(printed). Giờ là dự kiến; chương trình nhanh hoặc chậm hơn thì xem trên máy của điểm cầu.</p>"
    }
}
