public import Conference

/// How rows are written and read. Every format that ever landed is read for ever; a journal is written in its own until `diemcau upgrade` rewrites it, so that
/// the release before can still take the day over.
public enum HistoryFormat: Int, CaseIterable, Comparable, Sendable {
    /// Events as Swift's compiler laid them out; no checksums, personal texts inline.
    case one = 1
    /// Events by hand under names of their own, personal texts apart, a term and a checksum on every row.
    case two = 2

    /// What a new journal is written in.
    public static let newest = HistoryFormat.two

    /// The first release that reads it, as packages number them; a release that does not read it is to name it.
    public var release: String {
        switch self {
        case .one: "0.1"
        case .two: "0.248"
        }
    }

    /// Whether these events can be written in it; what cannot waits for `diemcau upgrade`.
    public func admits(_ events: [Event]) -> Bool {
        switch self {
        case .one: events.allSatisfy { FormatOne.downcast($0.recorded) != nil }
        case .two: true
        }
    }

    /// Of what the files say, what can be written in it: a day that is kept in an older format goes on without what came later, until `diemcau upgrade`.
    public func admitted(of opening: Opening) -> Opening {
        switch self {
        case .one: FormatOne.admitted(of: opening)
        case .two: opening
        }
    }

    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

    /// - Throws: `newerFormat`, and `damaged` for a format that never was.
    static func known(_ number: Int, seq: Int?, in path: String, release: String? = nil) throws(JournalFault) -> HistoryFormat {
        if let format = HistoryFormat(rawValue: number) { return format }
        if number > newest.rawValue { throw .newerFormat(path: path, found: number, known: newest.rawValue, release: release) }
        throw .damaged(path: path, seq: seq, cause: "there is no row format \(number)")
    }
}
