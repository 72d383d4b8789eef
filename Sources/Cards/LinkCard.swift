public import Conference

/// One card of the sheet: for whom it is, and the code that opens their page.
public struct LinkCard: Sendable {
    public let participant: Participant
    public let url: String

    public init(_ participant: Participant, url: String) {
        self.participant = participant
        self.url = url
    }

    /// - Throws: when the link is too long for a code.
    func html(in conference: Opening) throws(QRCodeFault) -> String {
        let code = try QRCode(url)
        let picture = """
            <svg viewBox="0 0 \(code.side) \(code.side)" role="img" aria-label="QR"><path d="\(code.path)"/></svg>
            """
        let title = conference.about.title
        let words = participant.who.role.words
        return """
            <article class="card">
            <p class="conference">\(HTML.text(title.vi, en: title.en))</p>
            \(picture)
            <div class="whom">
            <p class="role">\(HTML.text(words.vi, en: words.en))</p>
            <h4>\(HTML.text(participant.name))\(mark(.person(participant.who.person), in: conference))</h4>
            \(HTML.element("p", "place", place(in: conference)))\(units(in: conference))
            </div>
            <p class="link">\(address)</p>
            \(warning)
            </article>

            """
    }

    /// Behind what the programme has invented.
    private func mark(_ key: EntityKey, in conference: Opening) -> String {
        conference.about.illustrative.contains(key) ? " <small>\(HTML.text("(minh họa)", en: "(illustrative)"))</small>" : ""
    }

    /// A venue's own card bears its Vietnamese name already.
    private func place(in conference: Opening) -> String {
        guard let id = participant.venue, let name = conference.venues.first(where: { $0.id == id })?.name else { return "" }
        guard participant.who.role == .venue else { return HTML.text(name.vi, en: name.en) }
        return name.en.map { "<small lang=\"en\">\(HTML.text($0))</small>" } ?? ""
    }

    private func units(in conference: Opening) -> String {
        participant.units.compactMap { id in conference.units.first { $0.id == id } }.map { unit in
            let bloc = unit.bloc.flatMap { id in conference.blocs.first { $0.id == id } }
            return HTML.element("p", "unit", HTML.text(unit.name.vi, en: unit.name.en) + mark(.unit(unit.id), in: conference))
                + HTML.element(
                    "p", "bloc",
                    bloc.map { HTML.text($0.name.vi, en: $0.name.en) + mark(.pledge(PledgeID($0.id.text)), in: conference) } ?? "")
        }.joined()
    }

    /// `hoinghi.example/lao-cai-2022/delegate#…x4Kq`: host and page as one would say them, and the last letters of the token, by which the cards of one
    /// person, printed before and after a link was cut, are told apart.
    private var address: String {
        let bare = url.split(separator: "://", maxSplits: 1).last ?? ""
        let page = bare.prefix { $0 != "#" }
        let host = page.prefix { $0 != "/" }
        let shown = "<b>\(HTML.text(String(host)))</b>\(HTML.text(String(page.dropFirst(host.count))))#…\(HTML.text(String(url.suffix(4))))"
        return "<a href=\"\(HTML.text(url))\">\(shown)</a>"
    }

    /// Viewers share one link; every other card is one person's or one device's.
    private var warning: String {
        participant.who.role == .viewer
            ? "<p class=\"shared\">Dùng chung cho người theo dõi <small lang=\"en\">Shared by all who watch</small></p>"
            : "<p class=\"warning\">Thẻ riêng. Không chuyển cho người khác. <small lang=\"en\">Personal: do not pass it on.</small></p>"
    }
}

extension Role {
    /// As the pages call it (`role.…` in `public/words`).
    var words: (vi: String, en: String) {
        switch self {
        case .mc: ("Người dẫn chương trình", "MC")
        case .operator: ("Tổ kỹ thuật", "Technical team")
        case .chair: ("Chủ trì hội nghị", "Chair")
        case .venue: ("Điểm cầu", "Venue")
        case .delegate: ("Đại biểu", "Delegate")
        case .screen: ("Màn hình", "Screen")
        case .viewer: ("Người theo dõi", "Viewer")
        case .system: ("Hệ thống", "System")
        }
    }
}
