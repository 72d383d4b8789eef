/// One fault of a programme: where it is, what is wrong, and what to do instead.
///
/// Printed as `agenda/lao-cai-2022/agenda.yaml:12: <what is wrong>: <what to do instead>`, so that an editor jumps to the line.
public struct Complaint: Hashable, Sendable {
    /// As printed: the folder above, the conference, the file.
    public let file: String
    /// From 1. What concerns a whole file stands at its first line.
    public let line: Int
    /// From 1, in Unicode scalars; nil where the line says enough.
    public let column: Int?
    public let sentence: String
    public let remedy: String
    /// A departure from protocol that the conference may want: it is told, and the programme is served all the same.
    public let isWarning: Bool

    public init(file: String, line: Int, column: Int? = nil, sentence: String, remedy: String, isWarning: Bool = false) {
        self.file = file
        self.line = line
        self.column = column
        self.sentence = sentence
        self.remedy = remedy
        self.isWarning = isWarning
    }
}

extension Complaint: CustomStringConvertible {
    public var description: String { "\(file):\(line): \(isWarning ? "warning: " : "")\(sentence): \(remedy)" }
}
