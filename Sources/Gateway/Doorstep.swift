internal import Conference

/// Sockets that have not said hello yet. All have the same time for it, so the oldest is due first.
struct Doorstep {
    private var queue: [(connection: ConnectionID, until: Milliseconds)] = []
    /// With the address that each comes from.
    private var waiting: [ConnectionID: String] = [:]

    func contains(_ connection: ConnectionID) -> Bool { waiting[connection] != nil }

    func address(of connection: ConnectionID) -> String? { waiting[connection] }

    mutating func add(_ connection: ConnectionID, from address: String, until: Milliseconds) {
        waiting[connection] = address
        queue.append((connection, until))
    }

    mutating func remove(_ connection: ConnectionID) { waiting[connection] = nil }

    /// Those whose time is over, oldest first; they wait no longer.
    mutating func overdue(at now: Milliseconds) -> [ConnectionID] {
        let due = queue.prefix { $0.until <= now }.map(\.connection)
        queue.removeFirst(due.count)
        return due.filter { waiting.removeValue(forKey: $0) != nil }
    }
}
