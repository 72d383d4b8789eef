import Conference

/// Whether within one award the kinds of recipients go up as the law has them: collectives first, individuals last (Decree 145/2013/NĐ-CP, Article 26).
struct KindOrderCheck {
    /// In the words of recipients.csv; of a kind that is not among them nothing is said.
    private let order: [String]
    private let source: String

    init(_ regime: RegimeFile?) {
        order = regime?.recipients ?? []
        source = regime?.rules.source(of: "order") ?? ""
    }

    /// One warning an award. Where the kinds are not as many as the decision has, one of them is wrong, and that is told instead.
    func check(_ award: AwardsFile.Line, _ lines: [RecipientsFile.Line]) {
        if let total = award.total, total != Award.Total(of: lines.map(\.recipient)) { return }
        var last: (line: RecipientsFile.Line, place: Int)?
        for line in lines {
            guard let place = order.firstIndex(of: line.recipient.kind.rawValue) else { continue }
            if let last, place < last.place {
                let (kind, other) = (line.recipient.kind.rawValue, last.line.recipient)
                line.row.page.warning(
                    line.row.place,
                    "\(line.row.what) is \(Self.one(kind)) and comes after the \(other.kind.rawValue) “\(other.id.text)” in the same award",
                    "let \(kind)s go up first \(source), unless the conference means it so")
                return
            }
            if place > last?.place ?? -1 { last = (line, place) }
        }
    }

    private static func one(_ kind: String) -> String { ("aeiou".contains(kind.first ?? "x") ? "an " : "a ") + kind }
}
