import Crypto

extension Secret {
    /// Keeps it apart from the tokens and marks of the same secret.
    private static let fingerprintPurpose = "diemcau fingerprint 1"
    /// Half of SHA-256: enough to tell two secrets apart.
    private static let fingerprintBytes = 16

    /// Tells whether a secret is the one that was here before, and nothing else of it: a code keyed with it, in lower-case hex.
    public var fingerprint: String {
        let code = HMAC<SHA256>.authenticationCode(for: LengthPrefixedTexts([Self.fingerprintPurpose]).bytes, using: key)
        return Digest.hex(Array(code.prefix(Self.fingerprintBytes)))
    }
}
