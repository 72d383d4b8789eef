import Conference

/// What the awards, their rounds and their recipients are in the files, where that is not what they are in the conference.
struct AwardsDifferences {
    private let old: Awards.Programme
    private let new: Awards.Programme
    private static let nothing = Awards.Programme(awards: [], decisions: [], rounds: [], recipients: [])

    init(from old: Awards.Programme?, to new: Awards.Programme?) {
        self.old = old ?? Self.nothing
        self.new = new ?? Self.nothing
    }

    var all: [Difference] { platform + awards + decisions + rounds + recipients }

    private var platform: [Difference] {
        guard old.platformPeople != new.platformPeople else { return [] }
        let people = new.platformPeople.map { "\($0) people" } ?? "no stated number of people"
        return [Difference(what: "the platform holds \(people) in the files")]
    }

    private var awards: [Difference] {
        let (before, after) = (Table(old.awards), Table(new.awards))
        return after.idsChanged(since: before).map { id in
            guard let award = after[id] else { return Difference(what: "the award “\(id.text)” is no longer in the files") }
            guard let known = before[id] else {
                return Difference(
                    what: "the files have a new award: \(LoadedProgramme.shown(award.name)) (\(id.text))",
                    command: CommandText.write("award.add", addition(award)))
            }
            return Difference(what: "the award “\(id.text)” has another \(Self.changes(known, award)) in the files")
        }
    }

    private func addition(_ award: Award) -> [String: Any] {
        let decisions = Table(new.decisions)
        let first = award.decisions.first.flatMap { decisions[DecisionID(number: $0)] }
        var decision: [String: Any] = ["number": first?.number ?? award.decisions.first ?? ""]
        decision["date"] = first?.date
        decision["signer"] = first?.signer
        decision["subject"] = first?.subject.map { CommandText.json($0) }
        decision["reader"] = first?.reader
        decision["readerSalutation"] = first?.readerSalutation
        decision["readerTitle"] = first?.readerTitle
        var json: [String: Any] = [
            "name": CommandText.json(award.name), "kind": award.kind.rawValue, "rank": award.rank,
            "decidedBy": CommandText.json(award.decidedBy), "order": award.order.rawValue, "decision": decision, "item": award.item.text,
        ]
        json["rankReason"] = award.rankReason.map { CommandText.json($0) }
        json["authority"] = award.authority.map { CommandText.json($0) }
        json["total"] = award.total.map {
            ["collectives": $0.collectives, "households": $0.households, "individuals": $0.individuals].filter {
                $0.value > 0 || $0.key != "households"
            }
        }
        return json
    }

    private static func changes(_ old: Award, _ new: Award) -> String {
        [
            old.name == new.name ? nil : "name", old.kind == new.kind ? nil : "kind",
            (old.rank, old.rankReason) == (new.rank, new.rankReason) ? nil : "rank",
            (old.decidedBy, old.authority) == (new.decidedBy, new.authority) ? nil : "authority",
            (old.order, old.orderReason) == (new.order, new.orderReason) ? nil : "order of reading and calling",
            old.decisions == new.decisions ? nil : "decision", old.total == new.total ? nil : "total",
            old.item == new.item ? nil : "item", old.spoken == new.spoken ? nil : "spoken form",
            old.isOneByOne == new.isOneByOne ? nil : "naming one by one",
        ].compactMap(\.self).joined(separator: " and ")
    }

    /// Which awards fall under one is told of these.
    private var decisions: [Difference] {
        let (before, after) = (Table(old.decisions), Table(new.decisions))
        return after.idsChanged(since: before).compactMap { id in
            guard let known = before[id], let decision = after[id] else { return nil }
            let changes = [
                known.date == decision.date ? nil : "date", known.signer == decision.signer ? nil : "signer",
                known.subject == decision.subject ? nil : "subject",
                (known.reader, known.readerSalutation, known.readerTitle)
                    == (decision.reader, decision.readerSalutation, decision.readerTitle) ? nil : "reader",
            ].compactMap(\.self)
            return changes.isEmpty
                ? nil : Difference(what: "the decision “\(decision.number)” has another \(changes.joined(separator: " and ")) in the files")
        }
    }

    /// Who stands in a round is told of the recipients.
    private var rounds: [Difference] {
        let (before, after) = (Table(old.rounds), Table(new.rounds))
        var found: [Difference] = after.idsChanged(since: before).compactMap { id in
            guard let round = after[id] else { return Difference(what: "the round “\(id.text)” is no longer in the files") }
            guard let known = before[id] else { return Difference(what: "the files have a new round, “\(id.text)”") }
            let conferrers = { (round: Round) in Dictionary(round.parts.map { ($0.venue, $0.conferrers) }) { first, _ in first } }
            let changes = [
                known.award == round.award ? nil : "award", known.minutes == round.minutes ? nil : "length",
                known.decisions == round.decisions ? nil : "decision",
                round.parts.contains { part in known.parts.contains { $0.venue == part.venue && $0.authority != part.authority } }
                    ? "authority" : nil,
                round.parts.contains { part in conferrers(known)[part.venue].map { $0 != part.conferrers } ?? false }
                    ? "list of conferrers" : nil,
            ].compactMap(\.self)
            return changes.isEmpty
                ? nil : Difference(what: "the round “\(id.text)” has another \(changes.joined(separator: " and ")) in the files")
        }
        let order = { (rounds: [Round], other: Table<Round>) in rounds.map(\.id).filter { other[$0] != nil } }
        if order(old.rounds, after) != order(new.rounds, before) {
            found.append(Difference(what: "the rounds go up in another order in the files; round.move changes it"))
        }
        return found
    }

    private var recipients: [Difference] {
        let (before, after) = (Table(old.recipients), Table(new.recipients))
        return after.idsChanged(since: before).map { id in
            guard let recipient = after[id] else {
                return Difference(
                    what: "the recipient “\(id.text)” (\(before[id]?.name ?? "")) is no longer in the files",
                    command: CommandText.write("recipient.withdraw", ["recipient": id.text]))
            }
            guard let known = before[id] else {
                return Difference(
                    what: "the files have a new recipient: \(recipient.name) (\(id.text))",
                    command: CommandText.write("recipient.add", Self.addition(recipient)))
            }
            if known.name != recipient.name {
                return Difference(
                    what: "the recipient “\(id.text)” is called “\(recipient.name)” in the files, “\(known.name)” in the conference",
                    command: CommandText.write("recipient.correct", ["recipient": id.text, "name": recipient.name]))
            }
            return Difference(
                what: "the recipient “\(id.text)” (\(recipient.name)) has another \(Self.changes(known, recipient)) in the files")
        }
    }

    private static func addition(_ recipient: Recipient) -> [String: Any] {
        var json: [String: Any] = [
            "award": recipient.award.text, "kind": recipient.kind.rawValue, "name": recipient.name, "venue": recipient.venue.text,
        ]
        json["decidedName"] = recipient.decidedName
        json["salutation"] = recipient.salutation
        json["title"] = recipient.title
        json["unit"] = recipient.unit?.text
        json["representative"] = recipient.representative
        json["representativeSalutation"] = recipient.representativeSalutation
        json["representativeTitle"] = recipient.representativeTitle
        json["decision"] = recipient.decision
        json["round"] = recipient.round?.text
        if recipient.people > 1 { json["people"] = recipient.people }
        if recipient.isPosthumous { json["posthumous"] = true }
        return json
    }

    private static func changes(_ old: Recipient, _ new: Recipient) -> String {
        [
            old.award == new.award ? nil : "award", old.kind == new.kind ? nil : "kind",
            old.decidedName == new.decidedName ? nil : "name in the decision", old.salutation == new.salutation ? nil : "salutation",
            old.title == new.title ? nil : "title", old.unit == new.unit ? nil : "unit", old.round == new.round ? nil : "round",
            old.venue == new.venue ? nil : "venue",
            (old.representative, old.representativeSalutation, old.representativeTitle)
                == (new.representative, new.representativeSalutation, new.representativeTitle) ? nil : "representative",
            old.people == new.people ? nil : "number of people", old.isPosthumous == new.isPosthumous ? nil : "mark of the dead",
            old.decision == new.decision ? nil : "decision", old.proxy == new.proxy ? nil : "proxy",
        ].compactMap(\.self).joined(separator: " and ")
    }
}
