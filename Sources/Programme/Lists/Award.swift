public import Conference

public typealias AwardID = Identifier<Programme.Award>

extension Programme {
    /// A title, flag, order or certificate that is conferred (danh hiệu thi đua, hình thức khen thưởng).
    public struct Award: Equatable, Sendable, Identifiable {
        public enum Kind: String, CaseIterable, Codable, Sendable {
            /// Danh hiệu thi đua: flags and titles.
            case title
            /// Hình thức khen thưởng: orders, medals, certificates.
            case commendation
        }

        /// Whether recipients come up before the decision is read or after it. Decree 145/2013/NĐ-CP, Articles 25–28, and provincial
        /// guides: data, because guides differ.
        public enum Order: String, CaseIterable, Codable, Sendable {
            case callRead = "call-read"
            case readCall = "read-call"
        }

        /// Quyết định.
        public struct Decision: Equatable, Sendable {
            public var number: String
            /// `2021-12-31`
            public var date: String?
            public var signer: String?
            /// Who reads it out (người công bố).
            public var reader: String?
        }

        public struct Total: Equatable, Sendable {
            public var collectives: Int
            public var individuals: Int
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
        /// As the decision counts them; equal to the list.
        public var total: Total
        /// The agenda item in which it is conferred.
        public var item: ItemID
    }
}
