internal import Conference
internal import StrictJSON

extension Cue {
    var json: JSON {
        return .members(
            ("op", step.map { .string($0.op.name) } ?? .null),
            ("arg", .object(step?.argument.map { JSON.Member($0.name, $0.id.map(JSON.string) ?? .null) } ?? [])),
            ("if", .object(conditions.map { JSON.Member($0.key.text, .number($0.position)) })), ("label", label.json),
            ("script", script.json),
            ("warnings", .array(warnings.map(\.json))))
    }
}

extension Cue.Warning {
    var json: JSON {
        .members(("reason", .string(reason.rawValue)), ("args", .object(args.map { JSON.Member($0.name, $0.value.json) })))
    }
}
