/// What the sender of a refused command may do with it.
public enum Retry: Equatable, Sendable {
    /// It will be refused again as it stands.
    case no
    /// Send it again after so many milliseconds.
    case after(milliseconds: Int)
}
