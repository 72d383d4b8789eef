extension SpeakerQueue {
    /// Where somebody stands among those who wait, and why there.
    public struct Place: Entity {
        public let id: SpeakerID
        /// 1 is next.
        public let number: Int
        public let why: Why
    }

    /// The reason for a place, so that nobody has to ask the MC.
    public enum Why: Equatable, Sendable {
        /// The programme's order of papers.
        case programme(ItemID, number: Int)
        /// Asked at this time; all who asked earlier are ahead.
        case fifo(at: Milliseconds)
        /// Their venue has had so many turns; with as many, who asked earlier is ahead.
        case fewest(turns: Int)
        /// It is the venue's turn of this number; every venue has one of a lower number first.
        case round(Int)
        case byHand(ByHand)
    }
}
