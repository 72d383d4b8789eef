/// What is true only outside the state, told to `decide` by the gateway and recorded in the events where it mattered.
public struct Facts: Equatable, Sendable {
    /// The venues whose device holds a live socket right now, in the programme's order.
    public var connectedVenues: [VenueID]

    public init(connectedVenues: [VenueID] = []) { self.connectedVenues = connectedVenues }
}
