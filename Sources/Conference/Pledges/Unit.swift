/// An organisation that receives awards and signs pledges (đơn vị).
public struct Unit: Entity, Codable {
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

/// Units that pledge and are scored together (khối, cụm thi đua), with the one text that they sign, as the programme has it.
public struct Bloc: Entity, Codable {
    public let id: BlocID
    public var name: BilingualText
    /// Khối trưởng, cụm trưởng: presents targets and scoring.
    public var head: UnitID
    public var deputy: UnitID?
    /// The agenda item in which it is signed.
    public var item: ItemID
    /// For which the head presents.
    public var presentMinutes: Int
    /// What is signed, in Vietnamese, NFC; line breaks count.
    public var text: String
    /// SHA-256 of the text's UTF-8, lower-case hex.
    public var digest: String

    public init(
        id: BlocID, name: BilingualText, head: UnitID, deputy: UnitID? = nil, item: ItemID, presentMinutes: Int, text: String, digest: String
    ) {
        self.id = id
        self.name = name
        self.head = head
        self.deputy = deputy
        self.item = item
        self.presentMinutes = presentMinutes
        self.text = text
        self.digest = digest
    }
}
