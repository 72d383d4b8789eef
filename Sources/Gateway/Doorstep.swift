internal import Conference

/// Sockets that have not said hello yet. All have the same time for it, so the oldest is due first.
struct Doorstep {
    private var queue: [(connection: ConnectionID, until: Milliseconds)] = []
    private var waiting: Set<ConnectionID> = []

    func contains(_ connection: ConnectionID) -> Bool { waiting.contains(connection) }

    mutating func add(_ connection: ConnectionID, until: Milliseconds) {
        waiting.insert(connection)
        queue.append((connection, until))
    }

    mutating func remove(_ connection: ConnectionID) { waiting.remove(connection) }

    /// Those whose time is over, oldest first; they wait no longer.
    mutating func overdue(at now: Milliseconds) -> [ConnectionID] {
        let due = queue.prefix { $0.until <= now }.map(\.connection)
        queue.removeFirst(due.count)
        return due.filter { waiting.remove($0) != nil }
    }
}
