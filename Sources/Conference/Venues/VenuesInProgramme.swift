/// How the day's venues and guests outlive a new reading of the files.
extension ConferenceState {
    /// The day's part stays with the venue; what the files say of it is theirs.
    func replanned(_ plan: Venue) -> Venue {
        guard var venue = venues[plan.id] else { return plan }
        venue.name = plan.name
        venue.isHall = plan.isHall
        venue.capacity = plan.capacity
        venue.expected = plan.expected
        venue.leader = plan.leader
        return venue
    }

    func replanned(_ plan: Guest) -> Guest {
        guard var guest = guests[plan.id] else { return plan }
        guest.rank = plan.rank
        guest.venue = plan.venue
        return guest
    }

    /// Files may not take away a venue that has called for help, a guest of whom something was told, or what a note is about.
    func mustKeepVenuesInUse(_ next: ConferenceState) throws(Rejection) {
        if let venue = venues.rows.first(where: { $0.help != nil && next.venues[$0.id] == nil }) { throw Self.inUse(venue.id.text) }
        if let guest = guests.rows.first(where: { $0.state != .expected && next.guests[$0.id] == nil }) { throw Self.inUse(guest.id.text) }
        let gone =
            venues.rows.map(\.id).filter { next.venues[$0] == nil }.map { EntityKey.venue($0) }
            + guests.rows.map(\.id).filter { next.guests[$0] == nil }.map { .guest($0) }
            + agenda.items.rows.map(\.id).filter { next.agenda.items[$0] == nil }.map { .item($0) }
        let subjects = Set(notes.notes.rows.map(\.about))
        if let key = gone.first(where: { subjects.contains($0) }) { throw Self.inUse(key.text) }
    }
}
