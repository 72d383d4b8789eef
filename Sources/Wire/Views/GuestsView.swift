internal import Conference
internal import StrictJSON

extension ConferenceState {
    var guestsShown: ArraySlice<Guest> { guests.rows.prefix(Projection.guestsShown.carried(of: guests.count)) }

    func guestJSON(_ id: GuestID) -> JSON? {
        guard let guest = guests[id], guestsShown.contains(where: { $0.id == id }) else { return nil }
        return guestJSON(guest)
    }

    func guestJSON(_ guest: Guest) -> JSON {
        let person = people[guest.person]
        return .members(
            ("name", .string(person?.name ?? guest.id.text)), ("salutation", person?.salutation?.json), ("title", person?.title?.json),
            ("rank", .number(guest.rank)), ("venue", guest.venue.json), ("state", .string(guest.state.rawValue)),
            ("since", guest.since.map(JSON.int)), ("substitute", guest.substitute?.json))
    }
}

extension Guest.Substitute {
    fileprivate var json: JSON { .members(("name", .string(name)), ("title", title?.json)) }
}
