internal import Conference

/// Every socket of the server: pending until it has said hello, from then on a session of one conference, pinged when its turn comes.
struct Connections {
    var pending = PendingConnections()
    private var joined: [ConnectionID: LiveConference] = [:]
    private var wheel = PingWheel()

    /// The conference of a joined socket.
    subscript(connection: ConnectionID) -> LiveConference? { joined[connection] }

    var joinedCount: Int { joined.count }

    mutating func join(_ connection: ConnectionID, _ live: LiveConference, at now: Milliseconds) {
        pending.remove(connection)
        joined[connection] = live
        wheel.add(connection, at: now)
    }

    mutating func forget(_ connection: ConnectionID) {
        joined[connection] = nil
        pending.remove(connection)
        wheel.remove(connection)
    }

    /// Those whose turn it is to be pinged.
    mutating func due(at now: Milliseconds) -> [ConnectionID] { wheel.turn(to: now) }
}
