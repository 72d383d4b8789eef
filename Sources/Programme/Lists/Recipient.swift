public import Conference

public typealias RecipientID = Identifier<Programme.Recipient>

extension Programme {
    /// A collective or an individual who is honoured. Counted by award: who receives two stands in the list twice (lượt).
    public struct Recipient: Equatable, Sendable, Identifiable {
        public enum Kind: String, CaseIterable, Codable, Sendable {
            case collective, individual
        }

        /// Who receives for another (nhận thay).
        public struct Proxy: Equatable, Sendable {
            public var name: String
            public var title: String?
            /// What they are to the recipient: the deputy, the daughter.
            public var relation: String?
        }

        public let id: RecipientID
        public var kind: Kind
        /// As shown.
        public var name: String
        /// As the decision spells it, where that differs.
        public var decidedName: String?
        public var salutation: String?
        public var title: String?
        public var unit: UnitID?
        public var round: RoundID
        public var venue: VenueID
        /// Who walks up for a collective.
        public var representative: String?
        /// How many walk up.
        public var people: Int
        /// Truy tặng.
        public var isPosthumous: Bool
        public var proxy: Proxy?
    }
}
