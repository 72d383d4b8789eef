import Conference
internal import StrictJSON

/// The roll for the staff: as it is being called, and after its closing as it was told then.
struct RollCallProjection: JSONProjection {
    enum Key { case rollCall }

    private let rollCall: RollCall
    /// Those that a view carries are counted one by one.
    private let venues: ShownVenues
    private let totals: VenueTotals
    private let guests: Table<Guest>

    init(_ conference: __shared ConferenceState) {
        rollCall = conference.rollCall
        venues = ShownVenues(conference)
        totals = conference.venueTotals
        guests = conference.guests
    }

    static func viewKey(_ key: Key) -> ViewKey { .entity(.rollCall) }

    func keys(for audience: Audience) -> [Key] { audience == .staff ? [.rollCall] : [] }

    func json(of key: Key, for audience: Audience) -> JSON? {
        guard audience == .staff else { return nil }
        let told = rollCall.closedAt.map { _ in Table(rollCall.result.map(RollLine.init)) }
        let present = told?.rows.reduce(0) { $0 + $1.present } ?? totals.present
        return .members(
            ("state", .string(rollCall.openedAt == nil ? "none" : rollCall.isOpen ? "open" : "closed")),
            ("openedAt", rollCall.openedAt.map(JSON.int)), ("closedAt", rollCall.closedAt.map(JSON.int)),
            ("venues", .number(totals.inUse)), ("reported", .number(told?.count ?? totals.reported)), ("present", .number(present)),
            ("expected", totals.isExpectationWhole ? .number(totals.expected) : nil), ("counts", .array(counts(told: told))),
            ("guests", guestTotals))
    }

    /// By venue, in their order.
    private func counts(told: Table<RollLine>?) -> [JSON] {
        let shown = Set(venues.rows.map(\.id))
        return venues.venues.rows.filter { shown.contains($0.id) && !$0.isOut }.map { venue in
            let present = told == nil ? venue.attendance?.count : told?[venue.id]?.present
            return .members(
                ("venue", venue.id.json), ("present", present.map(JSON.number)), ("expected", venue.expected.map(JSON.number)))
        }
    }

    private var guestTotals: JSON {
        var counts: [Guest.State: Int] = [:]
        for guest in guests.rows { counts[guest.state, default: 0] += 1 }
        let states = Guest.State.allCases.map { JSON.Member($0.rawValue, .number(counts[$0] ?? 0)) }
        return .object([JSON.Member("count", .number(guests.count))] + states)
    }
}

/// One line of the roll as it was closed, found by its venue.
private struct RollLine: Entity {
    let id: VenueID
    let present: Int

    init(_ count: RollCall.Count) {
        id = count.venue
        present = count.present
    }
}
