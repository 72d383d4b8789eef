/// The command of a step, as console, clicker and stream deck send it.
struct StepRequest: Sendable {
    let command: @Sendable (Override) -> Command
    var argument: [(name: String, value: Cue.Argument)] = []
    /// What its sender must not have missed.
    let seen: [EntityKey]
}

extension Cue {
    /// One value of a step's argument.
    public enum Argument: Equatable, Sendable {
        /// The name of a thing; nil: of none.
        case id(String?)
        case instant(Milliseconds)
    }
}
