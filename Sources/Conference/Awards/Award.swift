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

    /// Quyết định: read out once, however many rounds fall under it.
    public struct Decision: Equatable, Sendable {
        public var number: String
        /// `2021-12-31`
        public var date: String?
        public var signer: String?
        /// Who reads it out (người công bố).
        public var reader: String?
        public var readerSalutation: String?
        public var readerTitle: String?
        /// When it was read today; nil: not yet.
        public internal(set) var readAt: Milliseconds?

        public init(number: String, date: String? = nil, signer: String? = nil, reader: String? = nil) {
            self.number = number
            self.date = date
            self.signer = signer
            self.reader = reader
        }
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
        public var individuals: Int

        public init(collectives: Int, individuals: Int) {
            self.collectives = collectives
            self.individuals = individuals
        }

        mutating func count(_ kind: Recipient.Kind, by step: Int) {
            if kind == .collective { collectives += step } else { individuals += step }
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
    public var decisions: [Decision]
    /// As the decision counts them; nil for an award that the day has added without its counts.
    public var total: Total?
    /// The agenda item in which it is conferred.
    public var item: ItemID
    public var spoken: SpokenForm?

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

    func isRead(_ number: String) -> Bool { readAt(number) != nil }

    func readAt(_ number: String) -> Milliseconds? { decisions.first { $0.number == number }?.readAt }
}

extension Award: Undoable {
    static let lenses: [Lens<Award>] = [Lens("decisions", \.decisions)]
    var entity: EntityKey { .award(id) }
}
