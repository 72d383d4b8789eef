internal import Conference
internal import Wire

/// One joined socket: who it is, and how far it has been told.
final class Session {
    let connection: ConnectionID
    let who: Principal
    /// The generation of its link; a higher one at the desk means that this link was cut.
    let generation: Int
    /// Where it comes from, in figures.
    let address: String
    /// Random per tab.
    let client: String
    let audience: Audience
    /// The venue that it speaks for, as it was when it joined: where it is counted, and so where it has to be counted out.
    let venue: VenueID?
    let joinedAt: Milliseconds
    /// The last positions sent of either chain; 0: nothing yet.
    var viewSeq: Int
    var mineSeq: Int
    /// The term that it was told last: of the newest row that it knows of.
    var term: String
    var isBehind = false
    /// Answers that wait until the socket has caught up, because an answer never overtakes the state it speaks of.
    var pending: [[UInt8]] = []
    /// Answers that may wait: five bursts of an MC.
    static let mostPending = 100
    /// It asked for its chains anew and has not got them yet.
    var wantsWhole = false
    /// Whether presence changed while it was behind.
    var missedPresence = false
    /// When anything was last heard from it.
    var heardAt: Milliseconds
    /// Round trip, rounded to 50 ms so that presence does not flicker.
    var roundTrip: Milliseconds?

    init(
        _ connection: ConnectionID, _ participant: Participant, address: String, client: String, viewSeq: Int, mineSeq: Int,
        term: String, at now: Milliseconds
    ) {
        self.connection = connection
        who = participant.who
        generation = participant.generation
        self.address = address
        self.client = client
        audience = Audience(participant.who.role)
        venue = participant.venue
        self.viewSeq = viewSeq
        self.mineSeq = mineSeq
        self.term = term
        joinedAt = now
        heardAt = now
    }
}

extension Session {
    var tab: Roster.Tab { Roster.Tab(who: who, client: client) }
}

/// The sessions of one conference, in an order that depends on nothing but their comings and goings.
struct Roster {
    private(set) var sessions: [Session] = []
    private var places: [ConnectionID: Int] = [:]
    private var tabs: [Tab: ConnectionID] = [:]

    /// One page of one principal.
    struct Tab: Hashable {
        let who: Principal
        let client: String
    }

    subscript(connection: ConnectionID) -> Session? { places[connection].map { sessions[$0] } }

    subscript(tab: Tab) -> Session? { tabs[tab].flatMap { self[$0] } }

    mutating func add(_ session: Session) {
        tabs[session.tab] = session.connection
        places[session.connection] = sessions.count
        sessions.append(session)
    }

    /// The last one takes the place of the one that goes.
    mutating func remove(_ connection: ConnectionID) {
        guard let place = places.removeValue(forKey: connection) else { return }
        tabs[sessions[place].tab] = nil
        let last = sessions.removeLast()
        guard last.connection != connection else { return }
        sessions[place] = last
        places[last.connection] = place
    }
}
