import Crypto

/// The public half of a key that a browser has made, by which what it signed is examined.
public struct DeviceKey: Sendable {
    private enum Key: Sendable {
        case ed25519(Curve25519.Signing.PublicKey)
        case p256(P256.Signing.PublicKey)
    }

    private let key: Key

    /// Ed25519 (RFC 8032): 32 bytes in base64. Nil for what is no key, and for one by which some signature holds for text that nobody signed.
    public init?(ed25519 text: String) {
        guard let bytes = Digest.base64Bytes(text), !Self.isOfSmallOrder(bytes),
            let key = try? Curve25519.Signing.PublicKey(rawRepresentation: bytes)
        else { return nil }
        self.key = .ed25519(key)
    }

    /// P-256 (FIPS 186-5): the uncompressed point, 65 bytes in base64. Nil for what is none on the curve.
    public init?(p256 text: String) {
        guard let bytes = Digest.base64Bytes(text), let key = try? P256.Signing.PublicKey(x963Representation: bytes) else { return nil }
        self.key = .p256(key)
    }

    /// `signature`: 64 bytes in base64, of P-256 the two numbers one after the other, as WebCrypto writes them.
    public func hasSigned(_ message: [UInt8], _ signature: String) -> Bool {
        guard let bytes = Digest.base64Bytes(signature) else { return false }
        switch key {
        case .ed25519(let key): return key.isValidSignature(bytes, for: message)
        case .p256(let key):
            guard let signature = try? P256.Signing.ECDSASignature(rawRepresentation: bytes) else { return false }
            return key.isValidSignature(signature, for: message)
        }
    }

    /// The points of Ed25519 whose order divides eight, in every spelling, the sign aside.
    private static let smallOrders: Set = [
        "0000000000000000000000000000000000000000000000000000000000000000",
        "0100000000000000000000000000000000000000000000000000000000000000",
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
        "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    ]

    private static func isOfSmallOrder(_ bytes: [UInt8]) -> Bool {
        guard let last = bytes.last else { return false }
        return smallOrders.contains(Digest.hex(bytes.dropLast() + [last & 0x7F]))
    }
}
