/// An organisation that receives awards and signs pledges (đơn vị).
public struct Unit: Entity {
    public let id: UnitID
    public var name: BilingualText
    /// The bloc with which it pledges; nil: it signs nothing.
    public var bloc: BlocID?
    /// Where it signs: where its signatory sits.
    public var venue: VenueID?
    /// Who signs for it (đại diện đơn vị ký), by the person of a delegate's link.
    public var signatory: PersonID?
    /// Whom the programme named, so that a new reading knows whether the files changed their mind or the operator did.
    let programmeSignatory: PersonID?

    public init(id: UnitID, name: BilingualText, bloc: BlocID? = nil, venue: VenueID? = nil, signatory: PersonID? = nil) {
        self.id = id
        self.name = name
        self.bloc = bloc
        self.venue = venue
        self.signatory = signatory
        programmeSignatory = signatory
    }
}
