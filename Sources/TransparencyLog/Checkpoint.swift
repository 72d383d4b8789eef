public import Access

/// How far a log has come: its name, how many leaves it has, and the root over them; signed, nobody who has one can be shown another past
/// (C2SP tlog-checkpoint, in a C2SP signed-note).
public struct Checkpoint: Equatable, Sendable {
    public let origin: LogOrigin
    public let size: Int
    /// 32 bytes.
    public let root: [UInt8]

    public init(origin: LogOrigin, size: Int, root: [UInt8]) {
        self.origin = origin
        self.size = size
        self.root = root
    }

    /// Three lines: name, size in decimal, root in base64.
    public var text: String { "\(origin.text)\n\(size)\n\(Digest.base64(root))\n" }

    /// The text, an empty line, and the signature's line.
    public func signed(by key: SigningKey) -> String { note.signed(by: key) }

    /// Whether this is the note of this checkpoint, to the byte, and signed by the key.
    public func isSigned(_ note: String, by key: PublicKey) -> Bool { self.note.isSigned(note, by: key) }

    private var note: SignedNote { SignedNote(text: text, name: origin.text) }
}
