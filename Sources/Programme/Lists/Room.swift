public import Conference

extension Programme {
    /// What the programme knows of a venue's room.
    public struct Room: Equatable, Sendable {
        public var venue: VenueID
        /// Seats.
        public var capacity: Int?
        /// Delegates invited.
        public var expected: Int?
        /// Who leads there, and confers when an award is received there.
        public var leader: PersonID?
    }

    /// A person of the invitation, welcomed by name (đại biểu khách mời).
    public struct Guest: Equatable, Sendable {
        public var person: PersonID
        /// 1 is named first.
        public var protocolRank: Int
        public var venue: VenueID
    }
}
