/// How many the house can hold. Whoever is in has a seat, whoever has not said hello yet stands on the doorstep, and neither takes the other's place: nobody
/// without a link can push out somebody who has one.
public struct Capacity: Sendable {
    /// Joined sockets of everybody.
    public var seats: Int
    /// Of these, seats that only the staff may take: the hall goes on although it is full.
    public var staffSeats = 64
    /// Sockets that have not said hello; the oldest yields to one more.
    public var callers: Int
    /// Of these, from one network: two hundred phones behind one address come back at once, some of them twice.
    public var callersOfANetwork: Int

    /// What so many sockets allow, when some are left for pages and probes.
    public init(sockets: Int = 19_000) {
        callers = min(2_048, sockets / 8)
        callersOfANetwork = max(1, callers / 2)
        seats = sockets - callers - min(512, sockets / 8)
        staffSeats = min(64, seats / 4)
    }
}
