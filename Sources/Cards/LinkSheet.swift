public import Conference

/// Everybody's links as cards to be printed on A4, cut and handed out: one HTML page that needs nothing beside it.
///
/// It opens the conference in every role; whoever makes it keeps it from others' eyes.
public struct LinkSheet: Sendable {
    private let conference: Opening
    private let cards: [LinkCard]

    /// Cards within a group keep the order of `cards`.
    public init(_ conference: Opening, _ cards: [LinkCard]) {
        self.conference = conference
        self.cards = cards
    }

    /// - Throws: when a link is too long for a code.
    public func html() throws(QRCodeFault) -> String {
        var body = ""
        for part in parts { body += try html(of: part) }
        let title = conference.about.title
        let head = """
            <header>
            <h1>Thẻ vào hội nghị <small lang="en">Cards of the conference</small></h1>
            <p>\(HTML.text(title.vi, en: title.en))</p>
            <p>\(cards.count) thẻ, in khổ A4, tỷ lệ 100 %, cắt theo đường đứt nét. Mỗi mã mở một vai trò: giữ kín tờ này; in xong, xóa tệp này. \
            <small lang="en">\(cards.count) cards; print on A4 at 100 %, cut along the dashes. Each code opens one role: keep this from others, and delete the \
            file once it is printed.</small></p>
            </header>

            """
        return HTMLPage(title: "Thẻ vào hội nghị – \(title.vi)", style: Self.style, body: head + body).html
    }

    /// Cards that are handed out together, under one heading.
    private struct Part {
        let heading: String
        let cards: [LinkCard]
    }

    private var parts: [Part] {
        [
            Part(heading: "Người điều hành <small lang=\"en\">Conference team</small>", cards: of(.mc) + of(.operator) + of(.chair)),
            Part(heading: "Màn hình <small lang=\"en\">Screens</small>", cards: of(.screen)),
            Part(heading: "Điểm cầu <small lang=\"en\">Venues</small>", cards: of(.venue)),
        ] + delegates + [Part(heading: "Người theo dõi <small lang=\"en\">Viewers</small>", cards: of(.viewer))]
    }

    private func of(_ role: Role) -> [LinkCard] { cards.filter { $0.participant.who.role == role } }

    /// By venue, in the programme's order, because each venue is sent its own; last those who sit nowhere yet.
    private var delegates: [Part] {
        let delegates = of(.delegate)
        let seated = conference.venues.map { venue in
            Part(
                heading: "Đại biểu <small lang=\"en\">Delegates</small> · \(HTML.text(venue.name.vi, en: venue.name.en))",
                cards: delegates.filter { $0.participant.venue == venue.id })
        }
        let known = Set(conference.venues.map(\.id))
        let others = delegates.filter { card in card.participant.venue.map { !known.contains($0) } ?? true }
        return seated + [Part(heading: "Đại biểu chưa xếp điểm cầu <small lang=\"en\">Delegates without a venue</small>", cards: others)]
    }

    /// Rows of two that no page break splits; the heading stays with the first.
    private func html(of part: Part) throws(QRCodeFault) -> String {
        var rows: [String] = []
        for start in stride(from: 0, to: part.cards.count, by: 2) {
            var row = ""
            for card in part.cards[start..<min(start + 2, part.cards.count)] { row += try card.html(in: conference) }
            rows.append("<div class=\"row\">\n\(row)</div>\n")
        }
        guard let first = rows.first else { return "" }
        return "<section>\n<div class=\"start\">\n<h2>\(part.heading)</h2>\n\(first)</div>\n\(rows.dropFirst().joined())</section>\n"
    }
}
