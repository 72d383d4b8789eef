internal import Cards
internal import Conference

/// Lời dẫn của MC: all that is spoken, step by step, in letters that are read at a lectern.
struct MCPaper: PaperContent {
    static let name = "loi-dan-mc"
    static let title = "Lời dẫn của người dẫn chương trình"
    static let shape = PaperShape.working
    static let style = """
        h2 { margin-top: 8mm; padding-bottom: 1mm; border-bottom: .4mm solid #000; }
        .step { margin-top: 4mm; font-size: 11pt; color: #444; break-after: avoid; }
        .step::before { content: "• "; }
        .words p { font-size: 18pt; line-height: 1.4; margin-top: 1.5mm; break-inside: avoid; }
        .words + small { display: block; margin-top: 1.5mm; font-size: 10pt; font-style: italic; white-space: pre-line; }
        """

    private let day: PrintedDay

    init(_ day: PrintedDay) { self.day = day }

    var body: String? {
        guard !day.spoken.isEmpty else { return nil }
        var (html, last) = ("", ItemID?.none)
        for step in day.spoken {
            if let item = step.item, item != last { html += heading(of: item) }
            last = step.item ?? last
            html += self.html(of: step)
        }
        return html
    }

    private func heading(of id: ItemID) -> String {
        guard let item = day.conference.agenda.items[id] else { return "" }
        let at = day.times.start(of: id).map { day.clock.time($0) + " – " } ?? ""
        return "<h2>\(at)\(HTML.text(item.title.vi, en: item.title.en))</h2>\n"
    }

    private func html(of step: SpokenStep) -> String {
        let label = HTML.element("p", "step", HTML.text(step.label.vi))
        let lines = step.text.vi.split(separator: "\n").map { "<p>\(HTML.text(String($0)))</p>" }.joined(separator: "\n")
        let english = step.text.en.flatMap { $0 == step.text.vi || $0.isEmpty ? nil : $0 }
        return label + HTML.element("div", "words", lines) + (english.map { "<small lang=\"en\">\(HTML.text($0))</small>" } ?? "") + "\n"
    }
}
