/// Somebody for whom a link is printed: a role and a person, with the generation that their present link carries.
///
/// A link is good as long as it carries this generation; revoking raises it, so that the old link opens nothing and a new one can be printed.
public struct Participant: Entity {
    public let who: Principal
    /// As it stands on the printed link and in the notes of who did what.
    public var name: String
    /// For a venue's device: its venue. For a delegate: where they sit.
    public var venue: VenueID?
    /// The units that a delegate signs for.
    public var units: [UnitID]
    public var generation: Int

    public var id: Principal { who }

    public init(_ role: Role, _ person: PersonID, name: String, venue: VenueID? = nil, units: [UnitID] = [], generation: Int = 1) {
        who = Principal(role, person)
        self.name = name
        self.venue = venue
        self.units = units
        self.generation = generation
    }
}
