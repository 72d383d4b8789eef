/// One of the two chains of states that a session follows.
public enum Chain: String, CaseIterable, Sendable {
    /// What all of one audience share.
    case view
    /// The principal's own overlay.
    case mine
}
