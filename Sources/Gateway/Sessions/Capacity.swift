/// How many connections the server admits. Sessions and pending connections have limits of their own, so that nobody without a link can push out somebody
/// who has one.
public struct Capacity: Sendable {
    /// Joined sockets of everybody.
    public var maxSessions: Int
    /// Of these, sessions that only the staff may have: the hall goes on although it is full.
    public var reservedForStaff = 64
    /// Sockets that have not said hello; the oldest yields to one more.
    public var maxPending: Int
    /// Of these, from one network: two hundred phones behind one address come back at once, some of them twice.
    public var maxPendingOfOneNetwork: Int

    /// What so many sockets allow, when some are left for pages and probes.
    public init(sockets: Int = 19_000) {
        maxPending = min(2_048, sockets / 8)
        maxPendingOfOneNetwork = max(1, maxPending / 2)
        maxSessions = sockets - maxPending - min(512, sockets / 8)
        reservedForStaff = min(64, maxSessions / 4)
    }
}
