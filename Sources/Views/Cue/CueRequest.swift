import Conference
internal import StrictJSON

extension Cue.Step {
    /// The argument of its command as JSON.
    var argumentJSON: JSON { .object(argument.map { JSON.Member($0.name, $0.value.json) }) }

    /// The question that the server will ask, as a refusal lists it; nil where it asks none.
    func overrideJSON(_ objections: [Objection]) -> JSON? {
        guard !objections.isEmpty, let word = op.spec.override else { return nil }
        return ["with": .string(word.rawValue), "reasons": .array(objections.map(\.json)), "text": false]
    }
}

extension StepArgument {
    fileprivate var json: JSON {
        switch self {
        case .id(let id): id.map(JSON.string) ?? .null
        case .instant(let instant): .int(instant)
        }
    }
}
