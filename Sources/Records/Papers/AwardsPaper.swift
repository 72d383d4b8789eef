internal import Cards
internal import Conference

/// Danh sách khen thưởng theo thứ tự trao: every line whole, so that a page is read without the one before it.
struct AwardsPaper: PaperContent {
    static let name = "danh-sach-khen-thuong"
    static let title = "Danh sách khen thưởng theo thứ tự trao"
    static let shape = PaperShape.landscape
    static let style = "table { font-size: 11pt; } .office { font-size: 10pt; }"

    private let rounds: PrintedRounds
    private let day: PrintedDay

    init(_ day: PrintedDay) {
        self.day = day
        rounds = PrintedRounds(day)
    }

    private static let columns: [PaperTable.Column] = [
        .init(head: "TT", width: 5, look: "number"), .init(head: "Lượt", width: 6, look: "number"),
        .init(head: "Tên ghi trên bằng", width: 20), .init(head: "Hiện vật trao", width: 19), .init(head: "Quyết định", width: 13),
        .init(head: "Người trao", width: 22), .init(head: "Nơi nhận, người nhận", width: 15),
    ]

    var body: String? {
        var table = PaperTable(Self.columns)
        var number = 0
        for turn in rounds.turns {
            for part in turn.round.parts {
                let who = day.conferrers(of: part, turn.award, as: day.called).joined(separator: "; ")
                let conferrers = Self.lines([who, day.authority(of: part, turn.award)])
                for recipient in rounds.recipients(of: part) {
                    number += 1
                    table.add(row(number, turn, recipient, conferrers))
                }
            }
        }
        let loose = rounds.loose
        if !loose.isEmpty { table.add(heading: "Chưa xếp vào lượt trao") }
        for recipient in loose {
            number += 1
            table.add(row(number, nil, recipient, ""))
        }
        return table.isEmpty ? nil : table.html
    }

    private func row(_ number: Int, _ turn: PrintedRounds.Turn?, _ recipient: Recipient, _ conferrers: String) -> [String] {
        let handed = day.award(of: recipient).map(day.handedOver) ?? ""
        let standing = day.standing(of: recipient) ?? ""
        return [
            String(number), turn.map { String($0.number) } ?? "", day.certificate(of: recipient), handed,
            Self.lines(day.decisions(of: recipient, in: turn?.round)), conferrers,
            Self.lines([day.venue(recipient.venue)] + day.receivers(of: recipient) + [standing]),
        ]
    }

    private static func lines(_ all: [String]) -> String { all.map { HTML.element("span", "line", $0) }.joined() }
}
