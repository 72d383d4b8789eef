internal import Conference

/// Brings the record in step with which venues are there: a venue that comes is recorded at once, because the MC waits for just that; one that is away only
/// after a while.
///
/// After a restart of the server nobody is blamed for what was the server's own absence: the time away counts from the start. Once the record is sealed nobody
/// comes or goes in it.
struct VenueWatch {
    /// Milliseconds for which a venue is away before that is part of the record: shorter cuts are the network's breathing, not an absence.
    static let lostAfter: Milliseconds = 30_000

    let startedAt: Milliseconds

    /// What is to be recorded now of the venues of whom no word is on its way.
    func due(_ state: ConferenceState, _ presence: PresenceTable, at now: Milliseconds, isRecording: (VenueID) -> Bool) -> [OwnCommand] {
        guard state.lifecycle.state != .sealed else { return [] }
        return state.venues.rows.compactMap { venue in
            guard !isRecording(venue.id) else { return nil }
            if let since = presence.connectedSince(venue.id) {
                return venue.connectedSince == nil ? .venueConnected(venue.id, since: since) : nil
            }
            guard venue.connectedSince != nil else { return nil }
            let since = max(presence.awaySince(venue.id) ?? startedAt, startedAt)
            return now - since >= Self.lostAfter ? .venueLost(venue.id, since: since) : nil
        }
    }

    /// What is to be recorded because somebody has joined; nil where it is no venue, or one that the record holds for connected.
    static func arrival(
        of participant: Participant, _ state: ConferenceState, at now: Milliseconds, isRecording: (VenueID) -> Bool
    ) -> OwnCommand? {
        guard participant.who.role == .venue, let id = participant.venue, let venue = state.venues[id], venue.connectedSince == nil,
            state.lifecycle.state != .sealed, !isRecording(id)
        else { return nil }
        return .venueConnected(id, since: now)
    }
}
