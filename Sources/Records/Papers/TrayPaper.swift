internal import Cards
internal import Conference

/// Phiếu khay trao thưởng: a sheet for the tray of each round at each venue, in the order in which they stand.
struct TrayPaper: PaperContent {
    static let name = "phieu-khay-trao-thuong"
    static let title = "Phiếu khay trao thưởng"
    static let shape = PaperShape.sheets
    static let style = """
        table { font-size: 14pt; }
        th { font-size: 12pt; }
        tbody td { vertical-align: middle; }
        .caption h1 { font-size: 18pt; }
        .caption p { margin-top: 1.5mm; font-size: 13pt; }
        .office, .less { font-size: 11.5pt; }
        .place { font-size: 20pt; font-weight: 700; text-align: center; }
        .tick i { display: block; width: 7mm; height: 7mm; margin: 0 auto; border: .4mm solid #000; }
        """

    private let rounds: PrintedRounds
    private let day: PrintedDay

    init(_ day: PrintedDay) {
        self.day = day
        rounds = PrintedRounds(day)
    }

    var body: String? {
        let sheets = rounds.turns.flatMap { turn in turn.round.parts.compactMap { sheet(of: $0, turn) } }
        return sheets.isEmpty ? nil : sheets.joined()
    }

    private func sheet(of part: Round.Part, _ turn: PrintedRounds.Turn) -> String? {
        let recipients = rounds.recipients(of: part)
        if recipients.isEmpty { return nil }
        var table = PaperTable(
            [
                .init(head: "Vị trí", width: 10, look: "place"), .init(head: "Tên ghi trên bằng", width: 34),
                .init(head: "Hiện vật trao", width: 27, look: "less"), .init(head: "Người nhận", width: 19, look: "less"),
                .init(head: "Đã xếp", width: 10, look: "tick"),
            ], caption: heading(of: part, turn))
        for (place, recipient) in recipients.enumerated() {
            let receivers = day.receivers(of: recipient)
            table.add([
                String(place + 1), day.certificate(of: recipient), day.handedOver(turn.award),
                receivers.isEmpty ? inPerson(recipient) : receivers.map { HTML.element("span", "line", $0) }.joined(), "<i></i>",
            ])
        }
        return "<section class=\"page\">\n\(table.html)</section>\n"
    }

    private func inPerson(_ recipient: Recipient) -> String {
        switch recipient.kind {
        case .individual: "Trực tiếp nhận"
        case .collective: "Đại diện tập thể"
        case .household: "Đại diện hộ gia đình"
        }
    }

    private func heading(of part: Round.Part, _ turn: PrintedRounds.Turn) -> String {
        let (time, authority) = (day.clock.time(turn.at), day.authority(of: part, turn.award))
        let decisions = turn.round.decisions.map { HTML.text($0) + day.mark(.decision(DecisionID(number: $0))) }.joined(separator: ", ")
        return "<h1>PHIẾU KHAY TRAO THƯỞNG – LƯỢT \(turn.number)/\(rounds.count)</h1>"
            + "<p><b>\(HTML.text(turn.award.name.vi))</b></p>"
            + "<p>\(day.venue(part.venue)), khoảng \(time); Quyết định số \(decisions)</p>"
            + "<p>Người trao: \(day.conferrers(of: part, turn.award, as: day.named).joined(separator: "; "))\(authority.isEmpty ? "" : " – " + authority)</p>"
    }
}
