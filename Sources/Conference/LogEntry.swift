/// One accepted command, of a person or of the server itself: one row of the journal, one step that clients see whole.
public struct LogEntry: Equatable, Sendable {
    /// 1, 2, 3 … without a gap; the order of everything.
    public let seq: Int
    public let at: Milliseconds
    public let by: Principal
    /// The wire's name of the command, for example `agenda.advance`.
    public let op: String
    public let events: [Event]

    public init(seq: Int, at: Milliseconds, by: Principal, op: String, events: [Event]) {
        self.seq = seq
        self.at = at
        self.by = by
        self.op = op
        self.events = events
    }
}
