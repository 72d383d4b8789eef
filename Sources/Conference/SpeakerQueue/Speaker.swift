extension SpeakerQueue {
    /// One turn at the floor: a paper of the programme, or what somebody asked for on the day.
    public struct Speaker: Entity {
        public let id: SpeakerID
        public let kind: Kind
        /// Who speaks, as the screens show it.
        public var name: String
        public var venue: VenueID?
        public var topic: BilingualText
        /// The agenda item that a paper of the programme belongs to; a request has none.
        public let item: ItemID?
        /// Who asked; a paper of the programme nobody.
        public let by: Principal?
        /// Its place among the papers of its item, or among the requests of the day.
        public let number: Int
        public let askedAt: Milliseconds?
        /// The length given; nil: the list's own.
        public internal(set) var seconds: Int?
        public internal(set) var state: State
        public internal(set) var acceptedAt: Milliseconds?
        public internal(set) var startedAt: Milliseconds?
        /// When it ended, in whichever way.
        public internal(set) var endedAt: Milliseconds?
        public internal(set) var byHand: ByHand?
        /// Why it was declined, if anybody said.
        public internal(set) var declinedFor: String?
        /// What stood against it when it was accepted or called all the same.
        public internal(set) var inSpite: [Reason] = []
        /// How the speaker of a paper is addressed, and their office, where the programme says.
        public internal(set) var salutation: BilingualText?
        public internal(set) var title: BilingualText?

        /// Whether the staff ever let it into the list: until then its words are for them and for who asked.
        public var wasAccepted: Bool { by == nil || acceptedAt != nil }

        /// Whether it still waits for an answer or for its turn.
        public var isOpen: Bool { state == .asked || state == .accepted }

        /// Whether it counts as a turn of its venue. Papers are the programme's to give, and an answer is given because the hall wants it.
        var countsAsTurn: Bool { by != nil && kind != .answer }

        /// Whether the floor was its own, to the end or until now.
        var hadTheFloor: Bool { state == .speaking || state == .finished }
    }

    public enum Kind: String, CaseIterable, Sendable {
        case paper, speech, question, answer
    }

    /// `asked → accepted → speaking → finished`, or one of the other ends.
    public enum State: String, CaseIterable, Sendable {
        case asked, accepted, speaking, finished, declined, withdrawn, unheard
        case inWriting = "in-writing"
    }

    /// A place given by hand, against the rule: it holds relative to those ahead, so that it stays what it was meant as while others come and go.
    public struct ByHand: Equatable, Sendable {
        /// Those ahead, the nearest first; the place is behind the first of them who still waits, and before everybody when none does.
        public let behind: [SpeakerID]
        public let reason: String
        public let by: Principal
        /// Later moves build on earlier ones.
        public let number: Int

        /// How many of those ahead are remembered. They leave from the front, so the nearest stay longest.
        static let mostBehind = 20
    }
}
