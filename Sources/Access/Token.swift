import Crypto

/// What a link carries: who may join one conference, in which role.
///
/// No token is stored. It is computed from the secret, the conference, the role, the person and that person's generation, so links can be
/// printed at any time, and raising the generation makes every link printed before worthless. The text is `<role>.<person>.<mac>`: it
/// names whom to look up, and the generation is not in it, because only the journal knows the current one.
public struct Token: Equatable, Sendable {
    /// Bytes of a whole token.
    public static let maxBytes = 128
    private static let roleBytes = 16
    private static let personBytes = 64
    /// 192 of the 256 bits of HMAC-SHA256 (truncation: RFC 2104, 5); 24 bytes make 32 letters with no bits to spare, so that one code has
    /// one spelling.
    private static let macBytes = 24
    private static let macLetters = 32
    /// Keeps these codes apart from whatever else the secret may one day sign.
    private static let purpose = "diemcau token 1"

    public let role: String
    public let person: String
    private let text: String

    /// What a text claims, before anything is believed; nil for what no token of ours looks like.
    public init?(_ text: String) {
        guard text.utf8.count <= Self.maxBytes else { return nil }
        let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard parts.count == 3, let role = String(parts[0]), let person = String(parts[1]) else { return nil }
        guard Self.canName(role: role, person: person) else { return nil }
        guard parts[2].count == Self.macLetters, parts[2].allSatisfy(Self.isMacLetter) else { return nil }
        self.role = role
        self.person = person
        self.text = text
    }

    /// The token's text. Role and person have to be such as `canName` allows; programmes are checked for it before they are served.
    public static func issue(secret: Secret, conference: String, role: String, person: String, generation: Int) -> String {
        precondition(canName(role: role, person: person), "a role is [a-z] and a person [a-z0-9-]; the programme has to refuse others")
        let message = LengthPrefixedTexts([purpose, conference, role, person, String(generation)])
        let mac = HMAC<SHA256>.authenticationCode(for: message.bytes, using: secret.key)
        return "\(role).\(person).\(Digest.base64URL(Array(mac.prefix(macBytes))))"
    }

    /// Whether this token was issued with the secret for the conference at that generation of its person.
    public func opens(secret: Secret, conference: String, generation: Int) -> Bool {
        let issued = Self.issue(secret: secret, conference: conference, role: role, person: person, generation: generation)
        return ConstantTime.equal(Array(issued.utf8), Array(text.utf8))
    }

    /// The token that a text is, when it opens the conference; `generation` gives the current one of a person, nil where the conference
    /// has no such person in that role.
    public static func verify(
        _ text: String, secret: Secret, conference: String, generation: (_ role: String, _ person: String) -> Int?
    ) -> Token? {
        guard let token = Token(text), let current = generation(token.role, token.person) else { return nil }
        return token.opens(secret: secret, conference: conference, generation: current) ? token : nil
    }

    /// Roles are `[a-z]` of at most 16 bytes, persons `[a-z0-9-]` of at most 64; so the dots in a token's text part nothing else.
    public static func canName(role: String, person: String) -> Bool {
        (1...roleBytes).contains(role.utf8.count) && role.utf8.allSatisfy(isLower)
            && (1...personBytes).contains(person.utf8.count)
            && person.utf8.allSatisfy { isLower($0) || isDigit($0) || $0 == UInt8(ascii: "-") }
    }

    private static func isMacLetter(_ byte: UInt8) -> Bool {
        isLower(byte) || isDigit(byte) || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
            || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
    }

    private static func isLower(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}

/// A token is a bearer's right: it never shows itself in a log.
extension Token: CustomStringConvertible, CustomReflectable {
    public var description: String { "\(role).\(person).…" }
    public var customMirror: Mirror { Mirror(self, children: ["role": role, "person": person]) }
}
