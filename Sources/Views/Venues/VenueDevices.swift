import Conference

extension Table where Row == Participant {
    /// The devices of the rooms that are meant.
    func venueDevices(at isMeant: (VenueID) -> Bool) -> [Principal] {
        rows.filter { $0.who.role == .venue && $0.venue.map(isMeant) == true }.map(\.who)
    }
}
