extension Agenda {
    /// One line of the run of show (nội dung).
    public struct Item: Entity {
        public let id: ItemID
        public var kind: Kind
        public var title: BilingualText
        /// The length that the programme gives it.
        public var plannedMinutes: Int
        /// What the day added to it.
        public var extendedMinutes = 0
        /// When the programme lets it start; an item inserted on the day has none.
        public var plannedStart: Milliseconds?
        public var state: State = .planned
        public var actualStart: Milliseconds?
        public var actualEnd: Milliseconds?
        /// Who speaks or conducts, in the order of the invitation.
        public var who: [Speaker] = []
        public var venue: VenueID?
        /// No toasts, sounds or public clock while it is on: the anthem, a minute of silence.
        public var quiet: Bool
        /// Whether the hall's screen counts down how long it may take. Unless the programme says so nobody is timed before everybody.
        public var hasPublicClock = false
        /// Who leads it beside the MCs; nil: the MCs alone.
        public var ledBy: Leader?
        /// For a break: when the conference goes on, if that is fixed.
        public var resumesAt: Milliseconds?
        /// For a video: what the mixer plays.
        public var video: String?
        /// For papers (tham luận): each with its venue and length.
        public var papers: [Paper] = []
        /// For the staff only.
        public var notes: String?
        /// What the MC reads out to announce it; without one the server makes a plain sentence of the title.
        public var script: BilingualText?

        public init(
            id: ItemID, kind: Kind, title: BilingualText, plannedMinutes: Int, plannedStart: Milliseconds? = nil, quiet: Bool? = nil
        ) {
            self.id = id
            self.kind = kind
            self.title = title
            self.plannedMinutes = plannedMinutes
            self.plannedStart = plannedStart
            self.quiet = quiet ?? kind.isQuiet
        }

        /// What it may take today.
        public var length: Milliseconds { Milliseconds(plannedMinutes + extendedMinutes) * .perMinute }
    }

    public enum Kind: String, CaseIterable, Sendable {
        case rollcall, ceremony, anthem, silence, report, paper, speech, video, awards, launch, pledge
        case `break`

        /// An anthem and a minute of silence are quiet unless the programme says otherwise.
        public var isQuiet: Bool { self == .anthem || self == .silence }
    }

    /// Who leads an item (điều hành) while the MCs link.
    public enum Leader: String, CaseIterable, Sendable {
        /// Người chủ trì.
        case chair

        public var role: Role {
            switch self {
            case .chair: .chair
            }
        }

        /// Nil: nobody of this role ever leads.
        public init?(_ role: Role) {
            guard let leader = Self.allCases.first(where: { $0.role == role }) else { return nil }
            self = leader
        }
    }

    /// `planned → current → done | skipped`; `jump` reopens.
    public enum State: String, Sendable {
        case planned, current, done, skipped
    }

    /// A name beside an item: a person of the programme, or whoever was written in on the day.
    public struct Speaker: Equatable, Sendable {
        public var person: PersonID?
        public var name: String
        /// Of somebody who was written in; a person of the programme has their own.
        public var salutation: BilingualText?
        public var title: BilingualText?

        public init(person: PersonID? = nil, name: String, salutation: BilingualText? = nil, title: BilingualText? = nil) {
            self.person = person
            self.name = name
            self.salutation = salutation
            self.title = title
        }
    }

    /// A prepared speech of the programme.
    public struct Paper: Equatable, Sendable {
        /// What the turn is called that the paper has at the floor. `place`: from 0, among the papers of the item.
        public static func id(_ place: Int, of item: ItemID) -> SpeakerID { SpeakerID("\(item.text)-p\(place + 1)") }

        public var title: BilingualText
        public var minutes: Int
        public var venue: VenueID
        public var speaker: String?
        /// How the speaker is addressed, and their office.
        public var speakerSalutation: BilingualText?
        public var speakerTitle: BilingualText?

        public init(title: BilingualText, minutes: Int, venue: VenueID, speaker: String? = nil) {
            self.title = title
            self.minutes = minutes
            self.venue = venue
            self.speaker = speaker
        }
    }
}
