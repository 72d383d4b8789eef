internal import Conference

/// Every socket of the server: pending until it has said hello, from then on a session of one conference, pinged when its turn comes.
struct Connections {
    var pending = PendingConnections()
    private var joined: [ConnectionID: Joined] = [:]
    private var wheel = PingWheel()

    private struct Joined {
        let conference: LiveConference
        /// Where it stands in the wheel.
        let wheelSlot: Int
    }

    /// The conference of a joined socket.
    subscript(connection: ConnectionID) -> LiveConference? { joined[connection]?.conference }

    var joinedCount: Int { joined.count }

    mutating func join(_ connection: ConnectionID, _ live: LiveConference, at now: Milliseconds) {
        pending.remove(connection)
        joined[connection] = Joined(conference: live, wheelSlot: wheel.add(connection, at: now))
    }

    mutating func forget(_ connection: ConnectionID) {
        pending.remove(connection)
        if let gone = joined.removeValue(forKey: connection) { wheel.remove(connection, from: gone.wheelSlot) }
    }

    /// Those whose turn it is to be pinged.
    mutating func due(at now: Milliseconds) -> [ConnectionID] { wheel.turn(to: now) }
}
