/// What the MC should know before a step of the rite: who is missing, what departs from protocol and why. Nothing here stops anybody.
extension ConferenceState {
    func awardsWarnings(about step: Cue.Step?) -> [Cue.Warning] {
        if case .round(let step, let round) = step { return warnings(about: step, round) }
        if case .advance(let item) = step { return item.map { awardsLeft(in: $0) } ?? [] }
        return step == .end ? unconferred { _ in true } : []
    }

    private func warnings(about step: Round.Step, _ id: RoundID) -> [Cue.Warning] {
        guard let round = awards.rounds[id], let award = awards.awards[round.award] else { return [] }
        return switch step {
        case .read, .call:
            missing(from: round) + unattended(round) + unfit(round, award) + excess(of: round).map { Cue.Warning($0) }
                + protocolOrder(of: round, award)
                + lastOfAward(round, award)
        case .onstage: missing(from: round) + unattended(round) + unfit(round, award)
        case .confer: missing(from: round) + unfit(round, award) + silent(.standing, round)
        case .clear: silent(.received, round)
        }
    }

    /// When the agenda is about to leave the item of some awards, whatever its kind is by now: who has not received, counts that differ from the decision, and
    /// papers that are in wrong hands.
    private func awardsLeft(in item: ItemID) -> [Cue.Warning] {
        let own = awards.awards.rows.filter { $0.item == item }
        if own.isEmpty { return [] }
        let short = own.compactMap { award in shortfall(of: award, reached: awards.conferred(of: award.id)) }
        let wrong = awards.recipients.rows.lazy.map(\.value).filter { $0.certificate == .wrong || $0.certificate == .swapped }.map(\.name)
        let left = unconferred { award in own.contains { $0.id == award } }
        return left + short.prefix(Self.mostShort)
            + (wrong.isEmpty ? [] : [Cue.Warning(reason: .recipientCertificate, args: named(Array(wrong)))])
    }

    /// Everybody who was to be honoured with these awards and has not received, in the order of the decisions; those who have withdrawn were not to be.
    private func unconferred(of isMeant: (AwardID) -> Bool) -> [Cue.Warning] {
        let all = awards.recipients.rows
        let left = all.indices.filter { place in
            all[place].value.state != .conferred && all[place].value.state != .withdrawn && isMeant(all[place].value.award)
        }
        if left.isEmpty { return [] }
        let names = left.prefix(Self.mostUnconferred).map { all[$0].value.name }
        return [Cue.Warning(reason: .recipientUnconferred, args: [("names", .list(names)), ("count", .number(left.count))])]
    }

    /// Awards whose counts are named at the end of the item, so that a list of warnings stays a list that is read.
    private static let mostShort = 5
    /// Names of those who have not received: as many as go up in one item, so that nobody is forgotten behind a number. Of a whole list that nobody has
    /// called they are only counted.
    private static let mostUnconferred = 60
    /// Names in one warning; the others are only counted.
    private static let mostNames = 8

    private func missing(from round: Round) -> [Cue.Warning] {
        var found: [Cue.Warning] = []
        let absent = awards.recipients(awards.window.loose)
            .filter { $0.missed == round.id && ($0.state == .absent || $0.state == .deferred) }.map(\.name)
        if !absent.isEmpty { found.append(Cue.Warning(reason: .roundRecipientsAbsent, args: named(absent))) }
        let away = round.parts.flatMap { part in
            part.expected.filter { !part.conferrers.contains($0) } + part.conferrers.filter { hasNotCome($0) }
        }.map(\.name)
        if !away.isEmpty { found.append(Cue.Warning(reason: .roundConferrersAbsent, args: named(away))) }
        return found
    }

    /// Venues at which somebody is to receive and nobody confers. In the hall that can be: who confers there is told by word of mouth.
    private func unattended(_ round: Round) -> [Cue.Warning] {
        let alone = round.parts.filter { part in
            part.conferrers.isEmpty && part.expected.isEmpty && !part.recipients.isEmpty && venues[part.venue]?.isHall == false
        }
        return alone.isEmpty ? [] : [Cue.Warning(reason: .roundNoConferrer, args: [("venues", .list(alone.map(\.venue.text)))])]
    }

    /// Who was named to confer and cannot.
    private func unfit(_ round: Round, _ award: Award) -> [Cue.Warning] { receiving(round) + ownAuthority(round, award) }

    /// “Thừa ủy quyền của Chủ tịch Ủy ban nhân dân tỉnh” is not said of the Chairman himself.
    private func ownAuthority(_ round: Round, _ award: Award) -> [Cue.Warning] {
        let own = round.parts.flatMap { part -> [Agenda.Speaker] in
            guard let authority = (part.authority ?? award.authority)?.vi.lowercased() else { return [] }
            return part.conferrers.filter { conferrer in
                (conferrer.title?.vi.lowercased() ?? "").split(separator: ",").contains { $0.drop { $0 == " " } == authority }
            }
        }
        return own.isEmpty ? [] : [Cue.Warning(reason: .roundOwnAuthority, args: named(own.map(\.name)))]
    }

    /// Who would confer to themselves, or to the unit that they stand for: seen by the name, as people of the programme and recipients are two lists.
    private func receiving(_ round: Round) -> [Cue.Warning] {
        let standing = awards.recipients(round.recipients).flatMap { recipient in
            [recipient.kind == .individual ? recipient.name : nil, recipient.representative, recipient.proxy?.name].compactMap(\.self)
        }
        let both = round.parts.flatMap(\.conferrers).map(\.name).filter { !RoleName.isRole($0) && standing.contains($0) }
        return both.isEmpty ? [] : [Cue.Warning(reason: .roundConferrerReceives, args: named(both))]
    }

    /// A conferrer whom the hall waits for in vain: a guest told absent, or for whom somebody else has come.
    private func hasNotCome(_ conferrer: Agenda.Speaker) -> Bool {
        guard let state = conferrer.person.flatMap({ guests[GuestID($0.text)]?.state }) else { return false }
        return state == .absent || state == .substituted
    }

    /// Decree 145/2013/NĐ-CP, Articles 25–28: from the highest to the lowest; within one award, collectives before individuals.
    private func protocolOrder(of round: Round, _ award: Award) -> [Cue.Warning] {
        rankOrder(of: round, award) + kindOrder(of: round, award)
    }

    private func rankOrder(of round: Round, _ award: Award) -> [Cue.Warning] {
        var behind: Set<AwardID> = []
        for other in planned(besides: round) { behind.insert(awards.rounds.rows[other].award) }
        let higher = awards.awards.rows.filter { $0.item == award.item && $0.rank < award.rank && behind.contains($0.id) }
        guard let passed = higher.min(by: { $0.rank < $1.rank }) else { return [] }
        let why: Rejection.Value = award.rankReason.map { .text($0.vi) } ?? .none
        let args: [(name: String, value: Rejection.Value)] = [
            ("award", .text(award.name.vi)), ("before", .text(passed.name.vi)), ("why", why),
        ]
        return [Cue.Warning(reason: .awardOutOfOrder, args: args)]
    }

    private func kindOrder(of round: Round, _ award: Award) -> [Cue.Warning] {
        let own = awards.recipients(round.recipients)
        guard let last = own.map(\.kind).max(), last > .collective else { return [] }
        var passed = own.indices.filter { place in own[..<place].contains { $0.kind > own[place].kind } }.map { own[$0].name }
        let all = awards.recipients.rows
        for place in all.indices where all[place].value.kind < last && all[place].value.state == .waiting {
            guard all[place].value.award == award.id, let elsewhere = all[place].value.round, elsewhere != round.id else { continue }
            passed.append(all[place].value.name)
            if passed.count > Self.mostNames { break }
        }
        if passed.isEmpty { return [] }
        return [Cue.Warning(reason: .awardIndividualsFirst, args: [("award", .text(award.name.vi))] + named(passed))]
    }

    /// Before the last round of an award: what its decision counts and what will have been conferred.
    private func lastOfAward(_ round: Round, _ award: Award) -> [Cue.Warning] {
        let isLast = !planned(besides: round).contains { awards.rounds.rows[$0].award == award.id }
        guard isLast else { return [] }
        let reached = awards.conferred(of: award.id, orIn: round.id)
        return [shortfall(of: award, reached: reached)].compactMap(\.self)
    }

    /// Where the rounds that are still to come stand in the table: four hundred of them are asked for one field without being copied.
    private func planned(besides round: Round) -> some Sequence<Int> {
        awards.rounds.rows.indices.lazy.filter { awards.rounds.rows[$0].state == .planned && awards.rounds.rows[$0].id != round.id }
    }

    private func shortfall(of award: Award, reached: Award.Total) -> Cue.Warning? {
        guard let decided = award.total, decided != reached else { return nil }
        let args: [(name: String, value: Rejection.Value)] = [
            ("award", .text(award.name.vi)), ("decidedCollectives", .number(decided.collectives)),
            ("decidedIndividuals", .number(decided.individuals)), ("collectives", .number(reached.collectives)),
            ("individuals", .number(reached.individuals)),
        ]
        if decided.households + reached.households == 0 { return Cue.Warning(reason: .awardTotal, args: args) }
        let households: [(name: String, value: Rejection.Value)] = [
            ("decidedHouseholds", .number(decided.households)), ("households", .number(reached.households)),
        ]
        return Cue.Warning(reason: .awardTotalOfThreeKinds, args: args + households)
    }

    /// Venues whose part of the round has not been reported so far along; the hall sees for itself.
    private func silent(_ word: Round.Word, _ round: Round) -> [Cue.Warning] {
        let waiting = round.parts.filter { part in
            guard let venue = venues[part.venue], !venue.isHall, !part.recipients.isEmpty else { return false }
            let told = round.report(from: part.venue)?.word
            return told != .received && told != word
        }
        if waiting.isEmpty { return [] }
        return [
            Cue.Warning(reason: .roundUnreported, args: [("venues", .list(waiting.map(\.venue.text))), ("word", .text(word.rawValue))])
        ]
    }

    /// The first of them, and how many they are.
    private func named(_ names: [String]) -> [(name: String, value: Rejection.Value)] {
        [("names", .list(Array(names.prefix(Self.mostNames)))), ("count", .number(names.count))]
    }
}
