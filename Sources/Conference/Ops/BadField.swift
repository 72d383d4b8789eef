/// What is wrong with one field of a frame, said so that the sender can mend it.
public struct BadField: Error, Equatable, Sendable {
    /// The closed list of reasons.
    public enum Reason: String, CaseIterable, Sendable {
        case missing
        case unknown
        case duplicate
        case wrongType = "wrong-type"
        case outOfRange = "out-of-range"
        case tooLong = "too-long"
        case badCharacters = "bad-characters"
        case badValue = "bad-value"
    }

    /// Where it stands: keys and indexes joined by dots, as in `arg.item.who.0.name`; empty for the whole value.
    public let path: String
    public let reason: Reason

    public init(_ path: String, _ reason: Reason) {
        self.path = path
        self.reason = reason
    }

    /// The path of a member. A sender's key may be as long as its message and goes back in the answer, so it is cut.
    public static func path(_ parent: String, _ key: String) -> String {
        let isShort = key.utf8.count <= StateLimits.idBytes
        let shown = isShort ? key : String(String.UnicodeScalarView(key.unicodeScalars.prefix(StateLimits.idBytes)))
        return parent.isEmpty ? shown : "\(parent).\(shown)"
    }
}
