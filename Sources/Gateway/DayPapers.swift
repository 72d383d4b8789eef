/// Which papers of a conference the staff ask for.
public enum DayPapers: String, CaseIterable, Sendable {
    /// Of the whole day, before it.
    case day
    /// Of what is still to come.
    case rest
    /// Of the day as it was held: minutes, registers.
    case held
}
