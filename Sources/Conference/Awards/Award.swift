/// A title, flag, order or certificate that is conferred (danh hiệu thi đua, hình thức khen thưởng).
public struct Award: Entity {
    public enum Kind: String, CaseIterable, Sendable {
        /// Danh hiệu thi đua: flags and titles.
        case title
        /// Hình thức khen thưởng: orders, medals, certificates.
        case commendation
    }

    /// Whether recipients come up before the decision is read or after it. Decree 145/2013/NĐ-CP, Articles 25–28, and provincial
    /// guides: data, because guides differ.
    public enum Order: String, CaseIterable, Sendable {
        case callRead = "call-read"
        case readCall = "read-call"
    }

    /// How it is said where its name alone is no speech; what is nil follows from kind and name.
    public struct SpokenForm: Equatable, Sendable {
        /// What is conferred: “danh hiệu Chiến sĩ thi đua cấp tỉnh”.
        public var award: BilingualText?
        /// What is handed over: “Bằng chứng nhận danh hiệu Chiến sĩ thi đua cấp tỉnh”.
        public var handed: BilingualText?
        /// What the decision does: “tặng”, “tặng thưởng”, “phong tặng”.
        public var verb: String?
        /// Whether flowers are given with it.
        public var flowers: Bool

        public init(award: BilingualText? = nil, handed: BilingualText? = nil, verb: String? = nil, flowers: Bool = false) {
            self.award = award
            self.handed = handed
            self.verb = verb
            self.flowers = flowers
        }
    }

    /// How many are honoured: lượt, not persons.
    public struct Total: Equatable, Sendable {
        public var collectives: Int
        public var households: Int
        public var individuals: Int

        public init(collectives: Int, households: Int = 0, individuals: Int) {
            self.collectives = collectives
            self.households = households
            self.individuals = individuals
        }

        public init(of recipients: [Recipient]) {
            self.init(collectives: 0, individuals: 0)
            for recipient in recipients { count(recipient.kind, by: 1) }
        }

        public var sum: Int { collectives + households + individuals }

        public subscript(kind: Recipient.Kind) -> Int {
            switch kind {
            case .collective: collectives
            case .household: households
            case .individual: individuals
            }
        }

        mutating func count(_ kind: Recipient.Kind, by step: Int) {
            switch kind {
            case .collective: collectives += step
            case .household: households += step
            case .individual: individuals += step
            }
        }
    }

    public let id: AwardID
    public var name: BilingualText
    public var kind: Kind
    /// Its place in the decree's order, 1 the highest.
    public var rank: Int
    /// Why it is conferred before an award of a higher rank.
    public var rankReason: BilingualText?
    public var decidedBy: BilingualText
    /// On whose delegated authority it is conferred (thừa ủy quyền); nil: on the conferrer's own.
    public var authority: BilingualText?
    public var order: Order
    public var orderReason: BilingualText?
    /// The numbers of the decisions under which its rounds fall.
    public var decisions: [String]
    /// As the decision counts them; nil for an award that the day has added without its counts.
    public var total: Total?
    /// The agenda item in which it is conferred.
    public var item: ItemID
    public var spoken: SpokenForm?
    /// Whether the MC's key names its recipients one by one while it is handed over (đọc tên từng người): a press for each.
    public var isOneByOne = false

    public init(id: AwardID, name: BilingualText, kind: Kind, rank: Int, decidedBy: BilingualText, order: Order, item: ItemID) {
        self.id = id
        self.name = name
        self.kind = kind
        self.rank = rank
        self.decidedBy = decidedBy
        self.order = order
        self.item = item
        decisions = []
    }
}

/// The day adds an award, and undo takes it away whole.
extension Award: Undoable {
    static let lenses: [Lens<Award>] = [Lens("decisions", \.decisions)]
    var entity: EntityKey { .award(id) }
}
