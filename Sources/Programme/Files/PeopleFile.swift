import Conference

/// `people.yaml`: everybody whom the programme names, and which of them are guests to be welcomed.
struct PeopleFile {
    static let fields = ["id", "name", "salutation", "title", "short", "protocol", "venue", IllustrativeMarks.field]

    var people = Table<Person>()
    var guests: [Guest] = []
    private var entries: [YAMLEntry] = []
    private var ranks: [Int: (what: String, isTold: Bool)] = [:]

    init(_ reading: FolderReading) {
        guard let file = reading.root(ProgrammeFiles.people, fields: ["people"]) else {
            reading.people.isWhole = false
            return
        }
        let list = file.entries("people", what: "the person", fields: Self.fields, limit: StateLimits.people)
        if !list.isWhole { reading.people.isWhole = false }
        for entry in list.entries { read(entry, reading) }
    }

    /// One warning for a rank, however many have it: who is named before whom is then told by nothing but the order of the file.
    private mutating func checkRank(_ rank: Located<Int>, of entry: YAMLEntry) {
        guard let first = ranks[rank.value] else {
            ranks[rank.value] = (entry.what, false)
            return
        }
        if !first.isTold {
            entry.page.warning(
                rank.place, "\(entry.what) has the same `protocol` rank \(rank.value) as \(first.what)",
                "give each a rank of their own: 1 is named first")
        }
        ranks[rank.value] = (first.what, true)
    }

    /// When it is known who is called by name.
    func checkSalutations(_ reading: FolderReading) {
        for (person, entry) in zip(people.rows, entries) where reading.called.contains(person.id.text) && !person.name.isEmpty {
            SalutationCheck.warn(person.name, of: entry)
        }
    }

    private mutating func read(_ entry: YAMLEntry, _ reading: FolderReading) {
        let id = entry.id("id", example: "dang-xuan-phong")
        var person = Person(id: PersonID(id?.value ?? ""), name: entry.text("name", .name)?.value ?? "")
        person.salutation = entry.bilingual("salutation", .name, .optional)
        person.title = entry.bilingual("title", .title, .optional)
        person.short = entry.bilingual("short", .title, .optional)
        let rank = entry.number("protocol", in: StateLimits.protocolRank, .optional)
        let venue = entry.id("venue", .optional)
        if let venue { reading.venues.refer(to: venue, by: "`venue` of \(entry.what)", on: entry.page) }
        if let rank {
            reading.called.add(person.id.text)
            checkRank(rank, of: entry)
            if let venue {
                guests.append(Guest(person: person.id, rank: rank.value, venue: VenueID(venue.value)))
            } else if !entry.has("venue") {
                entry.page.fault(
                    entry.place, "\(entry.what) has a `protocol` rank but no `venue`", "add the venue where the guest is expected")
            }
        }
        guard let id else {
            reading.people.isWhole = false
            return
        }
        if reading.people.define(id, on: entry.page) {
            people[person.id] = person
            entries.append(entry)
            reading.illustrative.note(.person(person.id), entry)
        }
    }
}
