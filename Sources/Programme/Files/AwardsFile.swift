import Conference

/// `awards.yaml`: what is conferred, on whose decision, and in which rounds.
struct AwardsFile {
    static let fields = [
        "id", "name", "kind", "rank", "rankReason", "decidedBy", "authority", "order", "orderReason", "decisions", "total", "item",
        "rounds",
    ]
    static let roundFields = ["id", "minutes", "decision", "parts"]

    /// An award, with what its checks need.
    struct Line {
        let award: Award
        let entry: Entry
        var rounds: [RoundLine] = []
    }

    struct RoundLine {
        let id: RoundID
        let entry: Entry
        let minutes: Int
        let decision: String
        let parts: [PartLine]
    }

    /// One venue's part of a round, with the number of recipients that the list must have for it.
    struct PartLine {
        let entry: Entry
        let venue: VenueID
        let recipients: Told<Int>?
        let conferrers: [Agenda.Speaker]
    }

    var lines: [Line] = []
    /// Whether the list could be read whole.
    var isWhole = true

    private let people: Table<Person>

    init(_ reading: FolderReading, agenda: AgendaFile, people: Table<Person>) {
        self.people = people
        guard reading.exists(ProgrammeFiles.awards) else { return }
        guard let file = reading.root(ProgrammeFiles.awards, fields: ["awards"]) else {
            isWhole = false
            reading.rounds.isWhole = false
            return
        }
        for entry in file.entries("awards", what: "the award", fields: Self.fields) {
            guard let id = entry.id("id", example: "huan-chuong-lao-dong-ba") else {
                (isWhole, reading.rounds.isWhole) = (false, false)
                continue
            }
            let award = Self.award(entry, id: AwardID(id.value), reading, agenda: agenda)
            var line = Line(award: award, entry: entry)
            line.rounds = rounds(entry, of: award, reading)
            if reading.awards.define(id, on: entry.page) { lines.append(line) }
        }
    }

    private static func award(_ entry: Entry, id: AwardID, _ reading: FolderReading, agenda: AgendaFile) -> Award {
        let kind: Told<Award.Kind>? = entry.choice("kind")
        let order: Told<Award.Order>? = entry.choice("order")
        let total = entry.entry("total", fields: ["collectives", "individuals"])
        if !entry.has("total") { entry.missing("total", "{collectives: 1, individuals: 0}") }
        let count = { (field: String) in total?.number(field, in: 0...Limits.recipients, .optional)?.value ?? 0 }
        var award = Award(
            id: id, name: entry.bilingual("name") ?? "", kind: kind?.value ?? .title, rank: entry.number("rank", in: 1...1_000)?.value ?? 1,
            decidedBy: entry.bilingual("decidedBy") ?? "", order: order?.value ?? .readCall,
            item: RunOfShowCheck.item(told: entry.id("item", .optional), kind: .awards, for: entry, reading, agenda: agenda))
        award.rankReason = entry.bilingual("rankReason", .optional)
        award.authority = entry.bilingual("authority", .optional)
        award.orderReason = entry.bilingual("orderReason", .optional)
        award.decisions = decisions(entry)
        award.total = Award.Total(collectives: count("collectives"), individuals: count("individuals"))
        return award
    }

    private static func decisions(_ entry: Entry) -> [Award.Decision] {
        var numbers: Set<String> = []
        let decisions = entry.entries("decisions", what: "a decision of \(entry.what)", fields: ["number", "date", "signer", "reader"])
        if decisions.isEmpty, entry.has("decisions") {
            entry.page.fault(
                entry.place(of: "decisions"), "\(entry.what) has no decision", "add `- {number: …}` for the decision that is read out")
        }
        return decisions.map { decision in
            let number = decision.line("number", example: "01/QĐ-UBND")
            if let number, !numbers.insert(number.value).inserted {
                decision.page.fault(number.place, "the decision “\(number.value)” stands twice", "keep one of them")
            }
            let date = decision.line("date", .optional)
            if let date, !LocalClock.isDay(date.value) {
                decision.page.fault(
                    date.place, "the calendar has no day “\(date.value)”", "write year-month-day, such as `date: 2021-12-31`")
            }
            return Award.Decision(
                number: number?.value ?? "", date: date?.value, signer: decision.line("signer", .optional)?.value,
                reader: decision.line("reader", .optional)?.value)
        }
    }

    private mutating func rounds(_ entry: Entry, of award: Award, _ reading: FolderReading) -> [RoundLine] {
        entry.entries("rounds", what: "the round", fields: Self.roundFields, limit: Limits.rounds).compactMap { round in
            guard let id = round.id("id", example: "r1") else {
                (isWhole, reading.rounds.isWhole) = (false, false)
                return nil
            }
            let parts = round.entries(
                "parts", what: "a part of \(round.what)", fields: ["venue", "recipients", "conferrers"], limit: Limits.venues)
            let line = RoundLine(
                id: RoundID(id.value), entry: round, minutes: round.number("minutes", in: Limits.minutes)?.value ?? 0,
                decision: Self.decision(round, of: award), parts: parts.compactMap { part($0, reading) })
            if parts.isEmpty, round.has("parts") {
                round.page.fault(
                    round.place(of: "parts"), "\(round.what) has no part", "add `- {venue: …, recipients: 1, conferrers: […]}`")
            }
            return reading.rounds.define(id, on: round.page) ? line : nil
        }
    }

    /// The decision told, else the award's only one.
    private static func decision(_ round: Entry, of award: Award) -> String {
        let numbers = award.decisions.map(\.number)
        guard let told = round.line("decision", .optional) else {
            if numbers.count > 1 {
                round.page.fault(
                    round.place, "\(round.what) does not say under which of the \(numbers.count) decisions of its award it falls",
                    "add `decision: \(numbers[0])`, or whichever it is")
            }
            return numbers.first ?? ""
        }
        if !numbers.contains(told.value) {
            let near = Nearest.name(to: told.value, among: numbers).map { "did you mean “\($0)”? " } ?? ""
            round.page.fault(
                told.place, "\(round.what) falls under the decision “\(told.value)”, which its award does not list",
                near + "Write one of: " + numbers.joined(separator: ", "))
        }
        return told.value
    }

    private func part(_ entry: Entry, _ reading: FolderReading) -> PartLine? {
        let recipients = entry.number("recipients", in: 1...Limits.recipients)
        let conferrers = entry.ids("conferrers")
        for person in conferrers { reading.people.refer(to: person, by: "`conferrers` of \(entry.what)", on: entry.page) }
        guard let venue = entry.id("venue") else { return nil }
        reading.venues.refer(to: venue, by: "`venue` of \(entry.what)", on: entry.page)
        return PartLine(
            entry: entry, venue: VenueID(venue.value), recipients: recipients, conferrers: conferrers.map(speaker))
    }

    private func speaker(_ told: Told<String>) -> Agenda.Speaker {
        let person = people[PersonID(told.value)]
        return Agenda.Speaker(person: PersonID(told.value), name: person?.name ?? told.value, title: person?.title)
    }
}
