import Conference

/// Whether `awards.yaml` and `recipients.csv` count the same people. One slip is told once, in the list where that is where it was made: whoever is told to
/// correct both ends corrects the wrong one.
struct CountsCheck {
    /// A part of a round that has more or fewer recipients than it announces.
    private struct Difference {
        let award: AwardsFile.Line
        let round: AwardsFile.RoundLine
        let part: AwardsFile.PartLine
        let told: Located<Int>
        let has: Int

        var surplus: Int { has - told.value }
        var sentence: String {
            "\(round.entry.what) announces \(told.value) recipient\(told.value == 1 ? "" : "s") at “\(part.venue.text)”, but recipients.csv has \(has)"
        }
    }

    private let recipients: RecipientsFile
    private let rounds: RoundsCheck

    static func check(_ awards: AwardsFile, _ recipients: RecipientsFile, _ rounds: RoundsCheck, _ reading: FolderReading) {
        if !reading.exists(ProgrammeFiles.recipients) {
            guard let first = awards.lines.first else { return }
            reading.page(ProgrammeFiles.recipients).fault(
                .top, "the file is missing, but \(first.entry.page.name) says what is conferred",
                "copy it from agenda/template and fill it in, or delete \(first.entry.page.name) if nothing is conferred")
            return
        }
        // What cannot be counted whole on one side cannot be compared.
        guard awards.isWhole, recipients.isWhole,
            recipients.lines.allSatisfy({ line in
                line.recipient.round.map { reading.rounds.isDefined($0.text) } ?? false
                    && (line.venue.map { reading.venues.isDefined($0.value) } ?? true)
            })
        else { return }
        CountsCheck(recipients: recipients, rounds: rounds).compare(awards)
    }

    private func compare(_ awards: AwardsFile) {
        let differences = awards.lines.flatMap(differences)
        let surplus = differences.filter { $0.surplus > 0 }
        let lack = differences.filter { $0.surplus < 0 }
        if surplus.count == 1, lack.count == 1, surplus[0].surplus == -lack[0].surplus {
            complain(ofMoved: surplus[0], from: lack[0])
        } else {
            differences.forEach(complain)
        }
        let touched = Set(differences.map(\.award.award.id))
        for award in awards.lines where !touched.contains(award.award.id) { checkTotal(award) }
    }

    private func differences(_ award: AwardsFile.Line) -> [Difference] {
        award.rounds.flatMap { round -> [Difference] in
            guard let seated = rounds.seated[round.id], seated.isComplete, round.isWhole else { return [] }
            return zip(round.parts, seated.counts).compactMap { part, has in
                guard let told = part.recipients, told.value != has else { return nil }
                return Difference(award: award, round: round, part: part, told: told, has: has)
            }
        }
    }

    /// Somebody stands in one round who is counted in another.
    private func complain(ofMoved surplus: Difference, from lack: Difference) {
        let (here, there) = (Self.place(surplus, beside: lack), Self.place(lack, beside: surplus))
        let column = surplus.round.id == lack.round.id ? "venue" : "round"
        let target = column == "venue" ? lack.part.venue.text : lack.round.id.text
        let astray = strays(surplus, lack)
        if astray.count == surplus.surplus, let first = astray.first {
            let row = recipients.lines[first].row
            row.page.fault(
                row.place,
                "\(row.what) is \(column == "venue" ? "at" : "in") \(here), which has \(surplus.has) where awards.yaml announces \(surplus.told.value), while \(there) has "
                    + "\(lack.has) of \(lack.told.value)",
                "write “\(target)” in the column `\(column)`, or correct both numbers in awards.yaml")
        } else {
            surplus.part.entry.page.fault(
                surplus.told.place,
                "\(surplus.sentence), while \(there) has \(lack.has) of \(lack.told.value)",
                "write “\(target)” in the column `\(column)` of \(surplus.surplus == 1 ? "one" : "\(surplus.surplus)") of \(lines(of: surplus)), "
                    + "or correct both numbers")
        }
    }

    private static func place(_ difference: Difference, beside other: Difference) -> String {
        difference.round.id == other.round.id ? "“\(difference.part.venue.text)”" : "the round “\(difference.round.id.text)”"
    }

    /// “the lines 47, 48 of recipients.csv”, where they are few.
    private func lines(of difference: Difference) -> String {
        let numbers = recipients.lines.indices.filter { isOf($0, difference) }.map { "\(recipients.lines[$0].row.place.line)" }
        return numbers.count > 5 ? "them" : "the lines \(numbers.joined(separator: ", ")) of recipients.csv"
    }

    private func isOf(_ index: Int, _ difference: Difference) -> Bool {
        recipients.lines.indices.contains(index) && rounds.list[index].round == difference.round.id
            && rounds.list[index].venue == difference.part.venue
    }

    /// The lines of the list that stand among those of the part which lacks them.
    private func strays(_ surplus: Difference, _ lack: Difference) -> [Int] {
        return recipients.lines.indices.filter { index in
            guard isOf(index, surplus) else { return false }
            let around = [index - 1, index + 1]
            return around.contains { isOf($0, lack) } && !around.contains { isOf($0, surplus) }
        }
    }

    private func complain(_ difference: Difference) {
        let announced = difference.award.rounds.flatMap(\.parts).reduce(0) { $0 + ($1.recipients?.value ?? 0) }
        let agrees = difference.award.total.map { $0.sum == announced } ?? false
        let remedy =
            if agrees {
                difference.surplus < 0
                    ? "add to recipients.csv who is missing: the award's `total` agrees with what the rounds announce"
                    : "take out of recipients.csv who is too many: the award's `total` agrees with what the rounds announce"
            } else {
                (difference.has == 0 ? "delete this part" : "write `recipients: \(difference.has)`")
                    + ", or correct the columns `round` and `venue` of the list"
            }
        difference.part.entry.page.fault(difference.told.place, difference.sentence, remedy)
    }

    private func checkTotal(_ award: AwardsFile.Line) {
        guard let total = award.total, award.rounds.allSatisfy({ rounds.seated[$0.id]?.isComplete ?? false }) else { return }
        let own = Set(award.rounds.map(\.id))
        let lines = recipients.lines.filter { $0.recipient.round.map(own.contains) ?? false }
        let has = Award.Total(of: lines.map(\.recipient))
        if has == total { return }
        let kinds = Recipient.Kind.allCases
        let decided = kinds.filter { total[$0] > 0 }
        let strays = lines.filter { !decided.contains($0.recipient.kind) }
        if lines.count == total.sum, decided.count == 1, let kind = decided.first, let first = strays.first,
            strays.allSatisfy({ $0.recipient.kind == first.recipient.kind })
        {
            complain(of: first, in: award, "\(kind)s", others: strays.count - 1)
            return
        }
        let shown = kinds.filter { $0 != .household || total[$0] + has[$0] > 0 }
        let list = { (texts: [String]) in texts.dropLast().joined(separator: ", ") + " and " + (texts.last ?? "") }
        award.entry.page.fault(
            award.entry.place(of: "total"),
            "\(award.entry.what) goes to \(list(shown.map { "\(total[$0]) \($0)s" })) by decision, "
                + "but its rounds have \(list(shown.map { "\(has[$0])" })) in recipients.csv",
            "compare the list with the decision and correct `total`, or the lines of the list")
    }

    private func complain(of line: RecipientsFile.Line, in award: AwardsFile.Line, _ kinds: String, others: Int) {
        line.row.page.fault(
            line.row.place,
            "\(line.row.what)\(others > 0 ? " (and \(others) more)" : "") is \(Self.withArticle(line.recipient.kind)), but by decision \(award.entry.what) goes to \(kinds) only",
            "correct the column `kind`, or `total` in awards.yaml")
    }

    private static func withArticle(_ kind: Recipient.Kind) -> String { kind == .individual ? "an \(kind)" : "a \(kind)" }
}
