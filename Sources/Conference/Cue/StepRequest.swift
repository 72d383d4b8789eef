/// The command of a step, as console, clicker and stream deck send it.
struct StepRequest: Sendable {
    let command: @Sendable (Override) -> Command
    var argument: [(name: String, value: StepArgument)] = []
    /// What its sender must not have missed.
    let seen: [EntityKey]
}
