import Conference

/// The working set of the venues: the hall and the places of the item that is on, then whoever is in trouble (lost, calling for help, not confirmed), then the
/// others in their order. The others stand in the list document.
struct ShownVenues: Equatable, Sendable {
    private static let share = WorkingShare(whole: 40, near: 20)

    let venues: Table<Venue>
    /// Where the item that is on takes place.
    private let places: [VenueID]

    init(_ conference: __shared ConferenceState) {
        venues = conference.venues
        places = Self.share.holdsAll(of: venues.count) ? [] : conference.agenda.currentItem?.places ?? []
    }

    /// Whether a view carries all there are.
    var areAll: Bool { Self.share.holdsAll(of: venues.count) }

    var count: Int { Self.share.carried(of: venues.count) }

    var rows: [Venue] { areAll ? venues.rows : inUrgency.map { venues.rows[$0] } }

    func contains(_ venue: VenueID) -> Bool { areAll || inUrgency.contains { venues.rows[$0].id == venue } }

    /// Where those of the working set stand in the table, the most urgent first: a thousand rows are sorted without being copied.
    private var inUrgency: some Collection<Int> {
        let near = Set(places)
        var classes: [[Int]] = Array(repeating: [], count: 5)
        for place in venues.rows.indices { classes[Self.urgency(of: venues.rows[place], near: near)].append(place) }
        return classes.joined().prefix(count)
    }

    private static func urgency(of venue: Venue, near: Set<VenueID>) -> Int {
        if venue.isHall || near.contains(venue.id) { return 0 }
        if venue.isOut { return venue.help == nil ? 4 : 2 }
        if venue.lostSince != nil { return 1 }
        if venue.help != nil { return 2 }
        return venue.isConfirmed ? 4 : 3
    }
}
