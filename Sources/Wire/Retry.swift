/// What the sender of a refused command may do with it.
public enum Retry: Equatable, Sendable {
    /// It will be refused again as it stands.
    case no
    /// Send the same id again; had it been accepted after all, the answer will say so.
    case same
    /// Send it again after so many milliseconds.
    case after(milliseconds: Int)
}
