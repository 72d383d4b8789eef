/// A text compared, hashed and ordered by its UTF-8 bytes, as JSON means it, and not by Unicode equivalence, as String does.
public struct ByteText: Hashable, Comparable {
    public let text: String

    public init(_ text: String) {
        self.text = text
    }

    public static func == (left: ByteText, right: ByteText) -> Bool {
        left.text.utf8.count == right.text.utf8.count && left.text.utf8.elementsEqual(right.text.utf8)
    }

    public static func < (left: ByteText, right: ByteText) -> Bool {
        left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
    }

    public func hash(into hasher: inout Hasher) {
        var bytes = text
        bytes.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
}
