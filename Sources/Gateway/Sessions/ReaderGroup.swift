/// The readers of one view that keep up. All have been told the same, so a change is one frame to one list, and how far they have been told stands here
/// once: ten thousand sessions, each somewhere else in memory, are not walked for it.
struct ReaderGroup {
    private var connections: [ConnectionID] = []
    private var sessions: [Session] = []
    /// How often a connection has come to stand behind a younger one since they were put in order.
    private var misplaced = 0
    /// The position of the view that all of them have been told of.
    var head = 0

    mutating func add(_ session: Session) {
        if let last = connections.last, session.connection.number < last.number { misplaced += 1 }
        session.indices.inGroup = sessions.count
        sessions.append(session)
        connections.append(session.connection)
    }

    /// The last one takes the place of the one that goes.
    mutating func remove(_ session: Session) {
        let place = session.indices.inGroup
        let last = sessions.removeLast()
        connections.removeLast()
        guard last !== session else { return }
        sessions[place] = last
        connections[place] = last.connection
        last.indices.inGroup = place
        misplaced += 1
    }

    /// All of them, in the order of their numbers but for a few: what the kernel and the library keep of sockets lies in memory as they were accepted, and whoever
    /// writes to ten thousand in that order is through in a twelfth less time. To put so many in order takes a millisecond or two, and so is not done for a few.
    mutating func inOrder() -> [ConnectionID] {
        if misplaced > connections.count / Self.tolerance { putInOrder() }
        return connections
    }

    /// One in so many may stand out of order.
    private static let tolerance = 16

    private mutating func putInOrder() {
        let order = connections.indices.sorted { connections[$0].number < connections[$1].number }
        connections = order.map { connections[$0] }
        sessions = order.map { sessions[$0] }
        for (place, session) in zip(0..., sessions) { session.indices.inGroup = place }
        misplaced = 0
    }
}
