/// A person of the invitation, welcomed by name (lãnh đạo, khách mời), and whether they have come.
public struct Guest: Entity {
    /// Named like the person.
    public let id: GuestID
    /// 1 is named first.
    public var rank: Int
    public var venue: VenueID
    public internal(set) var state = State.expected
    /// Since when; nil until somebody told.
    public internal(set) var since: Milliseconds?
    /// Who came instead (dự thay).
    public internal(set) var substitute: Substitute?

    public enum State: String, CaseIterable, Sendable {
        case expected, present, absent, substituted
    }

    public struct Substitute: Equatable, Sendable {
        public let name: String
        public let salutation: BilingualText?
        public let title: BilingualText?

        public init(name: String, salutation: BilingualText? = nil, title: BilingualText? = nil) {
            self.name = name
            self.salutation = salutation
            self.title = title
        }
    }

    public init(person: PersonID, rank: Int, venue: VenueID) {
        id = GuestID(person.text)
        self.rank = rank
        self.venue = venue
    }

    public var person: PersonID { PersonID(id.text) }

    public enum Command: Equatable, Sendable {
        case arrive(GuestID)
        case absent(GuestID)
        case substitute(GuestID, Substitute)
    }

    public enum Event: Equatable, Sendable {
        /// The substitute comes with `substituted` only.
        case became(GuestID, State, Substitute?, at: Milliseconds)
    }

    mutating func apply(_ event: Event) {
        switch event {
        case .became(_, let state, let substitute, let at):
            self.state = state
            self.substitute = substitute
            since = at
        }
    }
}

extension Guest.Event {
    var guest: GuestID {
        switch self {
        case .became(let id, _, _, _): id
        }
    }
}
