internal import Access

/// By what a signature's line says which key it is of (C2SP signed-note): the first four bytes of SHA-256(name ‖ line feed ‖ 0x01 ‖ public key), 0x01 for Ed25519.
enum LogKeyID {
    private static let ed25519: UInt8 = 0x01

    static func of(_ publicKey: PublicKey, named name: String) -> [UInt8] {
        Array(Digest.sha256(Array("\(name)\n".utf8) + [ed25519] + publicKey.bytes).prefix(4))
    }
}
