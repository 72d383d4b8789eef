import Conference

/// `people.yaml`: everybody whom the programme names, and which of them are guests to be welcomed.
struct PeopleFile {
    static let fields = ["id", "name", "salutation", "title", "protocol", "venue"]

    var people = Table<Person>()
    var guests: [Guest] = []

    init(_ reading: FolderReading) {
        guard let file = reading.root(ProgrammeFiles.people, fields: ["people"]) else {
            reading.people.isWhole = false
            return
        }
        for entry in file.entries("people", what: "the person", fields: Self.fields, limit: Limits.people) {
            read(entry, reading)
        }
    }

    private mutating func read(_ entry: Entry, _ reading: FolderReading) {
        let id = entry.id("id", example: "dang-xuan-phong")
        var person = Person(id: PersonID(id?.value ?? ""), name: entry.line("name")?.value ?? "")
        person.salutation = entry.bilingual("salutation", .optional)
        person.title = entry.bilingual("title", .optional)
        let rank = entry.number("protocol", in: 1...1_000, .optional)
        let venue = entry.id("venue", .optional)
        if let venue { reading.venues.refer(to: venue, by: "`venue` of \(entry.what)", on: entry.page) }
        if let rank {
            if let venue {
                guests.append(Guest(person: person.id, rank: rank.value, venue: VenueID(venue.value)))
            } else {
                entry.page.fault(
                    entry.place, "\(entry.what) has a `protocol` rank but no `venue`", "add the venue where the guest is expected")
            }
        }
        guard let id else {
            reading.people.isWhole = false
            return
        }
        if reading.people.define(id, on: entry.page) { people[person.id] = person }
    }
}
