extension Venue {
    /// What the house records of a venue's link: the socket itself is not in the journal, an outage of 30 s is.
    public enum Command: Equatable, Sendable {
        case connected(VenueID, since: Milliseconds)
        case lost(VenueID, since: Milliseconds)
    }

    public enum Event: Equatable, Codable, Sendable {
        case connected(VenueID, since: Milliseconds)
        case lost(VenueID, since: Milliseconds)
    }

    mutating func apply(_ event: Event) {
        switch event {
        case .connected(_, let since):
            connectedSince = since
            lostSince = nil
        case .lost(_, let since):
            connectedSince = nil
            lostSince = since
        }
    }
}

extension Venue.Event {
    var venue: VenueID {
        switch self {
        case .connected(let id, _), .lost(let id, _): id
        }
    }
}

extension Conference {
    func decide(_ command: Venue.Command) throws(Rejection) -> [Event] {
        switch command {
        case .connected(let id, let since):
            try mustBeVenue(id)
            return [.venue(.connected(id, since: since))]
        case .lost(let id, let since):
            try mustBeVenue(id)
            return [.venue(.lost(id, since: since))]
        }
    }

    private func mustBeVenue(_ id: VenueID) throws(Rejection) {
        if venues[id] == nil { throw Rejection(.notFound, .venueUnknown, ("venue", .text(id.text))) }
    }
}
