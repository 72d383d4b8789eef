/// The name of one thing of the conference (`i7`, `si-ma-cai`, `mc-1`), typed by what it names so that a venue is never taken for a person. Each kind has a
/// tag of its own (`ItemTag`), which is nothing but a name.
///
/// On the wire and in the journal it is a plain string of `[a-z0-9-]`, at most 64 bytes; the programme and the wire check that shape.
public struct Identifier<Tag>: Hashable, Sendable, Comparable, TextKey {
    public let text: String

    public init(_ text: String) { self.text = text }

    public static func < (left: Self, right: Self) -> Bool { left.text < right.text }

    /// Whether `text` has the shape that every identifier has: 1 to 64 of `[a-z0-9-]`.
    public static func allows(_ text: String) -> Bool {
        let bytes = text.utf8
        return (1...StateLimits.idBytes).contains(bytes.count)
            && bytes.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
    }
}

extension Identifier: ExpressibleByStringLiteral {
    public init(stringLiteral text: String) { self.init(text) }
}
