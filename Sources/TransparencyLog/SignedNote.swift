internal import Access

/// A text with a name under which it is signed (C2SP signed-note): the text, an empty line, and one signature's line.
struct SignedNote {
    /// Lines, each ended by a line feed.
    let text: String
    /// The key's name.
    let name: String

    func signed(by key: SigningKey) -> String { note(of: key.publicKey, key.signature(of: Array(text.utf8))) }

    /// Whether this is the note of this text, to the byte, and signed by the key.
    func isSigned(_ note: String, by key: PublicKey) -> Bool {
        // The letters of 4 + 64 bytes, and the line feed.
        guard let signature = Digest.base64Bytes(String(note.dropLast().suffix(92))), signature.count == 68 else { return false }
        let bytes = Array(signature.dropFirst(4))
        return Array(note.utf8) == Array(self.note(of: key, bytes).utf8) && SigningKey.isValid(bytes, of: Array(text.utf8), by: key)
    }

    private func note(of key: PublicKey, _ signature: [UInt8]) -> String {
        "\(text)\n— \(name) \(Digest.base64(LogKeyID.of(key, named: name) + signature))\n"
    }
}
