internal import Conference
internal import StrictJSON

extension ConferenceState {
    /// The working set of the venues: the hall and the places of the item that is on, then whoever is in trouble (lost, calling for help, not
    /// confirmed), then the others in their order.
    var venuesShown: [Venue] {
        guard hasMoreVenuesThanShown else { return venues.rows }
        return placesShown.map { venues.rows[$0] }
    }

    /// Where those of the working set stand in the table, the most urgent first: a thousand rows are sorted without being copied.
    private var placesShown: some Collection<Int> {
        let near = Set(agenda.currentItem?.places ?? [])
        var classes: [[Int]] = Array(repeating: [], count: 5)
        for place in venues.rows.indices { classes[Self.urgency(of: venues.rows[place], near: near)].append(place) }
        return classes.joined().prefix(Projection.venuesShown.carried(of: venues.count))
    }

    fileprivate var hasMoreVenuesThanShown: Bool { !Projection.venuesShown.holdsAll(of: venues.count) }

    /// Where a view does not carry all venues, or very many have something to say, it carries their texts cut: the whole stands in the list.
    fileprivate var cutsWordsOfVenues: Bool { hasMoreVenuesThanShown || venueTotals.help + venueTotals.out > Projection.venuesWithWords }

    private static func urgency(of venue: Venue, near: Set<VenueID>) -> Int {
        if venue.isHall || near.contains(venue.id) { return 0 }
        if venue.isOut { return venue.help == nil ? 4 : 2 }
        if venue.lostSince != nil { return 1 }
        if venue.help != nil { return 2 }
        return venue.isConfirmed ? 4 : 3
    }

    func isShown(_ venue: VenueID) -> Bool { !hasMoreVenuesThanShown || placesShown.contains { venues.rows[$0].id == venue } }

    func venueJSON(_ id: VenueID, _ isStaff: Bool) -> JSON? {
        guard let venue = venues[id], isShown(id) else { return nil }
        return venueJSON(venue, isStaff, cut: cutsWordsOfVenues)
    }

    /// What everybody may know of a venue; reasons, texts and who said what are the staff's.
    func venueJSON(_ venue: Venue, _ isStaff: Bool, cut: Bool) -> JSON {
        let open: [(String, JSON?)] = [
            ("name", venue.name.json), ("hall", .bool(venue.isHall)), ("order", .number((venues.place(of: venue.id) ?? 0) + 1)),
            ("connectedSince", venue.connectedSince.map(JSON.int)), ("lostSince", venue.lostSince.map(JSON.int)),
            ("confirmed", .bool(venue.isConfirmed)), ("outSince", (venue.out?.since).map(JSON.int)),
            ("expected", venue.expected.map(JSON.number)), ("present", (venue.attendance?.count).map(JSON.number)),
            ("presentAt", (venue.attendance?.at).map(JSON.int)),
        ]
        let own: [(String, JSON?)] = [
            ("capacity", venue.capacity.map(JSON.number)), ("leader", venue.leader.flatMap { people[$0] }?.leaderJSON),
            ("reported", venue.reported?.json), ("checked", venue.checked?.json),
            ("outReason", venue.out.map { .text($0.reason, cut: cut) }),
            ("help", venue.help?.json(cut: cut)),
        ]
        return .object((isStaff ? open + own : open).compactMap { name, value in value.map { JSON.Member(name, $0) } })
    }

    func venueTotalsJSON(_ isStaff: Bool) -> JSON {
        let totals = venueTotals
        return .members(
            ("count", .number(totals.count)), ("shown", .number(Projection.venuesShown.carried(of: totals.count))),
            ("out", .number(totals.out)),
            ("connected", .number(totals.connected)), ("lost", .number(totals.lost)), ("confirmed", .number(totals.confirmed)),
            ("reported", .number(totals.reported)), ("present", .number(totals.present)),
            ("expected", totals.isExpectationWhole ? .number(totals.expected) : nil), ("help", isStaff ? .number(totals.help) : nil))
    }
}

extension Venue.Report {
    var json: JSON { .members(("sound", .bool(sound)), ("picture", .bool(picture)), ("at", .int(at))) }
}

extension Venue.Check {
    fileprivate var json: JSON { .members(("heard", .bool(heard)), ("seen", .bool(seen)), ("at", .int(at)), ("by", by.json)) }
}

extension Venue.Help {
    fileprivate func json(cut: Bool) -> JSON {
        .members(("text", .text(text, cut: cut)), ("since", .int(since)), ("takenBy", owner?.json), ("takenAt", takenAt.map(JSON.int)))
    }
}

extension Person {
    fileprivate var leaderJSON: JSON { .members(("person", id.json), ("name", .string(name)), ("title", title?.json)) }
}

extension JSON {
    /// Characters of a text that is cut.
    private static let cutCharacters = 80

    fileprivate static func text(_ text: String, cut: Bool) -> JSON {
        .string(cut && text.unicodeScalars.count > cutCharacters ? String(text.unicodeScalars.prefix(cutCharacters)) + "…" : text)
    }
}

extension Projection {
    /// What else looks different after these entities changed, as far as it is made of venues, guests and notes.
    static func venueKeysTouched(by changed: [EntityKey], from old: ConferenceState, to new: ConferenceState) -> [ViewKey] {
        var keys: [ViewKey] = []
        if old.venues != new.venues {
            keys += [.venueTotals, .entity(.rollCall)]
            if old.cutsWordsOfVenues != new.cutsWordsOfVenues { keys += new.venuesShown.map { .entity(.venue($0.id)) } }
            if changed.contains(where: { $0.changed(\.help, from: old, to: new) }) { keys.append(.ownHelp) }
            if changed.contains(where: { $0.changed(\.reported, from: old, to: new) }) { keys.append(.ownReadiness) }
        }
        if new.hasMoreVenuesThanShown, old.venues != new.venues || old.agenda != new.agenda {
            keys += moved(old.venuesShown, new.venuesShown).map { .entity(.venue($0)) }
        }
        if old.guests != new.guests { keys.append(.entity(.rollCall)) }
        if old.notes != new.notes { keys += moved(old.notesShown, new.notesShown).map { .entity(.note($0)) } }
        return keys
    }
}

extension EntityKey {
    fileprivate func changed<Field: Equatable>(_ field: KeyPath<Venue, Field>, from old: ConferenceState, to new: ConferenceState) -> Bool {
        guard case .venue(let venue) = self else { return false }
        return old.venues[venue]?[keyPath: field] != new.venues[venue]?[keyPath: field]
    }
}
