import Conference

/// `awards.yaml` and `recipients.csv`: what is conferred, on whom.
struct AwardsSection: ProgrammeSection {
    static let files = [ProgrammeFiles.awards, ProgrammeFiles.recipients]

    private let awards: AwardsFile
    private let recipients: RecipientsFile
    private let rounds: RoundsCheck
    private let platformPeople: Int?

    init(_ reading: FolderReading, _ basis: ProgrammeBasis) {
        platformPeople = basis.conference.platformPeople
        awards = AwardsFile(reading, agenda: basis.agenda, people: basis.people.people, regime: basis.conference.regime)
        recipients = RecipientsFile(reading)
        rounds = RoundsCheck(
            awards: awards, recipients: recipients, venues: reading.venues, hall: basis.venues.hall, platformPeople: platformPeople,
            agenda: basis.agenda)
    }

    func check(_ reading: FolderReading, _ basis: ProgrammeBasis, units: UnitsFile, delegates: DelegatesFile) {
        CountsCheck.check(awards, recipients, rounds, reading)
        SharedNamesCheck.check(awards, recipients, reading)
        SalutationCheck.check(recipients.lines)
        if let regime = basis.conference.regime { FormCheck(regime, awards, recipients).check() }
        ReceivingCheck.check(awards, recipients)
        ConferrersCheck(awards, recipients, people: basis.people).check()
    }

    /// Nil where nothing is conferred.
    func add(to opening: inout Opening) {
        guard !awards.lines.isEmpty else { return }
        opening.awards = Awards.Programme(
            platformPeople: platformPeople, awards: awards.lines.map(\.award),
            decisions: awards.decisions?.decisions ?? [], rounds: rounds.rounds, recipients: rounds.list)
    }

    static func summary(of opening: Opening) -> [(about: String, text: String)] {
        guard let awards = opening.awards, !awards.awards.isEmpty else { return [] }
        let all = awards.recipients
        let counts = Award.Total(of: all)
        let kinds = Recipient.Kind.allCases.filter { $0 != .household || counts[$0] > 0 }.map { Counted.text(counts[$0], "\($0)") }
        let special = [
            (all.count(where: \.isPosthumous), "posthumous"), (all.count { $0.proxy != nil }, "through a proxy"),
            (all.count { $0.people > 1 }, "with several who walk up"),
        ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
        let rest = special.isEmpty ? "" : "; \(special.joined(separator: ", "))"
        let text =
            "\(awards.awards.count) in \(Counted.text(awards.rounds.count, "round")), to \(Counted.text(all.count, "recipient")): "
            + kinds.dropLast().joined(separator: ", ") + " and " + (kinds.last ?? "") + rest
        return [("awards", text)]
    }

    static func differences(from old: Opening, to new: Opening) -> [Difference] {
        AwardsDifferences(from: old.awards, to: new.awards).all
    }
}
