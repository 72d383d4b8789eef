import Conference
internal import StrictJSON

/// What stands in the overlay of a venue's own devices: itself, where the view carries others only; who leads there and its seats; its own report and its call for help with its text, which nobody
/// else of the public learns of.
extension VenuesProjection {
    func ownKeys(of participant: Participant) -> [Key] {
        guard let venue = venue(of: participant) else { return [] }
        return (shown.contains(venue.id) ? [] : [.venue(venue.id)]) + (venue.help == nil ? [] : [.ownHelp])
            + (venue.reported == nil ? [] : [.ownReadiness]) + (room(of: venue) == nil ? [] : [.ownRoom])
    }

    func ownJSON(of key: Key, for participant: Participant) -> JSON? {
        guard let venue = venue(of: participant) else { return nil }
        return switch key {
        case .venue(let id): id == venue.id && !shown.contains(id) ? json(venue, isStaff: false, cut: false) : nil
        case .ownHelp: venue.help.map(helpJSON)
        case .ownReadiness: venue.reported?.json
        case .ownRoom: room(of: venue)
        case .totals: nil
        }
    }

    static func owners(of key: Key, in conference: ConferenceState) -> Owners {
        switch key {
        case .venue(let id): .these(conference.participants.venueDevices { $0 == id })
        case .ownHelp, .ownReadiness, .ownRoom: .these(conference.participants.venueDevices { _ in true })
        case .totals: .nobody
        }
    }

    private func venue(of participant: Participant) -> Venue? {
        participant.who.role == .venue ? participant.venue.flatMap { venues[$0] } : nil
    }

    /// Both are the programme's, which a reading of its files makes new.
    private func room(of venue: Venue) -> JSON? {
        let leader = venue.leader.flatMap { people[$0] }?.leaderJSON
        if leader == nil && venue.capacity == nil { return nil }
        return .members(("leader", leader), ("capacity", venue.capacity.map(JSON.number)))
    }

    /// Who comes is told by name: a room that has called waits for a person.
    private func helpJSON(_ help: Venue.Help) -> JSON {
        .members(
            ("text", help.text.map(JSON.string)), ("since", .int(help.since)),
            ("takenBy", help.owner.map { .string(participants[$0]?.name ?? $0.person.text) }), ("takenAt", help.takenAt.map(JSON.int)))
    }
}
