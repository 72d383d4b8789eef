import Conference
import Yams

/// `agenda.yaml`: the run of show, from the first item to the last.
struct AgendaFile {
    static let fields = [
        "id", "start", "minutes", "kind", "title", "quiet", "publicClock", "ledBy", "who", "venue", "resumes", "video", "papers", "notes",
        "script",
    ]
    /// Bytes of the id of an item with papers: an id has 64, of which `-p100` takes five.
    static let longestWithPapers = 59
    static let paperFields = ["title", "minutes", "venue", "speaker", IllustrativeMarks.field]

    /// An item with what its checks need.
    struct Line {
        var item: Agenda.Item
        let entry: YAMLEntry
        /// As told, in minutes of the day; nil: it follows the item above at once.
        let start: Located<Int>?
        /// Where its length is told; nil: wrongly or not at all.
        let minutes: Located<Int>?
        /// When a break is to end, in minutes of the day.
        var resumes: Located<Int>?
        /// Whether the kind that the item has is told.
        let hasKind: Bool
    }

    var lines: [Line] = []
    /// Whether the list could be read whole.
    var isWhole = true

    init(_ reading: FolderReading, people: Table<Person>, clock: LocalClock?) {
        guard let file = reading.root(ProgrammeFiles.agenda, fields: ["items"]) else {
            reading.items.isWhole = false
            isWhole = false
            return
        }
        let list = file.entries("items", what: "the item", fields: Self.fields, limit: StateLimits.items)
        if !list.isWhole { (isWhole, reading.items.isWhole) = (false, false) }
        if list.isWhole, list.entries.isEmpty {
            file.page.fault(file.place(of: "items"), "the agenda has no item", "add at least one: `- {id: i1, start: \"13:40\", …}`")
        }
        if !reading.items.isWhole { isWhole = false }
        var follows: Int?
        for entry in list.entries {
            guard let id = entry.id("id", example: "i\(lines.count + 1)") else {
                (isWhole, reading.items.isWhole) = (false, false)
                continue
            }
            var line = Self.line(entry, id: ItemID(id.value), reading, people: people, clock: clock)
            if line.start == nil { line.item.plannedStart = follows.flatMap { clock?.instant(minuteOfDay: $0) } }
            follows = (line.start?.value ?? follows).map { $0 + line.item.plannedMinutes }
            if reading.items.define(id, on: entry.page) { lines.append(line) }
        }
    }

    /// Whether every item is known with its kind, so that one that is looked for and not found is missing.
    var isWholeWithKinds: Bool { isWhole && lines.allSatisfy(\.hasKind) }

    private static func line(_ entry: YAMLEntry, id: ItemID, _ reading: FolderReading, people: Table<Person>, clock: LocalClock?) -> Line {
        let kind: Located<Agenda.Kind>? = entry.choice("kind")
        let minutes = entry.number("minutes", in: StateLimits.itemMinutes, example: "10")
        var item = Agenda.Item(
            id: id, kind: kind?.value ?? .ceremony, title: entry.heading("title") ?? "", plannedMinutes: minutes?.value ?? 1,
            quiet: entry.flag("quiet"))
        item.hasPublicClock = entry.flag("publicClock") ?? false
        item.ledBy = entry.choice("ledBy", .optional, words: ["chu-tri": .chair, "nguoi-chu-tri": .chair])?.value
        let start = timeOfDay("start", entry)
        item.plannedStart = start.flatMap { instant($0, entry, clock: clock) }
        item.who = speakers(entry, reading, people: people)
        if let venue = entry.id("venue", .optional) {
            reading.venues.refer(to: venue, by: "`venue` of \(entry.what)", on: entry.page)
            item.venue = VenueID(venue.value)
        }
        let resumes = only(.break, kind, "resumes", entry) ? timeOfDay("resumes", entry) : nil
        item.resumesAt = resumes.flatMap { instant($0, entry, clock: clock) }
        item.video = only(.video, kind, "video", entry) ? entry.text("video", .title, .optional)?.value : nil
        item.papers = only(.paper, kind, "papers", entry) ? papers(entry, of: id, reading) : []
        if !item.papers.isEmpty, id.text.utf8.count > longestWithPapers {
            entry.page.fault(
                entry.place(of: "id"), "the id of \(entry.what) is too long for its papers to be named after it",
                "shorten it to \(longestWithPapers) letters: its first paper is “<id>-p1”")
        }
        item.notes = entry.text("notes", .note, .optional)?.value
        item.script = entry.bilingual("script", .script, .optional)
        return Line(item: item, entry: entry, start: start, minutes: minutes, resumes: resumes, hasKind: kind != nil)
    }

    /// Complains when a field stands beside a kind of item that makes nothing of it.
    private static func only(_ kind: Agenda.Kind, _ told: Located<Agenda.Kind>?, _ field: String, _ entry: YAMLEntry) -> Bool {
        guard entry.has(field), let told, told.value != kind, !entry.page.complaints.isIncomplete(entry.page) else { return true }
        entry.page.fault(
            entry.place(of: field), "\(entry.what) has `\(field)` but is of the kind \(told.value.rawValue)",
            "delete `\(field)`, or write `kind: \(kind.rawValue)`")
        return false
    }

    private static func timeOfDay(_ field: String, _ entry: YAMLEntry) -> Located<Int>? {
        guard let told = entry.text(field, .title, .optional) else { return nil }
        guard let minute = LocalClock.minuteOfDay(told.value) else {
            let likely = LocalClock.likelyTime(told.value) ?? "13:40"
            entry.page.fault(
                told.place, "`\(field)` is “\(told.value)”, not a time of day", "write hours and minutes, such as `\(field): \"\(likely)\"`"
            )
            return nil
        }
        return Located(value: minute, place: told.place)
    }

    private static func instant(_ time: Located<Int>, _ entry: YAMLEntry, clock: LocalClock?) -> Milliseconds? {
        guard let clock else { return nil }
        if let instant = clock.instant(minuteOfDay: time.value) { return instant }
        entry.page.fault(
            time.place, "the clocks of the zone skip \(LocalClock.text(minuteOfDay: time.value)) on that day",
            "write a time that exists, an hour later")
        return nil
    }

    /// Ids of people.yaml, or `{name, salutation, title}` of somebody who is not there.
    private static func speakers(_ entry: YAMLEntry, _ reading: FolderReading, people: Table<Person>) -> [Agenda.Speaker] {
        entry.nodes("who", .optional, limit: StateLimits.listEntries, acceptsOne: true).list.compactMap { node in
            if case .scalar(let scalar) = node {
                let told = Located(value: TextNormalization.trimmed(scalar.string), place: Place(node.mark))
                guard IDRule.checked(told, field: "who", on: entry.page) else { return nil }
                reading.people.refer(to: told, by: "`who` of \(entry.what)", on: entry.page)
                let person = people[PersonID(told.value)]
                reading.called.add(told.value)
                return Agenda.Speaker(person: PersonID(told.value), name: person?.name ?? told.value, title: person?.title)
            }
            guard let guest = YAMLEntry(node, page: entry.page, what: "`who` of \(entry.what)", fields: WrittenIn.fields) else {
                return nil
            }
            let who = WrittenIn(guest, .name)
            return Agenda.Speaker(name: who.name, salutation: who.salutation, title: who.title)
        }
    }

    private static func papers(_ entry: YAMLEntry, of item: ItemID, _ reading: FolderReading) -> [Agenda.Paper] {
        let papers = entry.entries("papers", .optional, what: "a paper of \(entry.what)", fields: paperFields).entries
        return papers.enumerated().map { place, paper in
            reading.illustrative.note(.speaker(Agenda.Paper.id(place, of: item)), paper)
            let venue = paper.id("venue")
            if let venue { reading.venues.refer(to: venue, by: "`venue` of \(paper.what)", on: paper.page) }
            let speaker = WrittenIn("speaker", of: paper, .topic)
            var read = Agenda.Paper(
                title: paper.bilingual("title", .topic) ?? "",
                minutes: paper.number("minutes", in: StateLimits.itemMinutes, example: "7")?.value ?? 0,
                venue: VenueID(venue?.value ?? ""), speaker: speaker?.name)
            (read.speakerSalutation, read.speakerTitle) = (speaker?.salutation, speaker?.title)
            return read
        }
    }
}
