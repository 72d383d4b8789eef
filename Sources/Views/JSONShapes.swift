public import Conference
public import StrictJSON

/// The small shapes that the views share.
extension JSON {
    /// An object of the members that are there; an absent optional is no member.
    static func members(_ members: (String, JSON?)...) -> JSON {
        .object(members.compactMap { name, value in value.map { Member(name, $0) } })
    }

    static func number(_ value: Int) -> JSON { .int(Int64(value)) }
}

extension BilingualText {
    var json: JSON { .members(("vi", .string(vi)), ("en", en.map(JSON.string))) }
}

extension Principal {
    var json: JSON { .members(("role", .string(role.rawValue)), ("person", .string(person.text))) }
}

extension Identifier {
    var json: JSON { .string(text) }
}

extension Objection {
    public var json: JSON { .reason(reason, args) }
}

extension JSON {
    /// What a page makes a sentence from.
    static func reason(_ reason: Reason, _ args: [(name: String, value: Rejection.Value)]) -> JSON {
        .members(("reason", .string(reason.rawValue)), ("args", .object(args.map { Member($0.name, $0.value.json) })))
    }
}

extension Rejection.Value {
    public var json: JSON {
        switch self {
        case .text(let text): .string(text)
        case .number(let number): .number(number)
        case .list(let texts): .array(texts.map(JSON.string))
        case .none: .null
        }
    }
}
