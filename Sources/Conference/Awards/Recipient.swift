/// A collective or an individual who is honoured. Counted by award: who receives two stands in the list twice (lượt).
///
/// `call`: waiting → called; `confer`: called → conferred; absent and deferred come back by `present`; withdrawn leaves by undo only.
public struct Recipient: Entity {
    public enum Kind: String, CaseIterable, Sendable {
        /// Tập thể, hộ gia đình, cá nhân: in the order in which they go up. Households since Law 06/2022/QH15, Article 2.
        case collective, household, individual
    }

    public enum State: String, CaseIterable, Sendable {
        case waiting, called, conferred, absent, deferred, withdrawn
    }

    /// Who receives for another (nhận thay).
    public struct Proxy: Equatable, Sendable {
        public enum Kind: String, CaseIterable, Sendable {
            /// Somebody sent in their place.
            case representative
            /// Đại diện gia đình: for the dead, and for those whom the family stands in for.
            case family
        }

        public var name: String
        public var salutation: String?
        public var title: String?
        public var kind: Kind
        /// What they are to the recipient: the deputy, the daughter.
        public var relation: String?

        public init(name: String, salutation: String? = nil, title: String? = nil, kind: Kind, relation: String? = nil) {
            self.name = name
            self.salutation = salutation
            self.title = title
            self.kind = kind
            self.relation = relation
        }
    }

    /// Whether the paper in their hands is theirs. Trays get swapped.
    public enum Certificate: String, CaseIterable, Sendable {
        case ok, wrong, swapped
    }

    public let id: RecipientID
    public var award: AwardID
    public var kind: Kind
    /// As shown.
    public var name: String
    /// As the decision spells it, where that differs.
    public var decidedName: String?
    public var salutation: String?
    public var title: String?
    public var unit: UnitID?
    /// The round in which they stand; nil while they stand in none.
    public var round: RoundID?
    /// Where they receive.
    public var venue: VenueID
    /// Who walks up for a collective.
    public var representative: String?
    public var representativeSalutation: String?
    public var representativeTitle: String?
    /// How many walk up.
    public var people = 1
    /// Truy tặng.
    public var isPosthumous = false
    /// The number of the decision that honours them; nil: those of their round.
    public var decision: String?
    public var proxy: Proxy?
    public internal(set) var state: State = .waiting
    /// Why they are absent, deferred or withdrawn, if somebody said so; for the staff.
    public internal(set) var reason: String?
    /// The round that they were taken out of.
    public internal(set) var missed: RoundID?
    public internal(set) var conferredAt: Milliseconds?
    public internal(set) var certificate: Certificate?

    public init(id: RecipientID, award: AwardID, kind: Kind, name: String, round: RoundID? = nil, venue: VenueID) {
        self.id = id
        self.award = award
        self.kind = kind
        self.name = name
        self.round = round
        self.venue = venue
    }

    /// Not in any round, and still to be honoured.
    var isLoose: Bool { round == nil && state != .withdrawn && state != .conferred }
}

extension Recipient: Undoable {
    static let lenses: [Lens<Recipient>] = [
        Lens("name", \.name), Lens("decidedName", \.decidedName), Lens("round", \.round), Lens("venue", \.venue), Lens("proxy", \.proxy),
        Lens("state", \.state), Lens("reason", \.reason), Lens("missed", \.missed), Lens("conferredAt", \.conferredAt),
        Lens("certificate", \.certificate),
    ]
    var entity: EntityKey { .recipient(id) }
}

extension Recipient.Kind: Comparable {
    /// In the order in which they go up.
    public static func < (left: Self, right: Self) -> Bool { left.place < right.place }

    private var place: Int {
        switch self {
        case .collective: 0
        case .household: 1
        case .individual: 2
        }
    }
}
