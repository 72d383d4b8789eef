/// One paper of the day, ready to be printed: an HTML page that needs nothing beside it.
public struct Paper: Equatable, Sendable {
    /// What its file is called, without the ending: “kich-ban-dieu-hanh”.
    public let name: String
    /// What the office calls it.
    public let title: String
    public let html: String

    public var file: DayFile { DayFile(name: name + ".html", title: title, bytes: Array(html.utf8)) }
}

/// What one kind of paper says of itself.
protocol PaperContent: SendableMetatype {
    /// Of which kind of day.
    associatedtype Day: DayOnPaper

    static var name: String { get }
    static var title: String { get }
    static var shape: PaperShape { get }
    /// What stands below whose paper it is: number and symbol, to be filled in; empty: nothing.
    static var number: String { get }
    /// Whether place and date stand below the motto: minutes say it themselves (Mẫu 1.9).
    static var isDated: Bool { get }
    /// Rules beside those of every paper.
    static var style: String { get }

    init(_ day: Day)

    /// HTML; nil where the day has nothing for it.
    var body: String? { get }
}

extension PaperContent {
    static var number: String { "" }
    static var isDated: Bool { true }

    /// Nil where the day has nothing for it.
    static func paper(of day: Day) -> Paper? {
        Self(day).body.map { Paper(name: name, title: title, html: PaperPage<Self>(of: day).html(around: $0)) }
    }
}
