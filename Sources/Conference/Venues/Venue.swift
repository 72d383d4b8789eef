/// A connection point (điểm cầu): a room that takes part, the main hall among them.
///
/// Two voices speak of it: its own device reports, and the hall confirms what it hears and sees. Only the hall's word makes it ready, because a
/// picture that leaves a room is not yet a picture that arrives.
public struct Venue: Entity {
    public let id: VenueID
    public var name: BilingualText
    /// Whether this is the main hall (điểm cầu trung tâm).
    public var isHall: Bool
    /// Seats.
    public var capacity: Int?
    /// Delegates invited.
    public var expected: Int?
    /// Who leads there, and confers when an award is received there.
    public var leader: PersonID?
    /// Since when its device has been connected, as the server recorded it; nil before the first time and while it is lost. A start of the server does
    /// not change it: the server's own absence is nobody else's.
    public var connectedSince: Milliseconds?
    /// Since when it has been away, recorded 30 s later; nil while it is connected.
    public var lostSince: Milliseconds?
    public internal(set) var reported: Report?
    public internal(set) var checked: Check?
    public internal(set) var attendance: Attendance?
    /// How many were there from when on, each until the next: the minutes of a long day tell who was there when.
    public internal(set) var counts: [Attendance] = []
    public internal(set) var out: Out?
    public internal(set) var help: Help?

    public init(
        id: VenueID, name: BilingualText, isHall: Bool = false, capacity: Int? = nil, expected: Int? = nil, leader: PersonID? = nil
    ) {
        self.id = id
        self.name = name
        self.isHall = isHall
        self.capacity = capacity
        self.expected = expected
        self.leader = leader
    }

    /// Readiness as the venue itself reports it.
    public struct Report: Equatable, Sendable {
        public let sound: Bool
        public let picture: Bool
        public let at: Milliseconds
    }

    /// Readiness as the hall confirms it.
    public struct Check: Equatable, Sendable {
        public let heard: Bool
        public let seen: Bool
        public let at: Milliseconds
        public let by: Principal
    }

    /// Delegates present (số đại biểu dự), as the venue counted them.
    public struct Attendance: Equatable, Sendable {
        public let count: Int
        public let at: Milliseconds
    }

    /// How often a venue's count may change in a day: every five minutes for eight hours. Each change stands in the state and in every backup of it.
    public static let mostCounts = 100

    /// The programme goes on without it.
    public struct Out: Equatable, Sendable {
        public let reason: String
        public let since: Milliseconds
    }

    /// It has called the technician.
    public struct Help: Equatable, Sendable {
        /// What is needed; nil while nobody has said: one press calls, the words may follow.
        public var text: String?
        public let since: Milliseconds
        /// Whose it is now; nil while nobody has taken it.
        public var owner: Principal?
        public var takenAt: Milliseconds?
    }
}

extension Venue {
    public var isConnected: Bool { connectedSince != nil }

    /// Whether the hall hears and sees it. The hall's word counts until the venue itself reports, later, that something is missing.
    public var isConfirmed: Bool {
        guard let checked, checked.heard, checked.seen else { return false }
        guard let reported, reported.at > checked.at else { return true }
        return reported.sound && reported.picture
    }

    public var isOut: Bool { out != nil }
}

extension ConferenceState {
    /// Whether the programme goes on without this venue: the queue skips it, the MC is warned.
    public func isOutOfUse(_ venue: VenueID) -> Bool { venues[venue]?.isOut ?? false }
}
