/// One fault of a programme: where it is, what is wrong, and what to do instead.
///
/// Printed as `agenda/lao-cai-2022/agenda.yaml:12: <what is wrong>: <what to do instead>`, so that an editor jumps to the line.
public struct Complaint: Hashable, Sendable {
    public enum Weight: Sendable {
        /// A programme with it cannot be served.
        case fault
        /// Something with which the hall is better served and can do without: it is to be mended, and keeps no day from beginning.
        case dispensable
        /// A departure from protocol that the conference may want.
        case warning
    }

    /// As printed: the folder above, the conference, the file.
    public let file: String
    /// From 1. What concerns a whole file stands at its first line.
    public let line: Int
    /// From 1, in Unicode scalars; nil where the line says enough.
    public let column: Int?
    public let sentence: String
    public let remedy: String
    public let weight: Weight

    public init(file: String, line: Int, column: Int? = nil, sentence: String, remedy: String, weight: Weight = .fault) {
        self.file = file
        self.line = line
        self.column = column
        self.sentence = sentence
        self.remedy = remedy
        self.weight = weight
    }

    /// It may be meant.
    public var isWarning: Bool { weight == .warning }

    /// Whether there is no programme because of it.
    public var isFatal: Bool { weight == .fault }
}

extension Complaint: CustomStringConvertible {
    public var description: String { "\(file):\(line): \(isWarning ? "warning: " : "")\(sentence): \(remedy)" }
}
