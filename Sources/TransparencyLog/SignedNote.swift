public import Access

/// A text of lines that somebody signed under a name (C2SP signed-note), with one Ed25519 signature.
public struct SignedNote: Equatable, Sendable {
    /// The key's name in the signature's line.
    public let name: String
    /// Lines, each ended by a line feed; none is empty.
    public let text: String

    public init(name: String, text: String) {
        self.name = name
        self.text = text
    }

    /// The text, an empty line, and the signature's line.
    public func signed(by key: SigningKey) -> String { note(of: key.publicKey, key.signature(of: Array(text.utf8))) }

    /// Whether this is the note of this text, to the byte, and signed by the key.
    public func isSigned(_ note: String, by key: PublicKey) -> Bool {
        // The letters of 4 + 64 bytes, and the line feed.
        guard let signature = Digest.base64Bytes(String(note.dropLast().suffix(92))), signature.count == 68 else { return false }
        let bytes = Array(signature.dropFirst(4))
        return Array(note.utf8) == Array(self.note(of: key, bytes).utf8) && SigningKey.isValid(bytes, of: Array(text.utf8), by: key)
    }

    private func note(of key: PublicKey, _ signature: [UInt8]) -> String {
        "\(text)\n— \(name) \(Digest.base64(LogKeyID.of(key, named: name) + signature))\n"
    }
}
