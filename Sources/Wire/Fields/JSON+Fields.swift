public import Conference
internal import Foundation
public import StrictJSON

extension JSON: FieldValue {
    public var content: FieldContent {
        switch self {
        case .null: .null
        case .bool(let value): .bool(value)
        case .int(let value): .int(value)
        case .number(let value): .number(value)
        case .string(let text): .text(text)
        case .array(let elements): .list(elements)
        case .object(let members): .object(members.map { ($0.key, $0.value) })
        }
    }
}

extension Fields.Manner {
    /// Commands.
    public static let exact = Fields.Manner(isExact: true, composed: { $0.precomposedStringWithCanonicalMapping })
    /// Greetings and clocks.
    public static let tolerant = Fields.Manner(isExact: false, composed: { $0.precomposedStringWithCanonicalMapping })
}

extension Fields {
    /// The fields of a JSON object; commands unless said otherwise.
    public init(json: JSON, at path: String, _ manner: Manner = .exact) throws(BadField) { try self.init(json, at: path, manner) }
}
