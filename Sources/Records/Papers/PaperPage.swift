internal import Cards
internal import Conference

/// The sheet around a paper: its heading, its margins with the number of each page, and how it is set.
struct PaperPage<Kind: PaperContent> {
    private let day: PrintedDay

    init(of day: PrintedDay) { self.day = day }

    func html(around body: String) -> String {
        let style = [PaperStyle.page(Kind.shape, titled: head), PaperStyle.common, Kind.style].joined(separator: "\n")
        return HTMLPage(title: "\(Kind.title) – \(day.about.title.vi)", style: style, body: heading + body).html
    }

    /// What stands at the head of each page, so that the sheets of a rest are told from those of the morning.
    private var head: String {
        let printed = day.now.map { ", phần còn lại, in lúc \(day.clock.time($0))" } ?? ""
        return "\(Kind.title), \(day.clock.day(day.about.startsAt))\(printed)"
    }

    private var heading: String {
        switch Kind.shape {
        case .official, .landscape: day.letterhead(of: "Ban Tổ chức hội nghị") + title
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
            <p class="held">\(HTML.text(about.place.vi)), \(day.clock.dayInWords(about.startsAt))</p>
            \(HTML.element("p", "rest", rest))</div>

            """
    }

    private var rest: String {
        day.now.map { "In lúc \(day.clock.time($0)) \(day.clock.dayInWords($0)): phần còn lại của chương trình, giờ là dự kiến." } ?? ""
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
