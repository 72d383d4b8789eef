/// One value of the argument of a step.
public enum StepArgument: Equatable, Sendable {
    /// The name of a thing; nil: of none.
    case id(String?)
    case instant(Milliseconds)
}
