/// One line of a register.
struct RegisterRow: Equatable, Sendable {
    /// One a column.
    let cells: [RegisterCell]
    /// Of the history, where it became so; nil: nothing has happened.
    let position: Int?
    /// Whether the programme has invented it.
    let isIllustrative: Bool
}
