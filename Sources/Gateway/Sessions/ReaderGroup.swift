/// The readers of one view that keep up. All have been told the same, so a change is one frame to one list, and how far they have been told stands here
/// once: ten thousand sessions, each somewhere else in memory, are not walked for it.
struct ReaderGroup {
    /// In an order that depends on nothing but their comings and goings.
    private(set) var connections: [ConnectionID] = []
    private var sessions: [Session] = []
    /// The position of the view that all of them have been told of.
    var head = 0

    mutating func add(_ session: Session) {
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
    }
}
