import Conference
import Foundation

/// Records as JSON. What tells of a person stands in a member of its own, with whom it is about.
enum RecordText {
    static let personal = "personal"
    private static let subject = "of"

    /// The members in the order in which they were set.
    static func text(of object: RecordedObject) -> String {
        var members = object.fields.map { member($0.name, text(of: $0.value)) }
        if let about = object.personal {
            let fields = (about.fields ?? []).map { member($0.name, text(of: $0.value)) }
            members.append(member(personal, "{" + ([member(subject, quoted(about.subject.text))] + fields).joined(separator: ",") + "}"))
        }
        return "{" + members.joined(separator: ",") + "}"
    }

    private static func text(of value: RecordedValue) -> String {
        switch value {
        case .flag(let flag): String(flag)
        case .number(let number): String(number)
        case .text(let text): quoted(text)
        case .list(let values): "[" + values.map { text(of: $0) }.joined(separator: ",") + "]"
        case .object(let object): text(of: object)
        }
    }

    private static func member(_ name: String, _ value: String) -> String { quoted(name) + ":" + value }

    /// As the journal of format 1 has it.
    static func quoted(_ text: String) -> String { String(decoding: sorted(.text(text)), as: UTF8.self) }

    static func read(_ text: some StringProtocol) throws -> RecordedValue {
        try JSONDecoder().decode(JSONValue.self, from: Data(text.utf8)).recorded
    }

    /// With the members in the order of their names, as format 1 wrote them.
    static func sorted(_ value: RecordedValue) -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard let bytes = try? encoder.encode(JSONValue(recorded: value)) else { preconditionFailure("every record has a JSON") }
        return [UInt8](bytes)
    }

    private enum JSONValue: Codable {
        case flag(Bool)
        case number(Int64)
        case text(String)
        case list([JSONValue])
        case object([String: JSONValue])

        init(from decoder: any Decoder) throws {
            let box = try decoder.singleValueContainer()
            if let flag = try? box.decode(Bool.self) {
                self = .flag(flag)
            } else if let number = try? box.decode(Int64.self) {
                self = .number(number)
            } else if let text = try? box.decode(String.self) {
                self = .text(text)
            } else if let values = try? box.decode([JSONValue].self) {
                self = .list(values)
            } else {
                self = .object(try box.decode([String: JSONValue].self))
            }
        }

        func encode(to encoder: any Encoder) throws {
            var box = encoder.singleValueContainer()
            switch self {
            case .flag(let flag): try box.encode(flag)
            case .number(let number): try box.encode(number)
            case .text(let text): try box.encode(text)
            case .list(let values): try box.encode(values)
            case .object(let members): try box.encode(members)
            }
        }

        init(recorded: RecordedValue) {
            self =
                switch recorded {
                case .flag(let flag): .flag(flag)
                case .number(let number): .number(number)
                case .text(let text): .text(text)
                case .list(let values): .list(values.map(JSONValue.init))
                case .object(let object):
                    .object(
                        Dictionary(
                            uniqueKeysWithValues: (object.fields + (object.personal?.fields ?? [])).map {
                                ($0.name, JSONValue(recorded: $0.value))
                            }))
                }
        }

        var recorded: RecordedValue {
            switch self {
            case .flag(let flag): return .flag(flag)
            case .number(let number): return .number(number)
            case .text(let text): return .text(text)
            case .list(let values): return .list(values.map(\.recorded))
            case .object(var members):
                let about = members.removeValue(forKey: RecordText.personal)
                let fields = members.sorted { $0.key < $1.key }.map { RecordedObject.Field($0.key, $0.value.recorded) }
                return .object(RecordedObject(fields, personal: about.flatMap(\.asPersonal)))
            }
        }

        private var asPersonal: RecordedObject.Personal? {
            guard case .object(var members) = self, case .text(let subject)? = members.removeValue(forKey: RecordText.subject) else {
                return nil
            }
            let fields = members.sorted { $0.key < $1.key }.map { RecordedObject.Field($0.key, $0.value.recorded) }
            return RecordedObject.Personal(of: EntityKey(subject)!, fields)
        }
    }
}
