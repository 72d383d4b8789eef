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
    /// Of one that keeps up the view's position stands with its group: ask `Subscribers.place(of:)`.
    var place: Place
    var pace = Pace.joining
    /// Where it stands in the lists that hold it, so that it leaves them without being searched for.
    var indices = Indices()
    /// When anything was last heard from it.
    var heardAt: Milliseconds
    /// Round trip, rounded to 50 ms so that presence does not flicker.
    private(set) var roundTrip: Milliseconds?

    struct Indices {
        var inGroup = 0
        var amongOwn = 0
    }

    /// How far it has been told.
    struct Place {
        /// The last positions sent of either chain; 0: nothing yet.
        var view: Int
        var mine: Int
        /// A position whose term it was told, beside those of its chains.
        var told: Int

        /// The newest position whose term it knows.
        var known: Int { max(view, mine, told) }
    }

    /// Whether it takes what it is sent.
    enum Pace {
        /// It is being given what it lacks.
        case joining
        /// It stands in its group.
        case steady
        /// It does not keep up, and is sent nothing until it has caught up.
        indirect case behind(Owed)
        /// Nothing is sent to it any more.
        case ended
    }

    /// What a session gets once it has caught up, beside the newest state.
    struct Owed {
        /// Answers, because none overtakes the state it speaks of.
        var answers: [[UInt8]] = []
        /// Its chains from nothing: it has asked for them anew.
        var snapshot = false
        /// How often its audience had been told who is there when it fell behind: presence is owed if it was told again since.
        let presenceTold: Int

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
