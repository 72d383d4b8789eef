import Conference
internal import StrictJSON

/// The venues, how they stand together, and what a venue's own devices alone are shown.
struct VenuesProjection: JSONProjection {
    enum Key: Hashable {
        case venue(VenueID)
        /// How all stand together, those included that a view does not carry.
        case totals
        /// A venue's own call for help, in its overlay.
        case ownHelp
        /// What a venue itself has reported of its sound and picture, in its overlay.
        case ownReadiness
        /// Who leads at a venue and how many seats it has, in its overlay.
        case ownRoom
    }

    /// Venues that call for help or are out of use whose texts stand there as they were written; beyond it all are cut.
    private static let withWords = 12

    let shown: ShownVenues
    private let totals: VenueTotals
    /// Who leads a venue.
    let people: Table<Person>
    /// Who has taken a call for help.
    let participants: Table<Participant>

    var venues: Table<Venue> { shown.venues }

    init(_ conference: __shared ConferenceState) {
        shown = ShownVenues(conference)
        totals = conference.venueTotals
        people = conference.people
        participants = conference.participants
    }

    static func viewKey(_ key: Key) -> ViewKey {
        switch key {
        case .venue(let id): .entity(.venue(id))
        case .totals: .venueTotals
        case .ownHelp: .ownHelp
        case .ownReadiness: .ownReadiness
        case .ownRoom: .ownRoom
        }
    }

    func keys(for audience: Audience) -> [Key] { shown.rows.map { .venue($0.id) } + [.totals] }

    func json(of key: Key, for audience: Audience) -> JSON? {
        switch key {
        case .venue(let id):
            shown.contains(id) ? venues[id].map { json($0, isStaff: audience == .staff, cut: cutsWords) } : nil
        case .totals: totalsJSON(isStaff: audience == .staff)
        case .ownHelp, .ownReadiness, .ownRoom: nil
        }
    }

    func keysTouched(since old: Self, by changed: [EntityKey]) -> [Key] {
        var keys: [Key] = [.totals]
        if cutsWords != old.cutsWords { keys += shown.rows.map { .venue($0.id) } }
        let rows = changed.compactMap { if case .venue(let id) = $0 { (old.venues[id], venues[id]) } else { nil } }
        if rows.contains(where: { $0?.help != $1?.help }) { keys.append(.ownHelp) }
        if rows.contains(where: { $0?.reported != $1?.reported }) { keys.append(.ownReadiness) }
        return shown.areAll ? keys : keys + moved(old.shown.rows.map(\.id), shown.rows.map(\.id)).map { .venue($0) }
    }

    static let lists = [
        ListDocument<Self>(
            "venues", of: { feature, _ in feature.venues.rows }, row: { $0.json($1, isStaff: $2 == .staff, cut: false) }),
        ListDocument<Self>(
            "attendance", isStaffOnly: true, of: { feature, _ in feature.venues.rows.filter { !$0.counts.isEmpty } },
            row: { _, venue, _ in venue.countsJSON }),
    ]

    /// Where a view does not carry all venues, or very many have something to say, it carries their texts cut: the whole stands in the list.
    private var cutsWords: Bool { !shown.areAll || totals.help + totals.out > Self.withWords }

    /// What everybody may know of a venue; reasons, texts and who said what are the staff's.
    func json(_ venue: Venue, isStaff: Bool, cut: Bool) -> JSON {
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

    private func totalsJSON(isStaff: Bool) -> JSON {
        .members(
            ("count", .number(totals.count)), ("shown", .number(shown.count)), ("out", .number(totals.out)),
            ("connected", .number(totals.connected)), ("lost", .number(totals.lost)), ("confirmed", .number(totals.confirmed)),
            ("reported", .number(totals.reported)), ("present", .number(totals.present)),
            ("expected", totals.isExpectationWhole ? .number(totals.expected) : nil), ("help", isStaff ? .number(totals.help) : nil))
    }
}

extension Venue.Report {
    var json: JSON { .members(("sound", .bool(sound)), ("picture", .bool(picture)), ("at", .int(at))) }
}

extension Venue {
    /// How many were there from when to when; the last count stands until now.
    fileprivate var countsJSON: JSON {
        let ends = counts.dropFirst().map(\.at)
        let intervals = counts.indices.map { place in
            JSON.members(
                ("count", .number(counts[place].count)), ("since", .int(counts[place].at)),
                ("until", place < ends.count ? .int(ends[place]) : nil))
        }
        return .members(("name", name.json), ("counts", .array(intervals)))
    }
}

extension Venue.Check {
    fileprivate var json: JSON { .members(("heard", .bool(heard)), ("seen", .bool(seen)), ("at", .int(at)), ("by", by.json)) }
}

extension Venue.Help {
    fileprivate func json(cut: Bool) -> JSON {
        .members(
            ("text", text.map { .text($0, cut: cut) }), ("since", .int(since)), ("takenBy", owner?.json), ("takenAt", takenAt.map(JSON.int))
        )
    }
}

extension Person {
    var leaderJSON: JSON { .members(("person", id.json), ("name", .string(name)), ("title", title?.json)) }
}

extension JSON {
    /// Characters of a text that is cut.
    private static let cutCharacters = 80

    fileprivate static func text(_ text: String, cut: Bool) -> JSON {
        .string(cut && text.unicodeScalars.count > cutCharacters ? String(text.unicodeScalars.prefix(cutCharacters)) + "…" : text)
    }
}
