import Conference
internal import StrictJSON

extension Cue.Step {
    /// The argument of its command as JSON.
    var argumentJSON: JSON { .object(argument.map { JSON.Member($0.name, $0.id.map(JSON.string) ?? .null) }) }
}
