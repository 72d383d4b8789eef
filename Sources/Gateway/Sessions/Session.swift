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
    var place: Place
    var pace = Pace.steady
    /// When anything was last heard from it.
    var heardAt: Milliseconds
    /// Round trip, rounded to 50 ms so that presence does not flicker.
    private(set) var roundTrip: Milliseconds?

    /// How far it has been told.
    struct Place {
        /// The last positions sent of either chain; 0: nothing yet.
        var view: Int
        var mine: Int
        /// The term that it was told last: of the newest row that it knows of.
        var term: String
    }

    /// Whether it takes what it is sent.
    enum Pace {
        case steady
        /// It does not keep up, and is sent nothing until it has caught up.
        case behind(Owed)
        /// Nothing is sent to it any more.
        case ended
    }

    /// What a session gets once it has caught up, beside the newest state.
    struct Owed {
        /// Answers, because none overtakes the state it speaks of.
        var answers: [[UInt8]] = []
        /// Its chains from nothing: it has asked for them anew.
        var snapshot = false
        /// Presence has changed meanwhile.
        var presence = false

        /// Answers that may wait: five bursts of an MC.
        static let mostAnswers = 100
    }

    init(_ connection: ConnectionID, _ participant: Participant, address: String, client: String, place: Place, at now: Milliseconds) {
        self.connection = connection
        who = participant.who
        generation = participant.generation
        self.address = address
        self.client = client
        audience = Audience(participant.who.role)
        venue = participant.venue
        self.place = place
        heardAt = now
    }

    var isSteady: Bool { if case .steady = pace { true } else { false } }

    var isBehind: Bool { if case .behind = pace { true } else { false } }

    var isEnded: Bool { if case .ended = pace { true } else { false } }

    /// It has answered a ping of this moment. Whether its round trip is another than before.
    func ponged(sentAt: Milliseconds, at now: Milliseconds) -> Bool {
        let measured = (max(0, now - sentAt) + 25) / 50 * 50
        defer { roundTrip = measured }
        return roundTrip != measured
    }

    var tab: SessionTable.Tab { SessionTable.Tab(who: who, client: client) }
}
