internal import Conference

extension Conference {
    func venueJSON(_ id: VenueID) -> JSON? {
        guard let order = venues.rows.prefix(Projection.venuesShown).firstIndex(where: { $0.id == id }) else { return nil }
        let venue = venues.rows[order]
        return .members(
            ("name", venue.name.json), ("hall", .bool(venue.isHall)), ("order", .number(order + 1)),
            ("connectedSince", venue.connectedSince.map(JSON.int)), ("lostSince", venue.lostSince.map(JSON.int)))
    }
}
