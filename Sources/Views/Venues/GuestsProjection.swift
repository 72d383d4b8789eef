import Conference
internal import StrictJSON

/// The guests: for the staff those first by protocol rank; for a venue's own devices those who are expected there, of whom it tells the hall.
struct GuestsProjection: JSONProjection {
    private static let share = WorkingShare(whole: 24, near: 10)

    private let guests: Table<Guest>
    private let people: Table<Person>

    init(_ conference: __shared ConferenceState) {
        guests = conference.guests
        people = conference.people
    }

    static func viewKey(_ id: GuestID) -> ViewKey { .entity(.guest(id)) }

    private var shown: ArraySlice<Guest> { guests.rows.prefix(Self.share.carried(of: guests.count)) }

    func keys(for audience: Audience) -> [GuestID] { audience == .staff ? shown.map(\.id) : [] }

    func json(of id: GuestID, for audience: Audience) -> JSON? {
        guard audience == .staff, let guest = guests[id], shown.contains(where: { $0.id == id }) else { return nil }
        return json(guest)
    }

    /// Each is made of its own row and of a person whom only a reading of the files changes.
    func keysTouched(since old: Self, by changed: [EntityKey]) -> [GuestID] { [] }

    func ownKeys(of participant: Participant) -> [GuestID] { expected(where: participant).map(\.id) }

    func ownJSON(of id: GuestID, for participant: Participant) -> JSON? {
        expected(where: participant).first { $0.id == id }.map(json)
    }

    static func owners(of id: GuestID, in conference: ConferenceState) -> Owners {
        .these(conference.guests[id].map { guest in conference.participants.venueDevices { $0 == guest.venue } } ?? [])
    }

    static let lists = [
        ListDocument<Self>(
            "guests", isStaffOnly: true, of: { feature, _ in feature.guests.rows }, row: { feature, guest, _ in feature.json(guest) })
    ]

    /// The room's own guests, first by protocol rank.
    private func expected(where device: Participant) -> [Guest] {
        guard device.who.role == .venue, let venue = device.venue else { return [] }
        return Array(guests.rows.lazy.filter { $0.venue == venue }.prefix(Self.share.whole))
    }

    private func json(_ guest: Guest) -> JSON {
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
