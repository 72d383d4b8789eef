/// How large a rehearsal is.
public struct Scale: Equatable, Sendable {
    /// Turns of a few hundred milliseconds in which something happens.
    public var steps: Int
    /// Tabs that follow, over all roles.
    public var clients: Int
    /// A whole view is computed from scratch at every position that this divides. It changes what is checked, never what happens.
    public var pace: Int

    public init(steps: Int = 2_000, clients: Int = 200, pace: Int = 1) {
        self.steps = steps
        self.clients = clients
        self.pace = pace
    }

    public static let standard = Scale()
}
