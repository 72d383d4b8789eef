public import Access

/// The word of a key that another one follows it: who trusts the old one trusts the new one by it.
public struct KeyChange: Equatable, Sendable {
    private static let name = "diemcau/signing-key"
    /// Text, empty line and signature.
    static let lines = 6

    /// Of the new key; a server's first is 1.
    public let number: Int
    public let key: PublicKey
    /// Milliseconds since 1970.
    public let at: Int64

    public init(number: Int, key: PublicKey, at: Int64) {
        self.number = number
        self.key = key
        self.at = at
    }

    /// Nil for what is not written as such a note is; its signature is not looked at.
    init?(note: String) {
        let lines = note.split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.count == Self.lines + 1, let number = Int(lines[1]), number > 1, let key = PublicKey(String(lines[2])),
            let at = Int64(lines[3])
        else { return nil }
        self.init(number: number, key: key, at: at)
    }

    private var note: SignedNote {
        SignedNote(name: Self.name, text: "\(Self.name)\n\(number)\n\(key.text)\n\(at)\n")
    }

    public func signed(by old: SigningKey) -> String { note.signed(by: old) }

    func isSigned(_ note: String, by old: PublicKey) -> Bool { self.note.isSigned(note, by: old) }

    public static func == (left: Self, right: Self) -> Bool {
        left.number == right.number && left.key.bytes == right.key.bytes && left.at == right.at
    }
}
