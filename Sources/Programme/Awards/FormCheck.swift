import Conference

/// Holds each award against its form in the law of the day. A departure is a warning with its source and never more: the conference may mean it, and what no text
/// of law is known to support says so.
struct FormCheck {
    private let regime: RegimeFile
    private let awards: AwardsFile
    private let byRound: [RoundID: [RecipientsFile.Line]]

    init(_ regime: RegimeFile, _ awards: AwardsFile, _ recipients: RecipientsFile) {
        self.regime = regime
        self.awards = awards
        byRound = recipients.byRound
    }

    func check() {
        for line in awards.lines {
            if let form = line.form {
                checkExistence(line, form)
                checkKind(line, form)
                checkRank(line, form)
                checkDecider(line, form)
                checkRecipients(line, form)
            }
            checkOffice(line)
            guard let decider = line.form?.decider ?? regime.decider(called: line.award.decidedBy.vi) else { continue }
            checkAuthority(line, decider)
            checkOrder(line, decider)
        }
    }

    private func warn(_ line: AwardsFile.Line, at field: String, _ sentence: String, _ remedy: String) {
        line.entry.page.warning(line.entry.place(of: field), "\(line.entry.what) \(sentence)", remedy)
    }

    private func checkExistence(_ line: AwardsFile.Line, _ form: AwardForm) {
        guard let article = form.abolished else { return }
        warn(
            line, at: line.entry.has("form") ? "form" : "name",
            "is “\(form.name.vi)”, which is no form of commendation any more (\(article))",
            "confer what the decision says by the law of the day, or write the `regime` under which it was decided in conference.yaml")
    }

    private func checkKind(_ line: AwardsFile.Line, _ form: AwardForm) {
        guard line.award.kind != form.kind, line.entry.has("kind"), !line.entry.isSpoilt("kind") else { return }
        warn(
            line, at: "kind",
            "is of the kind \(line.award.kind.rawValue), but “\(form.name.vi)” is a \(form.kind.rawValue) \(form.rules.source(of: "kind"))",
            "write `kind: \(form.kind.rawValue)`")
    }

    private func checkRank(_ line: AwardsFile.Line, _ form: AwardForm) {
        guard awards.ranks == .byRank, let rank = line.rank, !form.ranks.contains(rank), line.award.rankReason == nil else { return }
        warn(
            line, at: "rank",
            "has the rank \(rank), but “\(form.name.vi)” has \(form.ranks.map(String.init).joined(separator: " or ")) by custom",
            "write `rank: \(form.rank)`, or say why in `rankReason`")
    }

    private func checkDecider(_ line: AwardsFile.Line, _ form: AwardForm) {
        let told = line.award.decidedBy.vi
        guard form.decider.isSole, !told.isEmpty, !form.decider.isCalled(told) else { return }
        warn(
            line, at: "decidedBy",
            "is decided by “\(told)”, but “\(form.name.vi)” is decided by “\(form.decider.name.vi)” \(form.rules.source(of: "decider"))",
            "correct `decidedBy`, or take the form that was decided")
    }

    /// Local government has two tiers from 1 July 2025 on, and nobody chairs a district.
    private func checkOffice(_ line: AwardsFile.Line) {
        let told = line.award.decidedBy.vi
        guard regime.decider(called: told)?.isAbolished == true else { return }
        warn(
            line, at: "decidedBy", "is decided by “\(told)”, an office that there is no more under the law of the day (\(regime.name.vi))",
            "name who decides today, or write the `regime` under which it was decided in conference.yaml")
    }

    /// One warning an award, however many of its recipients are of a kind that it does not go to. Where the list has not as many of each kind as the decision, a kind is
    /// written wrongly, and that is told instead.
    private func checkRecipients(_ line: AwardsFile.Line, _ form: AwardForm) {
        let own = line.rounds.flatMap { byRound[$0.id] ?? [] }
        guard line.total?.collectives == own.count(where: { $0.recipient.kind == .collective }) else { return }
        let wrong = own.filter { !form.recipients.contains($0.recipient.kind.rawValue) }
        guard let first = wrong.first else { return }
        first.row.page.warning(
            first.row.place,
            "\(first.row.what)\(wrong.count > 1 ? " (and \(wrong.count - 1) more)" : "") is of the kind \(first.recipient.kind.rawValue), but “\(form.name.vi)” goes to: "
                + "\(form.recipients.joined(separator: ", ")) \(form.rules.source(of: "recipients"))",
            "compare with the decision and correct the column `kind`, or the award")
    }

    /// Who confers for the President or the Prime Minister does so on their authority, and on nobody else's.
    private func checkAuthority(_ line: AwardsFile.Line, _ decider: RegimeFile.Decider) {
        guard let authority = line.award.authority else {
            if decider.delegates, !line.entry.has("authority") {
                warn(
                    line, at: "decidedBy",
                    "is decided by “\(decider.name.vi)” and has no `authority` \(decider.rules.source(of: "delegates"))",
                    "write `authority: \(decider.name.vi)`, or `authority: ~` where they confer in person")
            }
            return
        }
        guard line.form != nil, decider.isSole, !decider.isCalled(authority.vi) else { return }
        warn(
            line, at: "authority", "is conferred on the authority of “\(authority.vi)”, but decided by “\(decider.name.vi)”",
            "write `authority: \(decider.name.vi)`: one confers on the authority of who has decided")
    }

    private func checkOrder(_ line: AwardsFile.Line, _ decider: RegimeFile.Decider) {
        guard line.award.order != decider.order, line.award.orderReason == nil, line.entry.has("order"), !line.entry.isSpoilt("order")
        else { return }
        warn(
            line, at: "order",
            "is `\(line.award.order.rawValue)`, but decisions of “\(decider.name.vi)” are `\(decider.order.rawValue)` \(decider.rules.source(of: "order"))",
            "write `order: \(decider.order.rawValue)`, or say why in `orderReason`")
    }
}
