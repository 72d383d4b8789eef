import Conference

/// Whether those who confer can: the higher the award the higher who confers it, nobody to themselves, and nobody on their own authority.
struct ConferrersCheck {
    private let awards: AwardsFile
    private let byRound: [RoundID: [RecipientsFile.Line]]
    private let people: Table<Person>
    /// Of those whom the welcome names, 1 first.
    private let ranks: [PersonID: Int]

    init(_ awards: AwardsFile, _ recipients: RecipientsFile, people: PeopleFile) {
        self.awards = awards
        byRound = recipients.byRound
        self.people = people.people
        ranks = Dictionary(people.guests.map { ($0.person, $0.rank) }) { first, _ in first }
    }

    func check() {
        checkStanding()
        for award in awards.lines {
            for round in award.rounds {
                let receiving = receiving(in: round)
                for part in round.parts {
                    for conferrer in part.conferrers {
                        checkReceiving(conferrer, in: round, part, receiving)
                        checkAuthority(conferrer, of: award, part)
                    }
                }
            }
        }
    }

    // MARK: Who stands higher

    private struct Conferred {
        let line: AwardsFile.Line
        let rank: Int
        /// Of those who confer it the first by protocol.
        let by: PersonID
        let standing: Int

        /// A higher award, conferred by who stands lower.
        func isUnfit(beside other: Conferred) -> Bool { rank < other.rank && standing > other.standing }
    }

    /// Of an award whose conferrers have no rank nothing can be said, and what somebody has decided is theirs to confer, whoever stands behind them. One warning an award.
    private func checkStanding() {
        var before: [Conferred] = []
        for line in awards.lines {
            let others = line.rounds.flatMap(\.parts).flatMap(\.conferrers).filter { !$0.holds(line.award.decidedBy.vi) }
            let ranked = others.compactMap(\.person).compactMap { person in ranks[person].map { (person, $0) } }
            guard let rank = line.rank, let first = ranked.min(by: { $0.1 < $1.1 }) else { continue }
            let now = Conferred(line: line, rank: rank, by: first.0, standing: first.1)
            if let other = before.first(where: { $0.isUnfit(beside: now) || now.isUnfit(beside: $0) }) { warn(of: now, beside: other) }
            before.append(now)
        }
    }

    private func warn(of now: Conferred, beside other: Conferred) {
        let (high, low) = now.rank < other.rank ? (now, other) : (other, now)
        now.line.entry.page.warning(
            now.line.entry.place,
            "\(high.line.entry.what) is conferred by \(name(high.by)), and \(low.line.entry.what), which ranks lower, by \(name(low.by)), who comes first by protocol",
            "let who comes first by protocol confer the higher award, or correct `protocol` in people.yaml")
    }

    private func name(_ person: PersonID) -> String { people[person]?.name ?? person.text }

    // MARK: Who receives

    private func receiving(in round: AwardsFile.RoundLine) -> [String: RecipientsFile.Line] {
        let named = (byRound[round.id] ?? []).flatMap { line in
            [line.recipient.kind == .individual ? line.recipient.name : nil, line.recipient.representative, line.recipient.proxy?.name]
                .compactMap(\.self).map { ($0.lowercased(), line) }
        }
        return Dictionary(named) { first, _ in first }
    }

    private func checkReceiving(
        _ conferrer: Agenda.Speaker, in round: AwardsFile.RoundLine, _ part: AwardsFile.PartLine, _ receiving: [String: RecipientsFile.Line]
    ) {
        guard !RoleName.isRole(conferrer.name), let line = receiving[conferrer.name.lowercased()] else { return }
        let how = line.recipient.name.lowercased() == conferrer.name.lowercased() ? "is honoured" : "receives for \(line.row.what)"
        part.entry.page.warning(
            part.entry.place(of: "conferrers"),
            "\(conferrer.name) confers in the round “\(round.id.text)”, in which the same name \(how) (recipients.csv:\(line.row.place.line))",
            "name somebody else who confers, or who receives")
    }

    // MARK: On whose authority

    /// “Thừa ủy quyền Chủ tịch UBND tỉnh” is not said of the Chairman himself.
    private func checkAuthority(_ conferrer: Agenda.Speaker, of award: AwardsFile.Line, _ part: AwardsFile.PartLine) {
        guard let authority = part.authority ?? award.award.authority, conferrer.holds(authority.vi) else { return }
        part.entry.page.warning(
            part.entry.place(of: "conferrers"),
            "\(conferrer.name) confers \(award.entry.what) on the authority of “\(authority.vi)”, which is the own office of that person",
            "write `authority: ~`, or name somebody else")
    }
}

extension Agenda.Speaker {
    /// Whether this is one of their offices, of which a title lists several.
    fileprivate func holds(_ office: String) -> Bool {
        (title?.vi ?? "").split { ",;".contains($0) }.contains { LawWords(String($0)) == LawWords(office) }
    }
}
