/// The clock of the item that is on, and the speaker's.
public enum ClockName: String, CaseIterable, Sendable {
    case item, speaking
}
