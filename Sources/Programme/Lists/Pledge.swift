public import Conference

public typealias BlocID = Identifier<Programme.Bloc>

extension Programme {
    /// An organisation that receives awards and signs pledges (đơn vị).
    public struct Unit: Equatable, Sendable, Identifiable {
        public let id: UnitID
        public var name: BilingualText
        /// nil: it signs nothing.
        public var bloc: BlocID?
    }

    /// Units that pledge and are scored together (khối, cụm thi đua), with the one text that they sign.
    public struct Bloc: Equatable, Sendable, Identifiable {
        public let id: BlocID
        public var name: BilingualText
        public var head: UnitID
        public var deputy: UnitID?
        /// For which the head presents targets and scoring.
        public var presentMinutes: Int
        /// What is signed, in Vietnamese; line breaks count.
        public var text: String
        /// In the order of the units' list, the head among them.
        public var members: [UnitID]
        /// The agenda item in which it is signed.
        public var item: ItemID
    }

    /// Who signs for a unit, and where.
    public struct Signatory: Equatable, Sendable {
        public var unit: UnitID
        public var person: PersonID
        public var name: String
        public var venue: VenueID
    }
}
