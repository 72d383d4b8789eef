import Conference

/// What is said before the decisions of a round are read: who reads them, of whom they are, and what they award. All that are not read yet are read together.
struct DecisionsPhrase {
    private let decisions: [Decision]
    private let round: Round
    private let award: Award
    private let conference: ConferenceState

    init(of round: Round, _ award: Award, in conference: ConferenceState) {
        self.round = round
        self.award = award
        self.conference = conference
        let unread = conference.awards.unreadDecisions(of: round)
        decisions = unread.isEmpty ? conference.awards.decisions(of: round) : unread
    }

    /// A decision is of who took it, and its number is read by the reader a moment later.
    var spoken: Spoken {
        let (who, what) = (Spoken.list(readers), subject)
        let (several, decision) = decisions.count > 1 ? ("các Quyết định", "Decisions") : ("Quyết định", "Decision")
        let house = Spoken(
            "\(lead) trân trọng kính mời \(who.closed.vi) công bố \(several) của \(award.decidedBy.vi) về việc \(what.vi).",
            en: "We will now hear the \(decision) of \(award.decidedBy.english) on \(what.english).", named: who.named)
        return ProvincePhrases(of: conference).said(.read, values(who, what), or: house)
    }

    private var lead: String { award.order == .callRead ? "Xin" : "Sau đây, xin" }

    /// What a province's own sentence may put in.
    private func values(_ who: Spoken, _ what: Spoken) -> [RitePhrase.Blank: Spoken] {
        let verb = AwardPhrase(award).verb(of: RecipientPhrase(conference.awards.recipients(round.recipients)))
        let english = Spoken.list(awards.map { Spoken("", en: AwardPhrase($0).awarded.english) }).english
        return [
            .lead: Spoken(lead, en: "We"), .reader: who, .decider: Spoken(award.decidedBy.vi, en: award.decidedBy.english),
            .decision: Spoken.list(decisions.map { Spoken($0.number, en: $0.number) }), .verb: Spoken(verb, en: "confer"),
            .award: Spoken(Self.behind(verb, what.vi), en: english),
        ]
    }

    /// What stands behind the verb that the province's own sentence has said already.
    private static func behind(_ verb: String, _ subject: String) -> String {
        subject.hasPrefix(verb + " ") ? String(subject.dropFirst(verb.count + 1)) : subject
    }

    /// As the decisions say it themselves, else what each award under them is and what is done with it.
    private var subject: Spoken {
        let told = decisions.compactMap(\.subject)
        if told.count == decisions.count, !told.isEmpty {
            return .list(told.map { Spoken(VietnameseWords.within($0.vi), en: $0.english) })
        }
        let own = RecipientPhrase(conference.awards.recipients(round.recipients))
        return .list(
            awards.map { other in
                let phrase = AwardPhrase(other)
                let verb = other.id == award.id ? phrase.verb(of: own) : phrase.verb
                return Spoken("\(verb) \(phrase.awarded.vi)", en: "the award of the \(phrase.awarded.english)")
            })
    }

    private var awards: [Award] { conference.awards.awards(under: decisions, of: round) }

    /// Whoever reads them, each once.
    private var readers: [Spoken] {
        var all: [Spoken] = []
        for reader in decisions.map(Self.reader) where !all.contains(reader) { all.append(reader) }
        return all
    }

    private static func reader(of decision: Decision) -> Spoken {
        guard let name = decision.reader else {
            return Spoken("đại diện Ban Thi đua - Khen thưởng", en: "the Board of Emulation and Commendation")
        }
        let (salutation, title) = (decision.readerSalutation, decision.readerTitle)
        return PersonPhrase(name: name, salutation: salutation.map { BilingualText($0) }, title: title.map { BilingualText($0) }).called
    }
}
