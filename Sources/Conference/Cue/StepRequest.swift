/// The command of a step, as console, clicker and stream deck send it.
struct StepRequest: Sendable {
    let command: @Sendable (Override) -> Command
    /// Its argument: names of things, nil where there is none.
    var argument: [(name: String, id: String?)] = []
    /// What its sender must not have missed.
    let seen: [EntityKey]
}
