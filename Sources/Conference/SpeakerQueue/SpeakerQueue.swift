/// The list of speakers (danh sách phát biểu): who asked for the floor, who has it, who is next and why.
///
/// Papers of the programme stand in it from the start; the day adds those who ask. The order is not kept but computed: from the rule, from what
/// everybody has had, and from the places given by hand. So every place has a reason that can be shown, and a request that comes in changes no
/// row but its own, which is why it never stands in the way of an undo.
public struct SpeakerQueue: Equatable, Sendable {
    /// What holds for the list as a whole: one entity.
    public struct List: Entity {
        public internal(set) var rule = Rule.fifo
        /// Whether the floor may be asked for.
        public internal(set) var isOpen = false
        /// Who has the floor.
        public internal(set) var speaking: SpeakerID?

        public var id: EntityKey { .queue }
    }

    public internal(set) var speakers = Table<Speaker>()
    public internal(set) var list = List()
    public internal(set) var settings = Settings()
    /// Those who wait, accepted, in the order in which they will speak; made anew after every step that touches it.
    public internal(set) var places = Table<Place>()
    /// How many ever asked, also those whom undo took away again: no name is given twice.
    var asked = 0

    /// Whoever has the floor now.
    public var speaking: Speaker? { list.speaking.flatMap { speakers[$0] } }

    /// How many requests of one person or venue may be open at a time, so that the list stays everybody's.
    public static let mostOpenOfOne = 3
    /// How many requests one person or venue may make in a day, withdrawn ones counted: a stuck finger must not fill the record.
    public static let mostOfOne = 30
    /// How many requests may be open at a time; beyond it nobody would be heard on that day.
    public static let mostOpen = 200
    /// How many requests a day may see in all.
    public static let most = 1_000

    public enum Command: Equatable, Sendable {
        case request(Request)
        case withdraw(SpeakerID)
        /// `seconds`: the length given; nil leaves it to the list's own.
        case accept(SpeakerID, seconds: Int?, override: Override = .nothing)
        case decline(SpeakerID, reason: String?)
        case move(SpeakerID, after: SpeakerID?, reason: String)
        case call(SpeakerID, override: Override = .nothing)
        case finish(SpeakerID)
        case inWriting(SpeakerID)
        case open
        case close
        case rule(Rule)
    }

    /// What somebody says who asks for the floor.
    public struct Request: Equatable, Sendable {
        public var kind: Kind
        public var topic: String
        /// Who will speak, where it is not the one who asks.
        public var name: String?
        /// Where they sit; only an MC says it, for hands raised in a room.
        public var venue: VenueID?

        public init(kind: Kind, topic: String, name: String? = nil, venue: VenueID? = nil) {
            self.kind = kind
            self.topic = topic
            self.name = name
            self.venue = venue
        }
    }

    public enum Event: Equatable, Sendable {
        case requested(Speaker)
        case withdrawn(SpeakerID, at: Milliseconds)
        case accepted(SpeakerID, at: Milliseconds, seconds: Int?, inSpite: [Reason])
        case declined(SpeakerID, at: Milliseconds, reason: String?)
        case moved(SpeakerID, ByHand)
        case called(SpeakerID, at: Milliseconds, inSpite: [Reason])
        case finished(SpeakerID, at: Milliseconds)
        case handedIn(SpeakerID, at: Milliseconds)
        /// The conference is over: these were not heard.
        case leftUnheard([SpeakerID], at: Milliseconds)
        case opened
        case closed
        case ruled(Rule)
    }
}
