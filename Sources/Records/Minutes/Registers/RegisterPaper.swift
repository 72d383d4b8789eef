internal import Cards
internal import Conference

/// A register as it is printed.
struct RegisterPaper<Content: RegisterContent>: PaperContent {
    static var name: String { Content.name }
    static var title: String { Content.title }
    static var shape: PaperShape { .landscape }
    static var style: String { "table { font-size: 10.5pt; } td:first-child { padding: 1.2mm 0; } .seq { color: #444; }" }

    private let day: HeldDay
    private let rows: [RegisterRow]

    init(_ day: HeldDay) {
        self.day = day
        rows = Content(day).rows
    }

    var body: String? {
        if rows.isEmpty { return nil }
        let shown = Content.columns.indices.filter { Content.columns[$0].width != nil }
        let columns = shown.map {
            PaperTable.Column(head: Content.columns[$0].head, width: Content.columns[$0].width ?? 0, look: Content.columns[$0].look)
        }
        var table = PaperTable(
            [.init(head: "TT", width: 4, look: "number")] + columns + [.init(head: "Dòng ghi", width: 6, look: "number")])
        // The mark of what is invented stands behind what a row is about first: its name.
        for (place, row) in rows.enumerated() {
            let cells = shown.map {
                text(row.cells[$0]) + (row.isIllustrative && $0 == shown.first ? HeldDay.illustrativeMark : "")
            }
            table.add([String(place + 1)] + cells + [row.position.map(String.init) ?? ""])
        }
        return table.html
    }

    private func text(_ cell: RegisterCell) -> String {
        switch cell {
        case .empty: ""
        case .text(let text): HTML.text(text)
        case .number(let number): String(number)
        case .time(let at): day.clock.time(at)
        }
    }
}
