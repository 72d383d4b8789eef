/// Recipients who go up together (lượt trao).
///
/// `planned → called → onstage → conferred → cleared`. One round at a time holds the platform, so that every screen of every venue shows the same names.
public struct Round: Entity {
    public enum State: String, CaseIterable, Sendable {
        case planned, called, onstage, conferred, cleared
    }

    /// What the MC does for a round, in the order of a read-call rite; in call-read the decision is read to those who stand on the platform.
    public enum Step: String, CaseIterable, Sendable {
        case read, call, onstage, confer, clear
    }

    /// What of it happens at one venue, while the hall watches the others.
    public struct Part: Equatable, Sendable {
        public var venue: VenueID
        /// In the order in which they stand, which is the decision's.
        public var recipients: [RecipientID]
        /// None, one or several.
        public var conferrers: [Agenda.Speaker]
        /// On whose delegated authority they confer here; nil: as the award says.
        public var authority: BilingualText?
        /// Who was to confer before the day changed it; whoever is missing since is named in a warning.
        public var expected: [Agenda.Speaker]

        public init(venue: VenueID, recipients: [RecipientID], conferrers: [Agenda.Speaker] = []) {
            self.venue = venue
            self.recipients = recipients
            self.conferrers = conferrers
            expected = conferrers
        }
    }

    /// What a venue says of its part: they stand ready, they have received.
    public enum Word: String, CaseIterable, Sendable {
        case standing, received
    }

    public struct Report: Equatable, Sendable {
        public let venue: VenueID
        public internal(set) var word: Word
        public internal(set) var at: Milliseconds
    }

    /// A step taken in spite of a reason, kept for the minutes.
    public struct Departure: Equatable, Sendable {
        public let step: Step
        public let reason: Reason
    }

    public let id: RoundID
    public var award: AwardID
    public var minutes: Int
    /// The numbers of the decisions under which it falls; each is read once, before or in its first round.
    public var decisions: [String]
    public var parts: [Part]
    public internal(set) var state: State = .planned
    public internal(set) var reports: [Report] = []
    public internal(set) var departures: [Departure] = []

    public init(id: RoundID, award: AwardID, minutes: Int, decisions: [String], parts: [Part]) {
        self.id = id
        self.award = award
        self.minutes = minutes
        self.decisions = decisions
        self.parts = parts
    }

    /// Everybody in it, venue by venue.
    public var recipients: [RecipientID] { parts.flatMap(\.recipients) }

    /// At most so many of it, part by part. Where there are more, every venue has its share, one of each in turn: nobody's own people are left out because
    /// the hall has many.
    public func shares(of most: Int) -> [ArraySlice<RecipientID>] {
        var taken = Array(repeating: 0, count: parts.count)
        var left = min(most, parts.reduce(0) { $0 + $1.recipients.count })
        while left > 0 {
            for place in parts.indices where left > 0 && taken[place] < parts[place].recipients.count {
                taken[place] += 1
                left -= 1
            }
        }
        return zip(parts, taken).map { $0.recipients.prefix($1) }
    }

    func report(from venue: VenueID) -> Report? { reports.first { $0.venue == venue } }
}

extension Round: Undoable {
    /// What a venue reports is a field of its own: the MC's steps can be taken back whatever a venue has said since.
    static let lenses: [Lens<Round>] = [
        Lens("state", \.state), Lens("minutes", \.minutes), Lens("parts", \.parts), Lens("reports", \.reports),
        Lens("departures", \.departures),
    ]
    var entity: EntityKey { .round(id) }
}
