/// How the rounds are arranged on the day: edits of rounds that are not called yet.
extension ConferenceState {
    func decideRounds(_ command: Awards.Command) throws(Rejection) -> [Awards.Event] {
        switch command {
        case .split(let id, let after): return try decideSplit(id, after: after)
        case .move(let id, let after):
            try mustBePlanned(try known(id))
            if let after { _ = try known(after) }
            guard after != id else { throw Rejection(.badRequest, .roundBadPlace, ("round", .text(id.text))) }
            return [.moved(id, after: after)]
        case .add(let id, let recipients): return try decideAdd(id, recipients)
        case .gather(let award, let new): return try decideGather(award, new)
        case .conferrers(let id, let venue, let who, let override): return try decideConferrers(id, at: venue, who, override: override)
        case .place(let recipients, let venue): return try decidePlace(recipients, at: venue)
        default: preconditionFailure("not an arrangement of rounds: \(command)")
        }
    }

    /// Part by part, as they would have gone up; the second half keeps decision and conferrers.
    private func decideSplit(_ id: RoundID, after last: RecipientID) throws(Rejection) -> [Awards.Event] {
        var first = try known(id)
        try mustBePlanned(first)
        let all = first.recipients
        guard let place = all.firstIndex(of: last) else {
            throw Rejection(.notFound, .recipientUnknown, ("recipient", .text(last.text)))
        }
        guard place + 1 < all.count else { throw Rejection(.badRequest, .roundBadPlace, ("round", .text(id.text))) }
        try mustHaveRoom(for: .round)
        let behind = Set(all[(place + 1)...])
        var second = Round(
            id: freshID(like: id), award: first.award, minutes: first.minutes, decisions: first.decisions, parts: first.parts)
        for index in first.parts.indices {
            first.parts[index].recipients.removeAll { behind.contains($0) }
            second.parts[index].recipients.removeAll { !behind.contains($0) }
        }
        first.parts.removeAll(where: \.recipients.isEmpty)
        second.parts.removeAll(where: \.recipients.isEmpty)
        second.minutes = max(1, second.minutes * behind.count / all.count)
        first.minutes = max(1, first.minutes - second.minutes)
        return [.formed(second, after: id), .seated([first], seats(of: second))]
    }

    private func decideAdd(_ id: RoundID, _ ids: [RecipientID]) throws(Rejection) -> [Awards.Event] {
        let round = try known(id)
        try mustBePlanned(round)
        let joining = try movable(ids, of: round.award)
        let left = leaving(joining, except: id)
        let joined = seating(joining, in: round)
        return [.seated([joined] + left, joining.map { Awards.Seat(recipient: $0.id, round: id, venue: $0.venue) })]
    }

    private func decideGather(_ id: AwardID, _ new: Awards.NewRound) throws(Rejection) -> [Awards.Event] {
        let award = try known(id)
        let joining = try movable(new.recipients, of: id)
        try mustHaveRoom(for: .round)
        let decisions = try decisions(of: new, joining, award)
        if let after = new.after { _ = try known(after) }
        let ownLast = awards.plan.order.last { awards.rounds[$0]?.award == id }
        let empty = Round(id: freshID(like: ownLast ?? RoundID(id.text)), award: id, minutes: new.minutes, decisions: decisions, parts: [])
        let round = seating(joining, in: empty)
        return [
            .formed(round, after: new.after ?? ownLast ?? awards.plan.order.last), .seated(leaving(joining, except: nil), seats(of: round)),
        ]
    }

    /// The one told, else those by which they were decided upon, else the award's first.
    private func decisions(of new: Awards.NewRound, _ recipients: [Recipient], _ award: Award) throws(Rejection) -> [String] {
        guard let told = new.decision else {
            let own = award.decisions.filter { number in recipients.contains { $0.decision == number } }
            return own.isEmpty ? Array(award.decisions.prefix(1)) : own
        }
        return [try known(told, of: award)]
    }

    /// The number under which the award falls, as the award has it.
    func known(_ decision: String, of award: Award) throws(Rejection) -> String {
        let id = DecisionID(number: decision)
        guard let known = award.decisions.first(where: { DecisionID(number: $0) == id }) else {
            throw Rejection(.notFound, .awardUnknownDecision, ("decision", .text(decision)))
        }
        return known
    }

    private func decidePlace(_ ids: [RecipientID], at venue: VenueID) throws(Rejection) -> [Awards.Event] {
        guard venues[venue] != nil else { throw Rejection(.notFound, .venueUnknown, ("venue", .text(venue.text))) }
        let moved = try movable(ids, of: nil).map { recipient in
            var recipient = recipient
            recipient.venue = venue
            return recipient
        }
        var changed: [Round] = []
        for id in moved.compactMap(\.round) where !changed.contains(where: { $0.id == id }) {
            guard let round = awards.rounds[id] else { continue }
            let own = moved.filter { $0.round == id }
            changed.append(seating(own, in: without(own, round)))
        }
        return [.seated(changed, moved.map { Awards.Seat(recipient: $0.id, round: $0.round, venue: venue) })]
    }

    /// Who confers may still change while they stand there, if the MC means it.
    private func decideConferrers(
        _ id: RoundID, at venue: VenueID?, _ who: [Awards.Conferrer], override: Override
    ) throws(Rejection) -> [Awards.Event] {
        let round = try known(id)
        if round.state == .conferred || round.state == .cleared { throw wrongState(round) }
        let despite = try override.of(round.state == .planned ? [] : [outOfState(round)])
        let usual = round.parts.first { venues[$0.venue]?.isHall ?? false } ?? round.parts.first
        guard let part = venue == nil ? usual : round.parts.first(where: { $0.venue == venue }) else {
            throw Rejection(.notFound, .venueUnknown, ("venue", venue.map { .text($0.text) } ?? .none))
        }
        var named: [Agenda.Speaker] = []
        for conferrer in who {
            switch conferrer {
            case .named(let name, let salutation, let title): named.append(Agenda.Speaker(name: name, salutation: salutation, title: title))
            case .person(let id):
                guard let person = people[id] else { throw Rejection(.notFound, .personUnknown, ("person", .text(id.text))) }
                named.append(Agenda.Speaker(person: id, name: person.name, title: person.title))
            }
        }
        return [.conferrersNamed(id, part.venue, named, despite: despite)]
    }

    /// A venue speaks for its own part, while the round is on.
    func decideReport(_ id: RoundID, _ word: Round.Word, by: Principal, at: Milliseconds) throws(Rejection) -> [Event] {
        let round = try known(id)
        guard let venue = participants[by]?.venue, round.parts.contains(where: { $0.venue == venue && !$0.recipients.isEmpty }) else {
            throw Rejection(.forbidden, .roundNotYours)
        }
        guard awards.plan.platform == id else { throw wrongState(round) }
        return [.awards(.reported(id, venue, word, at: at))]
    }
}

/// Who stands where.
extension ConferenceState {
    private func mustBePlanned(_ round: Round) throws(Rejection) {
        if round.state != .planned { throw wrongState(round) }
    }

    /// Recipients who wait and can be put elsewhere: in no round, in one that is planned, or left over from one that is cleared.
    private func movable(_ ids: [RecipientID], of award: AwardID?) throws(Rejection) -> [Recipient] {
        var found: [Recipient] = []
        for id in ids where !found.contains(where: { $0.id == id }) {
            let recipient = try known(id)
            guard recipient.state == .waiting else { throw wrongState(recipient) }
            guard award == nil || recipient.award == award else {
                throw Rejection(
                    .conflict, .roundOtherAward, ("recipient", .text(recipient.name)), ("award", .text(try known(recipient.award).name.vi)))
            }
            found.append(recipient)
        }
        return found
    }

    /// The rounds that they leave.
    private func leaving(_ recipients: [Recipient], except target: RoundID?) -> [Round] {
        var left: [Round] = []
        for id in recipients.compactMap(\.round) where id != target && !left.contains(where: { $0.id == id }) {
            if let round = awards.rounds[id] { left.append(without(recipients, round)) }
        }
        return left
    }

    private func without(_ recipients: [Recipient], _ round: Round) -> Round {
        let gone = Set(recipients.map(\.id))
        var round = round
        for index in round.parts.indices { round.parts[index].recipients.removeAll { gone.contains($0) } }
        return round
    }

    /// The round with these in it, each at their venue and in the decision's order. The parts keep theirs, a new venue comes last.
    func seating(_ recipients: [Recipient], in round: Round) -> Round {
        var round = without(recipients, round)
        for recipient in recipients {
            if let part = round.parts.firstIndex(where: { $0.venue == recipient.venue }) {
                round.parts[part].recipients.append(recipient.id)
            } else {
                round.parts.append(Round.Part(venue: recipient.venue, recipients: [recipient.id]))
            }
        }
        let moved = Set(recipients.map(\.venue))
        for index in round.parts.indices where moved.contains(round.parts[index].venue) {
            round.parts[index].recipients = inDecisionOrder(round.parts[index].recipients)
        }
        return round
    }

    private func inDecisionOrder(_ ids: [RecipientID]) -> [RecipientID] {
        let wanted = Set(ids)
        let ordered = awards.recipients.rows.lazy.map(\.id).filter { wanted.contains($0) }
        return Array(ordered) + ids.filter { awards.recipients[$0] == nil }
    }

    private func seats(of round: Round) -> [Awards.Seat] {
        round.parts.flatMap { part in part.recipients.map { Awards.Seat(recipient: $0, round: round.id, venue: part.venue) } }
    }

    /// A name that no round ever had: positions outlive what they were of.
    private func freshID(like id: RoundID) -> RoundID {
        var number = 2
        let stem = String(id.text.prefix(56))
        while positions[.round(RoundID("\(stem)-\(number)"))] != nil { number += 1 }
        return RoundID("\(stem)-\(number)")
    }
}
