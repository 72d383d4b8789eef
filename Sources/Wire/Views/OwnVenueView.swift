import Conference
internal import StrictJSON

/// What stands in the overlay of a venue's own devices: itself, where the view carries others only; its own report and its call for help with its text, which nobody else of
/// the public learns of; and the guests who are expected there, of whom it tells the hall.
extension ConferenceState {
    func venueKeys(of participant: Participant) -> [ViewKey] {
        guard let venue = ownVenue(of: participant) else { return [] }
        return (isShown(venue.id) ? [] : [.entity(.venue(venue.id))]) + (venue.help == nil ? [] : [.ownHelp])
            + (venue.reported == nil ? [] : [.ownReadiness])
            + guests(at: venue.id).map { .entity(.guest($0.id)) }
    }

    func venueJSON(of key: ViewKey, own participant: Participant) -> JSON? {
        guard let venue = ownVenue(of: participant) else { return nil }
        switch key {
        case .entity(.venue(venue.id)): return isShown(venue.id) ? nil : venueJSON(venue, false, cut: false)
        case .entity(.guest(let id)): return guests(at: venue.id).first { $0.id == id }.map(guestJSON)
        case .ownHelp: return venue.help.map(ownHelpJSON)
        case .ownReadiness: return venue.reported?.json
        case .entity, .cue, .venueTotals, .signing: return nil
        }
    }

    private func ownVenue(of participant: Participant) -> Venue? {
        participant.who.role == .venue ? participant.venue.flatMap { venues[$0] } : nil
    }

    /// The room's own guests, first by protocol rank.
    private func guests(at venue: VenueID) -> some Sequence<Guest> {
        guests.rows.lazy.filter { $0.venue == venue }.prefix(Projection.guestsShown.whole)
    }

    /// Who comes is told by name: a room that has called waits for a person.
    private func ownHelpJSON(_ help: Venue.Help) -> JSON {
        .members(
            ("text", .string(help.text)), ("since", .int(help.since)),
            ("takenBy", help.owner.map { .string(participants[$0]?.name ?? $0.person.text) }), ("takenAt", help.takenAt.map(JSON.int)))
    }
}

extension ConferenceState {
    /// The devices of the rooms.
    func devices(at isMeant: (VenueID) -> Bool) -> [Principal] {
        participants.rows.filter { $0.who.role == .venue && $0.venue.map(isMeant) == true }.map(\.who)
    }
}
