internal import Conference
internal import Script
internal import StrictJSON

extension ConferenceState {
    var cueJSON: JSON {
        let cue = self.cue
        return cue.json(StepScript(of: cue.step, in: self))
    }
}

extension Cue {
    fileprivate func json(_ script: StepScript) -> JSON {
        let command = step?.request
        return .members(
            ("op", command.map { .string($0.op.rawValue) } ?? .null), ("arg", command?.arg ?? [:]),
            ("if", .object(conditions.map { JSON.Member($0.key.text, .number($0.position)) })), ("label", script.label.json),
            ("script", script.text.json),
            ("warnings", .array(warnings.map(\.json))))
    }
}

extension Cue.Warning {
    var json: JSON {
        .members(("reason", .string(reason.rawValue)), ("args", .object(args.map { JSON.Member($0.name, $0.value.json) })))
    }
}
