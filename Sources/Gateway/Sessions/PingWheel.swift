internal import Conference
internal import Wire

/// Whose turn it is to be pinged: sockets spread over the heartbeat's period, so that ten thousand of them are never asked at once, and a turn walks
/// only those that are due.
struct PingWheel {
    /// Milliseconds that one slot lasts: the server's tick.
    private static let slotLength: Milliseconds = 50
    private static let count = WireLimits.pingEveryMilliseconds / Int(slotLength)

    private var slots: [[ConnectionID]] = Array(repeating: [], count: count)
    /// The last slot that was turned, counted from 1970.
    private var turned: Milliseconds?

    /// The slot of one that joins now: its first ping comes a whole period later.
    mutating func add(_ connection: ConnectionID, at now: Milliseconds) -> Int {
        let slot = Int(now / Self.slotLength) % Self.count
        slots[slot].append(connection)
        return slot
    }

    mutating func remove(_ connection: ConnectionID, from slot: Int) { slots[slot].removeAll { $0 == connection } }

    /// Those that are due since the last turn, each once.
    mutating func turn(to now: Milliseconds) -> [ConnectionID] {
        let current = now / Self.slotLength
        let last = turned ?? current - 1
        turned = current
        let steps = min(Int(current - last), Self.count)
        return (0..<max(0, steps)).flatMap { slots[Int(current - Milliseconds($0)) % Self.count] }
    }
}
