/// One paper of the day, ready to be printed: an HTML page that needs nothing beside it.
public struct Paper: Equatable, Sendable {
    /// What its file is called, without the ending: “kich-ban-dieu-hanh”.
    public let name: String
    /// What the office calls it.
    public let title: String
    public let html: String
}

/// What one kind of paper says of itself.
protocol PaperContent: SendableMetatype {
    static var name: String { get }
    static var title: String { get }
    static var shape: PaperShape { get }
    /// Rules beside those of every paper.
    static var style: String { get }

    init(_ day: PrintedDay)

    /// HTML; nil where the programme has nothing for it.
    var body: String? { get }
}
