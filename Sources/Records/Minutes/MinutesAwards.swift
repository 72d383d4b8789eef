internal import Cards
internal import Conference

/// What was conferred in an item, round by round: decision, by whom, to whom, and who received in whose place.
struct MinutesAwards {
    /// Recipients of a day whose names the minutes hold themselves; with more they stand in the list beside it, as in an office's own appendix.
    private static let mostNamed = 100

    private let day: HeldDay

    init(of day: HeldDay) { self.day = day }

    func lines(in item: Agenda.Item) -> [String] {
        let awards = day.conference.awards
        return awards.plan.order.enumerated().flatMap { place, id -> [String] in
            guard let round = awards.rounds[id], let award = awards.awards[round.award], award.item == item.id else { return [] }
            return lines(of: round, award, number: place + 1)
        }
    }

    private func lines(of round: Round, _ award: Award, number: Int) -> [String] {
        let parts = round.parts.map { part in (part, day.conference.awards.recipients(part.recipients).filter { $0.state == .conferred }) }
        let conferred = parts.filter { !$0.1.isEmpty }.map { line($0.0, $0.1, award, number: number) }
        let missed = day.conference.awards.recipients.rows.map(\.value).filter { $0.missed == round.id }
        let said = read(round) + conferred + notReceived(missed)
        return said.isEmpty && !round.recipients.isEmpty && day.isOver ? [notHeld(award, number)] : said
    }

    /// The decisions that were read in this round: each is read once, however many rounds fall under it.
    private func read(_ round: Round) -> [String] {
        guard let position = day.chronicle.position(of: .read(round.id)) else { return [] }
        return round.decisions.compactMap { day.conference.awards.decisions[DecisionID(number: $0)] }.filter { $0.readAt != nil }
            .filter { isFirst(round, under: $0) }.map { decision in
                let reader =
                    decision.reader.map { day.named($0, decision.readerSalutation, decision.readerTitle) + " công bố" } ?? "Công bố"
                return
                    "<p class=\"said\">\(decision.readAt.map(day.time) ?? ""): \(reader) Quyết định số \(HTML.text(decision.number + decision.dated))"
                    + "\(day.mark(.decision(decision.id)))\(day.position(position)).</p>\n"
            }
    }

    /// Whether no round before it has read this decision.
    private func isFirst(_ round: Round, under decision: Decision) -> Bool {
        let awards = day.conference.awards
        let first = awards.plan.order.compactMap { awards.rounds[$0] }.first { other in
            other.decisions.contains(decision.number) && day.chronicle.position(of: .read(other.id)) != nil
        }
        return first?.id == round.id
    }

    private func line(_ part: Round.Part, _ recipients: [Recipient], _ award: Award, number: Int) -> String {
        let at = recipients.compactMap(\.conferredAt).min().map(day.time) ?? ""
        let authority = day.authority(of: part, award)
        let by = day.conferrers(of: part, award, as: day.named).joined(separator: "; ") + (authority.isEmpty ? "" : ", \(authority)")
        let position = recipients.first.map { day.position(of: .conferred($0.id)) } ?? ""
        return
            "<p class=\"said\">\(at), lượt \(number): trao \(HTML.text(award.name.vi)) cho \(count(recipients)) tại \(day.venue(part.venue)). "
            + "Người trao: \(by).\(names(recipients))\(position)</p>\n"
    }

    private func count(_ recipients: [Recipient]) -> String {
        let total = Award.Total(of: recipients)
        let kinds = [(total.collectives, "tập thể"), (total.households, "hộ gia đình"), (total.individuals, "cá nhân")]
        return kinds.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
    }

    /// All of them, or, of a long day, those for whom somebody else received.
    private func names(_ recipients: [Recipient]) -> String {
        let isLong = day.conference.awards.recipients.count > Self.mostNamed
        let named = isLong ? recipients.filter { $0.proxy != nil || $0.isPosthumous } : recipients
        if named.isEmpty { return "" }
        return (isLong ? " Trong đó: " : " Gồm: ") + named.map(told).joined(separator: "; ") + "."
    }

    private func told(_ recipient: Recipient) -> String {
        let receivers = day.receivers(of: recipient)
        return day.named(recipient) + (receivers.isEmpty ? "" : " (\(receivers.joined(separator: "; ")))")
    }

    /// Why somebody is absent is the staff's alone: minutes are passed on.
    private func notReceived(_ recipients: [Recipient]) -> [String] {
        let open = recipients.filter { $0.state != .conferred }
        if open.isEmpty { return [] }
        let all = open.map { recipient in
            return
                "\(day.named(recipient)): \((day.standing(of: recipient) ?? "chưa trao").lowercased())\(day.position(of: .marked(recipient.id, recipient.state)))"
        }
        return ["<p class=\"said\">Không nhận trong lượt này: \(all.joined(separator: "; ")).</p>\n"]
    }

    private func notHeld(_ award: Award, _ number: Int) -> String {
        "<p class=\"said\">Lượt \(number), \(HTML.text(award.name.vi)): chưa trao.</p>\n"
    }
}
