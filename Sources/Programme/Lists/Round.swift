public import Conference

public typealias RoundID = Identifier<Programme.Round>

extension Programme {
    /// Recipients who go up together (lượt trao).
    public struct Round: Equatable, Sendable, Identifiable {
        /// What of it happens at one venue, while the hall watches the others.
        public struct Part: Equatable, Sendable {
            public var venue: VenueID
            /// In the order in which they stand.
            public var recipients: [RecipientID]
            /// None, one or several.
            public var conferrers: [PersonID]
        }

        public let id: RoundID
        public var award: AwardID
        public var minutes: Int
        /// The number of the decision under which it falls; read once, before or in its first round.
        public var decision: String
        public var parts: [Part]
    }
}
