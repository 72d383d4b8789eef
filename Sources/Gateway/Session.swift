internal import Conference
internal import Wire

/// One joined socket: who it is, and how far it has been told.
final class Session {
    let connection: ConnectionID
    let who: Principal
    /// The generation of its link; a higher one at the desk means that this link was cut.
    let generation: Int
    /// Random per tab.
    let client: String
    let audience: Audience
    let joinedAt: Milliseconds
    /// The last positions sent of either chain; 0: nothing yet.
    var viewSeq: Int
    var mineSeq: Int
    var isBehind = false
    /// Answers that wait until the socket has caught up, because an answer never overtakes the state it speaks of.
    var pending: [[UInt8]] = []
    /// When anything was last heard from it.
    var heardAt: Milliseconds
    /// Round trip, rounded to 50 ms so that presence does not flicker.
    var roundTrip: Milliseconds?

    init(
        _ connection: ConnectionID, _ who: Principal, generation: Int, client: String, viewSeq: Int, mineSeq: Int, at now: Milliseconds
    ) {
        self.connection = connection
        self.who = who
        self.generation = generation
        self.client = client
        audience = Audience(who.role)
        self.viewSeq = viewSeq
        self.mineSeq = mineSeq
        joinedAt = now
        heardAt = now
    }
}

/// The sessions of one conference, in an order that depends on nothing but their comings and goings.
struct Roster {
    private(set) var sessions: [Session] = []
    private var places: [ConnectionID: Int] = [:]

    subscript(connection: ConnectionID) -> Session? { places[connection].map { sessions[$0] } }

    mutating func add(_ session: Session) {
        places[session.connection] = sessions.count
        sessions.append(session)
    }

    /// The last one takes the place of the one that goes.
    mutating func remove(_ connection: ConnectionID) {
        guard let place = places.removeValue(forKey: connection) else { return }
        let last = sessions.removeLast()
        guard last.connection != connection else { return }
        sessions[place] = last
        places[last.connection] = place
    }
}
