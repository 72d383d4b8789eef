/// A connection point (điểm cầu): a room that takes part, the main hall among them.
public struct Venue: Entity, Codable {
    public let id: VenueID
    public var name: BilingualText
    /// Whether this is the main hall (điểm cầu trung tâm).
    public var isHall: Bool
    /// Since when its device has been connected, as the house recorded it; nil before the first time and while it is lost.
    public var connectedSince: Milliseconds?
    /// Since when it has been away, recorded 30 s later; nil while it is connected.
    public var lostSince: Milliseconds?

    public init(id: VenueID, name: BilingualText, isHall: Bool = false) {
        self.id = id
        self.name = name
        self.isHall = isHall
    }
}
