import Crypto

/// A short code that is read out over the telephone and typed once, by a signatory whose own phone is dead.
///
/// Eight digits are soon tried by whoever holds a list of their hashes; so what is kept is a mark keyed with the secret, which is worth nothing without it, and
/// which is good for one subject of one conference only.
public struct OneTimeCode: Sendable {
    /// 10⁸ codes against the few hundred that one device can try while a code is good.
    public static let digits = 8
    /// Keeps these marks apart from the tokens of the same secret.
    private static let purpose = "diemcau code 1"

    public let text: String

    /// `random` are 64 bits that nobody can foresee; what they leave over of 10⁸ favours no code by more than 10⁻¹¹.
    public init(random: UInt64) {
        var rest = random
        var digits: [UInt8] = []
        for _ in 0..<Self.digits {
            digits.append(UInt8(ascii: "0") + UInt8(rest % 10))
            rest /= 10
        }
        text = String(decoding: digits, as: UTF8.self)
    }

    /// What is kept in place of a code: HMAC-SHA256 in lower-case hex. `subject` says what the code is for.
    public static func mark(of code: String, secret: Secret, conference: String, subject: [String]) -> String {
        let message = LengthPrefixedTexts([purpose, conference] + subject + [code])
        return Digest.hex(Array(HMAC<SHA256>.authenticationCode(for: message.bytes, using: secret.key)))
    }
}

/// A code is a bearer's right: it never shows itself in a log.
extension OneTimeCode: CustomStringConvertible, CustomReflectable {
    public var description: String { "OneTimeCode(…)" }
    public var customMirror: Mirror { Mirror(self, children: [:]) }
}
