internal import Cards
internal import Conference

/// The sheet around a paper: its heading, its margins with the number of each page, and how it is set.
struct PaperPage<Kind: PaperContent> {
    private let day: Kind.Day

    init(of day: Kind.Day) { self.day = day }

    func html(around body: String) -> String {
        let style = [PaperStyle.page(Kind.shape, titled: head), PaperStyle.common, Kind.style].joined(separator: "\n")
        return HTMLPage(title: "\(Kind.title) – \(day.about.title.vi)", style: style, body: heading + body).html
    }

    /// What stands at the head of each page.
    private var head: String {
        let parts = [Kind.title, day.clock.day(day.heldAt), day.pageRemark]
        return parts.filter { !$0.isEmpty }.joined(separator: ", ")
    }

    private var heading: String {
        switch Kind.shape {
        case .official, .landscape: day.letterhead(of: "Ban Tổ chức hội nghị", numbered: Kind.number, isDated: Kind.isDated) + title
        case .working: title
        case .sheets: ""
        }
    }

    private var title: String {
        let about = day.about
        return """
            <div class="title">
            <h1>\(HTML.text(Kind.title.uppercased()))</h1>
            <p class="conference">\(HTML.text(about.title.vi, en: about.title.en))</p>
            <p class="held">\(HTML.text(about.place.vi)), \(day.clock.dayInWords(day.heldAt))</p>
            \(HTML.element("p", "remark", day.titleRemark))</div>

            """
    }
}

enum PaperShape {
    /// With the heading of an official paper.
    case official
    /// The same, broad.
    case landscape
    /// For the hands of those who work in the hall.
    case working
    /// Several sheets, each with a heading of its own.
    case sheets
}
