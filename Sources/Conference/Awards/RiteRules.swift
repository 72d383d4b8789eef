extension ConferenceState {
    func decide(_ command: Awards.Command, by: Principal, at: Milliseconds) throws(Rejection) -> [Event] {
        switch command {
        case .rite(let step, let id, let override): return try decideRite(step, id, override: override, at: at)
        case .recall(let id): return try decideRecall(id)
        case .point(let id, let recipient): return try decidePoint(id, at: recipient, now: at)
        case .split, .move, .add, .gather, .conferrers, .place: return try decideRounds(command).map { .awards($0) }
        case .report(let id, let word): return try decideReport(id, word, by: by, at: at)
        case .addAward, .addRecipient, .correct, .absent, .present, .defer, .withdraw, .proxy, .certificate:
            return try decideRecipients(command).map { .awards($0) }
        }
    }

    /// One step of the rite. What cannot be is refused; what merely departs from protocol can be overridden and keeps its reason.
    private func decideRite(_ step: Round.Step, _ id: RoundID, override: Override, at: Milliseconds) throws(Rejection) -> [Event] {
        let round = try known(id)
        try mustBePossible(step, round)
        let despite = try override.of(objections(to: step, of: round))
        switch step {
        case .read: return [.awards(.read(id, at: at, despite: despite))]
        case .call:
            return [.awards(.called(id, inState(.waiting, round), at: at, despite: despite))]
        case .onstage: return [.awards(.onstage(id, at: at, despite: despite))]
        case .confer: return [.awards(.conferred(id, inState(.called, round), at: at, despite: despite))]
        case .clear: return clearing(round, at: at)
        }
    }

    private func clearing(_ round: Round, at: Milliseconds) -> [Event] {
        [.awards(.cleared(round.id, waiting: inState(.called, round), at: at))]
    }

    /// The platform as the agenda leaves it behind: whoever was not conferred waits again.
    func clearingPlatform(at: Milliseconds) -> [Event] {
        awards.onPlatform.map { clearing($0, at: at) } ?? []
    }

    /// Called in error, or called again: nobody who has received gives back what they hold, that is for undo.
    private func decideRecall(_ id: RoundID) throws(Rejection) -> [Event] {
        let round = try known(id)
        guard round.state != .planned else { throw wrongState(round) }
        return [.awards(.recalled(id, waiting: inState(.called, round)))]
    }

    private func mustBePossible(_ step: Round.Step, _ round: Round) throws(Rejection) {
        switch step {
        case .read:
            guard !awards.isRead(round) else {
                throw Rejection(.conflict, .roundAlreadyRead, ("decision", .text(round.decisions.joined(separator: ", "))))
            }
            if awards.plan.platform != round.id { try mustBeInAwards() }
        case .call:
            guard round.state == .planned else { throw wrongState(round) }
            if let holder = awards.plan.platform { throw Rejection(.conflict, .roundPlatformTaken, ("round", .text(holder.text))) }
            try mustBeInAwards()
            if inState(.waiting, round).isEmpty { throw Rejection(.conflict, .roundNobody, ("round", .text(round.id.text))) }
        case .onstage: guard round.state == .called else { throw wrongState(round) }
        case .confer:
            guard round.state == .called || round.state == .onstage else { throw wrongState(round) }
            if inState(.called, round).isEmpty { throw Rejection(.conflict, .roundNobody, ("round", .text(round.id.text))) }
        case .clear: guard round.state != .cleared else { throw wrongState(round) }
        }
    }

    /// A round goes up while an awards item is on, so that leaving the item always finds whoever is on the platform.
    private func mustBeInAwards() throws(Rejection) {
        guard agenda.currentItem?.kind == .awards else { throw Rejection(.conflict, .roundNoAwardsItem) }
    }

    /// What protocol or room says against a step. Clearing is always in order.
    func objections(to step: Round.Step, of round: Round) -> [Objection] {
        var found: [Objection] = []
        if step == .read || step == .call, let item = awards.awards[round.award]?.item, item != agenda.course.current {
            found.append(Objection(.roundOtherItem, ("item", .text(item.text))))
        }
        if step == .call { found += excess(of: round) }
        if step != .clear, let due = awards.stepDue(of: round), due != step {
            found.append(
                Objection(
                    .roundOutOfOrder, ("round", .text(round.id.text)), ("step", .text(step.rawValue)), ("due", .text(due.rawValue))))
        }
        return found
    }

    /// How many people the round brings onto the hall's platform, if that is more than it holds. Conferrers are not counted.
    func excess(of round: Round) -> [Objection] {
        guard let capacity = awards.platformPeople else { return [] }
        let here = round.parts.filter { venues[$0.venue]?.isHall ?? false }.flatMap(\.recipients)
        let people = awards.recipients(here).filter { $0.state != .conferred }.reduce(0) { $0 + $1.people }
        guard people > capacity else { return [] }
        return [
            Objection(.roundOverCapacity, ("round", .text(round.id.text)), ("people", .number(people)), ("capacity", .number(capacity)))
        ]
    }

    /// While a round holds the platform the agenda asks before it moves on: people stand there.
    var platformHeld: [Objection] {
        awards.plan.platform.map { [Objection(.roundHoldsPlatform, ("round", .text($0.text)))] } ?? []
    }

    func inState(_ state: Recipient.State, _ round: Round) -> [RecipientID] {
        round.recipients.filter { awards.recipients[$0]?.value.state == state }
    }

    func known(_ id: RoundID) throws(Rejection) -> Round {
        guard let round = awards.rounds[id] else { throw Rejection(.notFound, .roundUnknown, ("round", .text(id.text))) }
        return round
    }

    func known(_ id: AwardID) throws(Rejection) -> Award {
        guard let award = awards.awards[id] else { throw Rejection(.notFound, .awardUnknown, ("award", .text(id.text))) }
        return award
    }

    func known(_ id: RecipientID) throws(Rejection) -> Recipient {
        guard let recipient = awards.recipient(id) else {
            throw Rejection(.notFound, .recipientUnknown, ("recipient", .text(id.text)))
        }
        return recipient
    }

    func wrongState(_ round: Round) -> Rejection { Rejection(outOfState(round)) }

    func outOfState(_ round: Round) -> Objection {
        Objection(.roundWrongState, ("round", .text(round.id.text)), ("state", .text(round.state.rawValue)))
    }

    func wrongState(_ recipient: Recipient) -> Rejection {
        Rejection(.conflict, .recipientWrongState, ("recipient", .text(recipient.name)), ("state", .text(recipient.state.rawValue)))
    }
}
