/// What happens to people and papers on the day.
extension ConferenceState {
    func decideRecipients(_ command: Awards.Command) throws(Rejection) -> [Awards.Event] {
        switch command {
        case .addAward(let new): return [.awardAdded(try award(from: new), [new.decision])]
        case .addRecipient(let new): return try decideAddRecipient(new)
        case .correct(let id, let name):
            _ = try known(id)
            return [.corrected(id, name: name)]
        case .absent(let id, let reason): return try mark(id, .absent, from: [.waiting, .called], reason)
        case .defer(let id, let reason): return try mark(id, .deferred, from: [.waiting, .called, .absent], reason)
        case .withdraw(let id, let reason): return try mark(id, .withdrawn, from: [.waiting, .called, .absent, .deferred], reason)
        case .present(let id): return try mark(id, .waiting, from: [.absent, .deferred], nil)
        case .proxy(let id, let proxy):
            let recipient = try known(id)
            guard recipient.state != .conferred && recipient.state != .withdrawn else { throw wrongState(recipient) }
            return [.represented(id, by: proxy)]
        case .certificate(let id, let certificate, let other):
            _ = try known(id)
            if let other { _ = try known(other) }
            return [.certified([id] + (certificate == .swapped ? [other].compactMap(\.self) : []), certificate)]
        default: preconditionFailure("not about awards or recipients: \(command)")
        }
    }

    private func mark(
        _ id: RecipientID, _ state: Recipient.State, from allowed: [Recipient.State], _ reason: String?
    ) throws(Rejection) -> [Awards.Event] {
        let recipient = try known(id)
        guard allowed.contains(recipient.state) else { throw wrongState(recipient) }
        return [.marked(id, state, reason: reason)]
    }

    private func award(from new: Awards.NewAward) throws(Rejection) -> Award {
        try mustHaveRoom(for: .award)
        var award = Award(
            id: freshAwardID, name: new.name, kind: new.kind, rank: new.rank, decidedBy: new.decidedBy, order: new.order,
            item: try awardsItem(new.item))
        award.rankReason = new.rankReason
        award.authority = new.authority
        award.decisions = [awards.decisions[new.decision.id]?.number ?? new.decision.number]
        award.total = new.total
        return award
    }

    /// The one told, else the awards item that is on, else the next one that comes.
    private func awardsItem(_ told: ItemID?) throws(Rejection) -> ItemID {
        let item: Agenda.Item?
        if let told {
            item = agenda.items[told]
            if item == nil { throw Rejection(.notFound, .agendaUnknownItem, ("item", .text(told.text))) }
        } else {
            item =
                agenda.currentItem?.kind == .awards
                ? agenda.currentItem : agenda.inOrder.first { $0.kind == .awards && $0.state == .planned }
        }
        guard let item, item.kind == .awards else { throw Rejection(.conflict, .roundNoAwardsItem) }
        return item.id
    }

    private func decideAddRecipient(_ new: Awards.NewRecipient) throws(Rejection) -> [Awards.Event] {
        let award = try known(new.award)
        try mustHaveRoom(for: .recipient)
        guard let venue = new.venue ?? venues.rows.first(where: \.isHall)?.id, venues[venue] != nil else {
            throw Rejection(.notFound, .venueUnknown, ("venue", new.venue.map { .text($0.text) } ?? .none))
        }
        var recipient = Recipient(id: freshRecipientID, award: new.award, kind: new.kind, name: new.name, venue: venue)
        recipient.decidedName = new.decidedName
        recipient.salutation = new.salutation
        recipient.title = new.title
        recipient.unit = new.unit
        recipient.representative = new.representative
        recipient.representativeSalutation = new.representativeSalutation
        recipient.representativeTitle = new.representativeTitle
        recipient.people = new.people
        recipient.isPosthumous = new.isPosthumous
        recipient.decision = try new.decision.map { number throws(Rejection) in try known(number, of: award) }
        guard let id = new.round else { return [.recipientAdded(recipient)] }
        let round = try known(id)
        guard round.state == .planned else { throw wrongState(round) }
        guard round.award == new.award else {
            throw Rejection(.conflict, .roundOtherAward, ("recipient", .text(new.name)), ("award", .text(award.name.vi)))
        }
        recipient.round = id
        return [.recipientAdded(recipient), .seated([seating([recipient], in: round)], [])]
    }

    private var freshAwardID: AwardID {
        var number = awards.awards.count + 1
        while positions[.award(AwardID("a\(number)"))] != nil { number += 1 }
        return AwardID("a\(number)")
    }

    private var freshRecipientID: RecipientID {
        var number = awards.recipients.count + 1
        while positions[.recipient(RecipientID("n\(number)"))] != nil { number += 1 }
        return RecipientID("n\(number)")
    }

    enum AwardsList { case award, round, recipient }

    func mustHaveRoom(for list: AwardsList) throws(Rejection) {
        let (count, limit) =
            switch list {
            case .award: (awards.awards.count, StateLimits.awards)
            case .round: (awards.rounds.count, StateLimits.rounds)
            case .recipient: (awards.recipients.count, StateLimits.recipients)
            }
        if count >= limit { throw Rejection(.conflict, .awardsTooMany, ("limit", .number(limit))) }
    }
}
