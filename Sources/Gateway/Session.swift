internal import Conference
internal import Views
internal import Wire

/// One joined socket: who it is, and how far it has been told.
final class Session {
    let connection: ConnectionID
    let who: Principal
    /// The generation of its link; a higher one of the participant means that this link was cut.
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
    var heldAnswers: [[UInt8]] = []
    /// Answers that may wait: five bursts of an MC.
    static let mostHeldAnswers = 100
    /// It asked for its chains anew and has not got them yet.
    var wantsSnapshot = false
    /// Whether presence changed while it was behind.
    var owesPresence = false
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
    var tab: SessionTable.Tab { SessionTable.Tab(who: who, client: client) }
}
