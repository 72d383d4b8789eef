import Conference

/// Puts the recipients into the rounds, and compares what the lists say about each other: counts, places, the platform.
struct RoundsCheck {
    private let awards: AwardsFile
    private let recipients: RecipientsFile
    private let venues: Names
    private let hall: VenueID?
    private let platformPeople: Int?
    private let agenda: AgendaFile

    /// Places of `recipients.lines` by round, in the order of the list.
    private let byRound: [RoundID: [Int]]
    private(set) var rounds: [Round] = []
    /// The list with every venue filled in.
    private(set) var list: [Recipient]

    /// A round with how many recipients each of its parts has.
    struct Seated {
        let line: AwardsFile.RoundLine
        let counts: [Int]
        /// Whether everybody of the round has a place in it.
        let isComplete: Bool

        /// Whether the list has as many as each part announces.
        var agrees: Bool { zip(line.parts, counts).allSatisfy { $0.recipients.map(\.value) == $1 } }
    }

    private(set) var seated: [RoundID: Seated] = [:]

    init(awards: AwardsFile, recipients: RecipientsFile, venues: Names, hall: VenueID?, platformPeople: Int?, agenda: AgendaFile) {
        self.awards = awards
        self.recipients = recipients
        self.venues = venues
        self.hall = hall
        self.platformPeople = platformPeople
        self.agenda = agenda
        byRound = Dictionary(grouping: recipients.lines.indices) { recipients.lines[$0].recipient.round ?? "" }
        list = recipients.lines.map(\.recipient)
        for award in awards.lines {
            for round in award.rounds {
                rounds.append(seat(round, of: award.award))
                checkConferrers(round)
            }
            KindOrderCheck(awards.regime).check(award, lines(of: award))
        }
        checkRanks()
        checkLengths()
    }

    private mutating func seat(_ round: AwardsFile.RoundLine, of award: Award) -> Round {
        var places: [VenueID: Int] = [:]
        for (number, part) in round.parts.enumerated() {
            if places[part.venue] != nil {
                part.entry.page.fault(part.entry.place, "\(round.entry.what) has two parts at “\(part.venue.text)”", "join them into one")
            } else {
                places[part.venue] = number
            }
        }
        let usual = round.parts.count == 1 ? round.parts[0].venue : hall
        var seated = Array(repeating: [RecipientID](), count: round.parts.count)
        var people = 0
        var isComplete = true
        for index in byRound[round.id] ?? [] {
            let line = recipients.lines[index]
            let venue = line.venue.map { VenueID($0.value) } ?? usual
            guard let venue, let part = places[venue] else {
                if isComplete { complain(of: line, in: round, at: venue) }
                isComplete = false
                continue
            }
            seated[part].append(line.recipient.id)
            list[index].venue = venue
            list[index].award = award.id
            if venue == hall { people += line.recipient.people }
        }
        let own = Seated(line: round, counts: seated.map(\.count), isComplete: isComplete)
        self.seated[round.id] = own
        if let platformPeople, people > platformPeople, own.agrees {
            round.entry.page.fault(
                round.entry.place, "\(round.entry.what) brings \(people) people onto a platform that holds \(platformPeople)",
                "split it into two rounds, or correct `people` in recipients.csv or `platform` in conference.yaml")
        }
        let parts = zip(round.parts, seated).map { told, recipients in
            var part = Round.Part(venue: told.venue, recipients: recipients, conferrers: told.conferrers)
            part.authority = told.authority
            return part
        }
        return Round(id: round.id, award: award.id, minutes: round.minutes, decisions: decisions(of: round, award), parts: parts)
    }

    /// Those that the round tells, else those that its recipients do, else the award's only one.
    private mutating func decisions(of round: AwardsFile.RoundLine, _ award: Award) -> [String] {
        var own: Set<DecisionID> = []
        for index in byRound[round.id] ?? [] {
            guard let told = list[index].decision else { continue }
            let id = DecisionID(number: told)
            own.insert(id)
            let allowed = round.decisions ?? award.decisions
            list[index].decision = allowed.first { DecisionID(number: $0) == id } ?? told
            if allowed.contains(where: { DecisionID(number: $0) == id }) || allowed.isEmpty { continue }
            let line = recipients.lines[index]
            line.row.page.fault(
                line.row.place, "\(line.row.what) is honoured by the decision “\(told)”, under which \(round.entry.what) does not fall",
                "write one of: \(allowed.joined(separator: ", ")); or nothing, where the round falls under one only")
        }
        if let told = round.decisions { return told }
        let named = award.decisions.filter { own.contains(DecisionID(number: $0)) }
        if !named.isEmpty { return named }
        if award.decisions.count > 1, !round.entry.isSpoilt("decision") {
            round.entry.page.fault(
                round.entry.place,
                "\(round.entry.what) does not say under which of the \(award.decisions.count) decisions of its award it falls",
                "add `decision: \(award.decisions[0])`, or whichever it is, or several as a list")
        }
        return Array(award.decisions.prefix(1))
    }

    /// A venue that does not exist at all has been complained of. Several who have no place in one round are one fault.
    private func complain(of line: RecipientsFile.Line, in round: AwardsFile.RoundLine, at venue: VenueID?) {
        let isKnown = round.isWhole && !round.parts.isEmpty && round.parts.allSatisfy { venues.isDefined($0.venue.text) }
        guard isKnown, let venue, venues.isDefined(venue.text) else { return }
        let choices = round.parts.map(\.venue.text).joined(separator: ", ")
        let others = (byRound[round.id] ?? []).count { recipients.lines[$0].venue?.value == venue.text } - 1
        let sentence =
            "\(line.row.what)\(others > 0 ? " (and \(others) more)" : "") receives at “\(venue.text)”, where the round “\(round.id.text)” has no part"
        line.row.page.fault(
            line.venue?.place ?? line.row.place, sentence, "write in the column `venue` one of: \(choices); or add a part to awards.yaml")
    }

    /// Nobody is at two venues at once; and who is told at a venue, but not by whom, leaves its recipients standing.
    private func checkConferrers(_ round: AwardsFile.RoundLine) {
        var at: [PersonID: VenueID] = [:]
        for part in round.parts {
            for conferrer in part.conferrers {
                guard let person = conferrer.person else { continue }
                if let other = at[person], other != part.venue {
                    part.entry.page.fault(
                        part.entry.place(of: "conferrers"),
                        "\(conferrer.name) confers at “\(other.text)” and at “\(part.venue.text)” in the same round “\(round.id.text)”",
                        "name somebody else at one of them")
                }
                at[person] = at[person] ?? part.venue
            }
            if part.conferrers.isEmpty, let hall, part.venue != hall, venues.isDefined(part.venue.text) {
                part.entry.page.warning(
                    part.entry.place, "\(round.entry.what) has nobody who confers at “\(part.venue.text)”",
                    "add `conferrers: [<id of people.yaml>]`")
            }
        }
    }

    private func lines(of award: AwardsFile.Line) -> [RecipientsFile.Line] {
        award.rounds.flatMap { byRound[$0.id] ?? [] }.map { recipients.lines[$0] }
    }

    /// From the highest to the lowest; a departure is the conference's to make, with its reason.
    private func checkRanks() {
        guard awards.ranks == .byRank else { return }
        var highest: Award?
        for award in awards.lines.reversed() {
            guard let rank = award.rank else { continue }
            if let highest, highest.rank < rank, award.award.rankReason == nil {
                award.entry.page.warning(
                    award.entry.place(of: "rank"),
                    "\(award.entry.what) (rank \(rank)) is conferred before "
                        + "“\(highest.id.text)”, which ranks higher (\(highest.rank))",
                    "change the order, or say why in `rankReason`; where the province has an order of its own, write `ranks: as-listed` at the top"
                )
            }
            if rank < highest?.rank ?? .max { highest = award.award }
        }
    }

    private func checkLengths() {
        for line in agenda.lines where line.item.kind == .awards {
            let own = awards.lines.filter { $0.award.item == line.item.id }.flatMap(\.rounds)
            let sum = own.reduce(0) { $0 + $1.minutes }
            guard let minutes = line.minutes, sum > minutes.value else { continue }
            line.entry.page.fault(
                minutes.place, "\(line.entry.what) lasts \(minutes.value) minutes, but its rounds in awards.yaml take \(sum)",
                "write `minutes: \(sum)`, or shorten the rounds")
        }
    }
}
