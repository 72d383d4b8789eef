/// One JSON value as it crosses the wire.
///
/// Members keep the order in which they were written, so that one state always gives the same bytes. Two values are equal when
/// their bytes are: Swift's own `==` on String takes the NFC and NFD spellings of "Lào Cai" for equal, but an argument spelt
/// otherwise is another argument, and a key spelt otherwise is another key.
public enum JSON: Sendable {
    case null
    case bool(Bool)
    /// A number written without fraction or exponent that fits 64 bits; positions and instants are of this case.
    case int(Int64)
    /// Any other finite number.
    case number(Double)
    case string(String)
    case array([JSON])
    case object([Member])

    /// One `"key": value` of an object.
    public struct Member: Equatable, Sendable {
        public let key: String
        public let value: JSON

        public init(_ key: String, _ value: JSON) {
            self.key = key
            self.value = value
        }

        public static func == (left: Member, right: Member) -> Bool {
            ByteText(left.key) == ByteText(right.key) && left.value == right.value
        }
    }

    /// The value of the first member of that name; nil for anything that is not an object or does not have it.
    public subscript(key: String) -> JSON? {
        guard case .object(let members) = self else { return nil }
        let wanted = ByteText(key)
        return members.first { ByteText($0.key) == wanted }?.value
    }
}

extension JSON: Equatable {
    public static func == (left: JSON, right: JSON) -> Bool {
        switch (left, right) {
        case (.null, .null): true
        case (.bool(let a), .bool(let b)): a == b
        case (.int(let a), .int(let b)): a == b
        case (.number(let a), .number(let b)): a.bitPattern == b.bitPattern
        case (.string(let a), .string(let b)): ByteText(a) == ByteText(b)
        case (.array(let a), .array(let b)): a == b
        case (.object(let a), .object(let b)): a == b
        default: false
        }
    }
}

extension JSON: ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral,
    ExpressibleByStringLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    public init(booleanLiteral value: Bool) { self = .bool(value) }
    public init(integerLiteral value: Int64) { self = .int(value) }
    public init(floatLiteral value: Double) { self = .number(value) }
    public init(stringLiteral value: String) { self = .string(value) }
    public init(arrayLiteral elements: JSON...) { self = .array(elements) }
    public init(dictionaryLiteral elements: (String, JSON)...) { self = .object(elements.map { Member($0, $1) }) }
}
