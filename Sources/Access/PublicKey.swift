/// Half of a signing key that everybody may have, and by which its signatures are checked.
public struct PublicKey: Sendable {
    /// 32 bytes.
    public let bytes: [UInt8]
    static let length = 32

    init(bytes: [UInt8]) { self.bytes = bytes }

    /// Nil for what no key is written as.
    public init?(_ text: String) {
        guard let bytes = Digest.base64Bytes(text), bytes.count == Self.length else { return nil }
        self.init(bytes: bytes)
    }

    /// Base64, 44 letters.
    public var text: String { Digest.base64(bytes) }

    /// SHA-256 in hex: short enough for a printed page, and nobody finds another key that has it.
    public var fingerprint: String { Digest.hex(Digest.sha256(bytes)) }
}
