import Crypto

/// What the history keeps of a command, to tell its repetition from another command under the same id.
///
/// A bare digest of an argument that holds a name can be found out by trying names, also after the name has been erased from the record; one that is keyed with
/// the secret is worth nothing without it.
public enum CommandDigest {
    /// Keeps these apart from the tokens and codes of the same secret.
    private static let purpose = "diemcau command 1"

    /// HMAC-SHA256 of the bare digest, 32 bytes; good in one conference only.
    public static func keyed(_ bare: [UInt8], secret: Secret, conference: String) -> [UInt8] {
        let message = LengthPrefixedTexts([purpose, conference]).bytes + bare
        return Array(HMAC<SHA256>.authenticationCode(for: message, using: secret.key))
    }
}
