import Conference

/// `venues.yaml`: the rooms that take part, the main hall among them.
struct VenuesFile {
    static let fields = ["id", "name", "hall", "capacity", "expected", "leader"]

    var venues: [Venue] = []
    var hall: VenueID?

    init(_ reading: FolderReading) {
        guard let file = reading.root(ProgrammeFiles.venues, fields: ["venues"]) else {
            reading.venues.isWhole = false
            return
        }
        let list = file.entries("venues", what: "the venue", fields: Self.fields, limit: StateLimits.venues)
        if !list.isWhole { reading.venues.isWhole = false }
        for entry in list.entries { read(entry, reading) }
        if hall == nil, reading.venues.isWhole, !list.entries.contains(where: \.saysHall) {
            file.page.fault(
                file.place(of: "venues"), "no venue is the main hall", "add `hall: true` to the venue where the platform stands")
        }
    }

    private mutating func read(_ entry: YAMLEntry, _ reading: FolderReading) {
        let id = entry.id("id")
        var venue = Venue(id: VenueID(id?.value ?? ""), name: entry.bilingual("name", .name) ?? "")
        venue.isHall = entry.flag("hall") ?? false
        let capacity = entry.number("capacity", in: StateLimits.attendance, .optional)
        let expected = entry.number("expected", in: StateLimits.attendance, .optional)
        if let capacity, let expected, expected.value > capacity.value {
            entry.page.fault(
                expected.place, "\(entry.what) expects \(expected.value) delegates but seats \(capacity.value)",
                "correct `expected` or `capacity`")
        }
        let leader = entry.id("leader", .optional)
        if let leader { reading.people.refer(to: leader, by: "`leader` of \(entry.what)", on: entry.page) }
        guard let id else {
            reading.venues.isWhole = false
            return
        }
        guard reading.venues.define(id, called: venue.name.vi, on: entry.page) else { return }
        if venue.isHall {
            if let hall {
                entry.page.fault(
                    entry.place(of: "hall"), "\(entry.what) is a second main hall beside “\(hall.text)”",
                    "leave `hall: true` at one venue only")
            } else {
                hall = venue.id
            }
        }
        venue.capacity = capacity?.value
        venue.expected = expected?.value
        venue.leader = leader.map { PersonID($0.value) }
        venues.append(venue)
    }
}

extension YAMLEntry {
    /// Whether `hall` says anything but no. What it says may be wrong, and is complained of then.
    fileprivate var saysHall: Bool {
        isSpoilt("hall") || written("hall").map { !["false", "no", "0", "không"].contains($0.value.lowercased()) } ?? false
    }
}
