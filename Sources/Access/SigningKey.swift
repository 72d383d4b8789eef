import Crypto

/// What a server signs its record with (Ed25519, RFC 8032). It is apart from the secret of the links: links may be made anew, and what was signed stays signed.
public struct SigningKey: Sendable {
    /// Bytes of the seed that a key is made of (RFC 8032, 5.1.5).
    public static let seedBytes = 32

    private let key: Curve25519.Signing.PrivateKey

    /// Nil for what is no seed: it has to have `seedBytes` bytes.
    init?(seed: [UInt8]) {
        guard seed.count == Self.seedBytes, let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: seed) else { return nil }
        self.key = key
    }

    /// A key that is none, for servers that nobody can reach: the same bytes sign the same in every run.
    package init(known seed: [UInt8]) {
        guard let key = SigningKey(seed: seed) else { preconditionFailure("a seed has \(Self.seedBytes) bytes") }
        self = key
    }

    /// The key in the data folder, made at the first start; kept as the secret is.
    ///
    /// - Throws: as `Secret`; `noSigningKey` for a file that holds something else.
    public static func openOrCreate(at path: String) throws(SecretFault) -> SigningKey {
        let secret = try Secret.openOrCreate(at: path)
        guard let key = SigningKey(seed: secret.key.withUnsafeBytes { Array($0) }) else { throw SecretFault(path, .noSigningKey) }
        return key
    }

    public var publicKey: PublicKey { PublicKey(bytes: Array(key.publicKey.rawRepresentation)) }

    /// 64 bytes, the same for the same message as long as the key is the same: a receipt that is asked for again is the very same.
    public func signature(of message: [UInt8]) -> [UInt8] {
        guard let signature = try? key.signature(for: message) else { preconditionFailure("Ed25519 signs whatever it is given") }
        return Array(signature)
    }

    public static func isValid(_ signature: [UInt8], of message: [UInt8], by publicKey: PublicKey) -> Bool {
        guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: publicKey.bytes) else { return false }
        return key.isValidSignature(signature, for: message)
    }
}

/// Neither a log nor a debugger's dump shows it.
extension SigningKey: CustomStringConvertible, CustomReflectable {
    public var description: String { "SigningKey(…)" }
    public var customMirror: Mirror { Mirror(self, children: [:]) }
}
