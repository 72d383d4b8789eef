internal import Cards
internal import Conference

/// Kịch bản điều hành: what comes when, for how long, by whom, and how the MC leads in to it.
struct RunOfShowPaper: PaperContent {
    static let name = "kich-ban-dieu-hanh"
    static let title = "Kịch bản điều hành"
    static let shape = PaperShape.official
    static let style = """
        .item { font-weight: 700; }
        .item small[lang] { display: block; }
        .parts { margin: 1mm 0 0 5mm; }
        .note, .lead-in { margin-top: 1.5mm; }
        .note { font-style: italic; }
        .lead-in { padding-left: 2.5mm; border-left: .6mm solid #888; font-size: 11pt; white-space: pre-line; }
        .office { font-size: 11pt; }
        """

    private let day: PrintedDay

    init(_ day: PrintedDay) { self.day = day }

    var body: String? {
        guard !day.times.items.isEmpty else { return nil }
        var table = PaperTable([
            .init(head: "Giờ", width: 9, look: "at"), .init(head: "Phút", width: 7, look: "at"),
            .init(head: "Nội dung, lời dẫn", width: 60),
            .init(head: "Người thực hiện", width: 24),
        ])
        var free: Milliseconds?
        for entry in day.times.items {
            let (item, at) = (entry.item, entry.at)
            if let free, at - free >= .perMinute {
                table.add([day.clock.time(free), "\((at - free) / .perMinute)", "<em>Thời gian dự phòng</em>", ""])
            }
            free = entry.until
            table.add([day.clock.time(at) + planned(item, at), "\(item.length / .perMinute)", content(of: item), who(in: item)])
        }
        table.add([day.clock.time(day.times.endsAt), "", "<em>Kết thúc</em>", ""])
        return table.html
    }

    /// When a late day had planned it (KH, kế hoạch), for who holds the sheet of the morning beside this one.
    private func planned(_ item: Agenda.Item, _ at: Milliseconds) -> String {
        guard let planned = item.plannedStart.map(day.clock.time), planned != day.clock.time(at) else { return "" }
        return "<small class=\"line\">KH \(planned)</small>"
    }

    private func content(of item: Agenda.Item) -> String {
        let place = item.venue.flatMap { day.isHall($0) ? nil : $0 }.map { "Tại \(day.venue($0))" } ?? ""
        return "<span class=\"item\">\(HTML.text(item.title.vi, en: item.title.en))\(day.mark(.item(item.id)))</span>"
            + HTML.element("p", "note", place) + HTML.element("p", "note", state(of: item))
            + HTML.element("ol", "parts", (papers(of: item) + rounds(of: item) + pledges(of: item)).joined())
            + HTML.element("p", "note", item.notes.map { "Ghi chú: " + HTML.text($0) } ?? "")
            + HTML.element("p", "lead-in", leadIn(to: item))
    }

    private func state(of item: Agenda.Item) -> String {
        switch item.state {
        case .planned: ""
        case .current: "Đang thực hiện"
        case .done: "Đã thực hiện"
        case .skipped: "Không thực hiện"
        }
    }

    private func leadIn(to item: Agenda.Item) -> String {
        day.spoken.first { $0.item == item.id && $0.entersItem }.map { HTML.text($0.text.vi) } ?? ""
    }

    private func papers(of item: Agenda.Item) -> [String] {
        day.times.papers(in: item).map { paper, id, at in
            let speaker = paper.speaker.map { day.named($0, paper.speakerSalutation?.vi, paper.speakerTitle?.vi) + "; " } ?? ""
            return "<li>\(day.clock.time(at)) (\(paper.minutes) phút) – \(HTML.text(paper.title.vi))\(day.mark(.speaker(id))): "
                + "\(speaker)\(day.venue(paper.venue))</li>"
        }
    }

    private func rounds(of item: Agenda.Item) -> [String] {
        day.times.rounds(in: item).map { round, at in
            let name = day.conference.awards.awards[round.award]?.name.vi ?? ""
            let venues = round.parts.filter { !$0.recipients.isEmpty && !day.isHall($0.venue) }.map { day.venue($0.venue) }
            return "<li>\(day.clock.time(at)) (\(round.minutes) phút) – \(HTML.text(name)): \(count(of: round))"
                + "\(venues.isEmpty ? "" : "; có người nhận tại \(venues.joined(separator: ", "))")</li>"
        }
    }

    /// “2 tập thể, 5 cá nhân”
    private func count(of round: Round) -> String {
        let total = Award.Total(of: day.conference.awards.recipients(round.recipients))
        let kinds = [(total.collectives, "tập thể"), (total.households, "hộ gia đình"), (total.individuals, "cá nhân")]
        return kinds.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
    }

    private func pledges(of item: Agenda.Item) -> [String] {
        guard let (presented, signedAt) = day.times.pledges(in: item) else { return [] }
        let presenting = presented.compactMap { pledge, at in
            at.map { "<li>\(day.clock.time($0)) (\(pledge.bloc.presentMinutes) phút) – Trình bày: \(bloc(pledge.bloc))</li>" }
        }
        return presenting + ["<li>\(day.clock.time(signedAt)) – Ký: \(presented.map { bloc($0.pledge.bloc) }.joined(separator: ", "))</li>"]
    }

    private func bloc(_ bloc: Bloc) -> String { HTML.text(bloc.name.vi) + day.mark(.pledge(PledgeID(bloc.id.text))) }

    /// Who is named; who leads it beside the MC; else the MC.
    private func who(in item: Agenda.Item) -> String {
        let named = item.who.map(day.named)
        let leader =
            switch item.ledBy {
            case .chair: ["<em>Chủ trì điều hành</em>"]
            case nil: [String]()
            }
        let all = named + leader
        return (all.isEmpty ? ["Người dẫn chương trình"] : all).map { "<span class=\"line\">\($0)</span>" }.joined()
    }
}
