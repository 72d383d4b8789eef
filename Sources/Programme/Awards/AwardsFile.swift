import Conference

/// `awards.yaml`: what is conferred, on whose decision, and in which rounds.
struct AwardsFile {
    static let fields = [
        "id", "form", "name", "kind", "rank", "rankReason", "decidedBy", "authority", "order", "orderReason", "decisions", "total", "item",
        "spoken", "oneByOne", "rounds",
    ]
    static let rootFields = ["ranks", "decisions", "awards"]
    static let spokenFields = ["award", "handed", "verb", "flowers"]
    static let roundFields = ["id", "minutes", "decision", "parts"]

    /// An award, with what its checks need.
    struct Line {
        var award: Award
        let entry: YAMLEntry
        /// Told, or that of its form; nil: told wrongly or not at all, so that nothing can be said of its place.
        let rank: Int?
        /// The form that it names, or that it is by its name.
        let form: AwardForm?
        /// nil as above.
        let total: Award.Total?
        var rounds: [RoundLine] = []
    }

    struct RoundLine {
        let id: RoundID
        let entry: YAMLEntry
        let minutes: Int
        /// nil: not told.
        let decisions: [String]?
        let parts: [PartLine]
        /// Whether every part is known with its place and its number.
        let isWhole: Bool
    }

    /// One venue's part of a round, with the number of recipients that the list must have for it.
    struct PartLine {
        let entry: YAMLEntry
        let venue: VenueID
        let recipients: Located<Int>?
        let conferrers: [Agenda.Speaker]
        let authority: BilingualText?
    }

    var lines: [Line] = []
    /// Whether the list could be read whole.
    var isWhole = true

    /// nil: there is no such file.
    private(set) var decisions: DecisionsFile?
    /// By what awards rank before one another.
    private(set) var ranks = Precedence.byRank

    private let people: Table<Person>
    /// The law of the day.
    let regime: RegimeFile?

    init(_ reading: FolderReading, agenda: AgendaFile, people: Table<Person>, regime: RegimeFile?) {
        self.people = people
        self.regime = regime
        guard reading.exists(ProgrammeFiles.awards) else { return }
        guard let file = reading.root(ProgrammeFiles.awards, fields: Self.rootFields) else {
            isWhole = false
            reading.rounds.isWhole = false
            return
        }
        decisions = DecisionsFile(file, reading)
        let list = file.entries("awards", what: "the award", fields: Self.fields, limit: StateLimits.awards)
        if !list.isWhole { (isWhole, reading.rounds.isWhole) = (false, false) }
        for entry in list.entries {
            guard let id = entry.id("id", example: "huan-chuong-lao-dong-ba") else {
                (isWhole, reading.rounds.isWhole) = (false, false)
                continue
            }
            var line = line(entry, id: AwardID(id.value), reading, agenda: agenda)
            let award = line.award
            line.rounds = rounds(entry, of: award, reading)
            if reading.awards.define(id, on: entry.page) { lines.append(line) }
        }
        decisions?.check(lines.map(\.award))
        if !reading.rounds.isWhole { isWhole = false }
        let told: Located<Precedence>? = file.choice("ranks", .optional)
        ranks = told?.value ?? ranks
        for (place, rank) in ranks.given(lines.map(\.rank)).enumerated() { lines[place].award.rank = rank ?? lines[place].award.rank }
    }

    private mutating func line(_ entry: YAMLEntry, id: AwardID, _ reading: FolderReading, agenda: AgendaFile) -> Line {
        let told = AwardFormField(of: entry, in: regime)
        let kind: Located<Award.Kind>? = entry.choice("kind", told.need)
        let order: Located<Award.Order>? = entry.choice("order", told.need)
        let rank =
            entry.number("rank", in: StateLimits.rank, told.need, example: "29")?.value ?? (entry.has("rank") ? nil : told.form?.rank)
        let total = Self.total(entry)
        var award = Award(
            id: id, name: entry.heading("name", .title, told.need) ?? told.form?.name ?? "",
            kind: kind?.value ?? told.form?.kind ?? .title,
            rank: rank ?? StateLimits.rank.upperBound,
            decidedBy: entry.bilingual("decidedBy", .title, told.need) ?? told.form?.decider.name ?? "",
            order: order?.value ?? told.order ?? .readCall,
            item: RunOfShowCheck.item(told: entry.id("item", .optional), kind: .awards, for: entry, reading, agenda: agenda))
        award.rankReason = entry.bilingual("rankReason", .title, .optional)
        award.authority = told.authority
        award.orderReason = entry.bilingual("orderReason", .title, .optional)
        award.decisions = decisions?.read(of: entry, reading) ?? []
        award.isOneByOne = entry.flag("oneByOne") ?? false
        award.spoken = told.spoken(told: Self.spoken(entry))
        award.total = total ?? Award.Total(collectives: 0, individuals: 0)
        let form = told.form ?? (entry.has("form") ? nil : regime?.form(called: award.name.vi))
        return Line(award: award, entry: entry, rank: rank, form: form, total: total)
    }

    private static func spoken(_ entry: YAMLEntry) -> Award.SpokenForm? {
        guard entry.has("spoken"), let told = entry.entry("spoken", fields: spokenFields) else { return nil }
        return Award.SpokenForm(
            award: told.bilingual("award", .title, .optional), handed: told.bilingual("handed", .title, .optional),
            verb: told.text("verb", .name, .optional)?.value, flowers: told.flag("flowers") ?? false)
    }

    private static func total(_ entry: YAMLEntry) -> Award.Total? {
        guard entry.has("total") else {
            entry.missing("total", "{collectives: 1, individuals: 0}")
            return nil
        }
        let fields = ["collectives", "households", "individuals"]
        guard let total = entry.entry("total", fields: fields) else { return nil }
        let counts = fields.map { total.has($0) ? total.number($0, in: 0...StateLimits.recipients, .optional)?.value : 0 }
        guard let collectives = counts[0], let households = counts[1], let individuals = counts[2] else { return nil }
        return Award.Total(collectives: collectives, households: households, individuals: individuals)
    }

    private mutating func rounds(_ entry: YAMLEntry, of award: Award, _ reading: FolderReading) -> [RoundLine] {
        let list = entry.entries("rounds", what: "the round", fields: Self.roundFields, limit: StateLimits.rounds)
        if !list.isWhole { (isWhole, reading.rounds.isWhole) = (false, false) }
        return list.entries.compactMap { round in
            guard let id = round.id("id", example: "r1") else {
                (isWhole, reading.rounds.isWhole) = (false, false)
                return nil
            }
            let parts = round.entries(
                "parts", what: "a part of \(round.what)", fields: ["venue", "recipients", "conferrers", "authority"])
            let read = parts.entries.compactMap { part($0, reading) }
            let line = RoundLine(
                id: RoundID(id.value), entry: round,
                minutes: round.number("minutes", in: StateLimits.itemMinutes, example: "5")?.value ?? 0,
                decisions: DecisionsFile.told(by: round, of: award), parts: read,
                isWhole: parts.isWhole && read.count == parts.entries.count && read.allSatisfy { $0.recipients != nil })
            if parts.entries.isEmpty, parts.isWhole, round.has("parts") {
                round.page.fault(
                    round.place(of: "parts"), "\(round.what) has no part", "add `- {venue: …, recipients: 1, conferrers: […]}`")
            }
            return reading.rounds.define(id, on: round.page) ? line : nil
        }
    }

    private func part(_ entry: YAMLEntry, _ reading: FolderReading) -> PartLine? {
        let recipients = entry.number("recipients", in: 1...StateLimits.listEntries)
        let conferrers = entry.ids("conferrers", limit: StateLimits.conferrers) ?? []
        for person in conferrers {
            reading.people.refer(to: person, by: "`conferrers` of \(entry.what)", on: entry.page)
            reading.called.add(person.value)
        }
        guard let venue = entry.id("venue") else { return nil }
        reading.venues.refer(to: venue, by: "`venue` of \(entry.what)", on: entry.page)
        return PartLine(
            entry: entry, venue: VenueID(venue.value), recipients: recipients, conferrers: conferrers.map(speaker),
            authority: entry.bilingual("authority", .title, .optional))
    }

    private func speaker(_ told: Located<String>) -> Agenda.Speaker {
        let person = people[PersonID(told.value)]
        return Agenda.Speaker(person: PersonID(told.value), name: person?.name ?? told.value, title: person?.title)
    }
}
