internal import Conference
internal import Journal
internal import StrictJSON
internal import Wire

extension CommitPipeline {
    /// Finds what the core has to know of the outside to decide a command on a state.
    typealias Examination = (WaitingCommand, ConferenceState) -> FactsProvider.Findings

    mutating func submit(_ command: WaitingCommand) { waiting.append(command) }

    /// What the server wanted to record and there is no reason for any more.
    mutating func withdraw(where isUnfounded: (OwnCommand) -> Bool) { waiting.removeAll { $0.own.map(isUnfounded) ?? false } }

    /// Decides what waits, or refuses it where nothing can be written. To be called after whatever else has happened here.
    mutating func decideWaiting(at now: Milliseconds, examine: Examination) -> [Action] {
        var actions = retryIfDue(at: now) + followIfOutdated()
        while !waiting.isEmpty {
            if isStoreSilent {
                refuseWaiting(examine, &actions)
                return actions
            }
            switch phase {
            case .idle: decideTurn(at: now, examine, &actions)
            case .keepingCut, .appending, .following(_, .asked): return actions
            case .settling, .following(_, .askedAgain), .following(_, .again), .refused, .closed:
                refuseWaiting(examine, &actions)
                return actions
            }
            actions += followIfOutdated()
        }
        return actions
    }

    /// What waits, in turn, on a copy of the state; what was accepted goes to the disk in one transaction.
    private mutating func decideTurn(at now: Milliseconds, _ examine: Examination, _ actions: inout [Action]) {
        let turn = Array(waiting.prefix(Self.mostInBatch))
        waiting.removeFirst(turn.count)
        var batch = Batch(number: numbered + 1, on: durable, receivedAt: turn.map(\.receivedAt).min() ?? now)
        for (place, command) in turn.enumerated() {
            if let own = command.own, own.isOvertaken(in: batch.state) {
                actions.append(.overtaken(own))
                continue
            }
            do {
                switch try decision(on: command, batch, at: now, examine) {
                case .happens(let events, let privateReply): batch.add(command, events, privateReply: privateReply, at: now)
                case .repeats(let before, let sent): batch.add(command, sent, repeating: before)
                }
            } catch {
                if mayBeBehind(command) {
                    // In turn all the same: what comes after it may lean on it.
                    waiting.insert(contentsOf: turn[place...], at: 0)
                    readings.ask()
                    break
                }
                if mayBeRepeated(command) {
                    lookUps.add(command)
                } else {
                    batch.add(command, refused: error)
                    actions.append(.refused(command, error))
                }
            }
        }
        actions += lookUp()
        guard !batch.entries.isEmpty else {
            actions += batch.replies.map { .answer($0.replyTo, $0.result) }
            return
        }
        numbered = batch.number
        if batch.cutLinks.isEmpty {
            actions.append(write(batch))
        } else {
            phase = .keepingCut(batch)
            actions.append(.keepCut(number: batch.number, batch.cutLinks))
        }
    }

    mutating func write(_ batch: Batch) -> Action {
        phase = .appending(batch)
        return .append(batch: batch.number, batch.entries)
    }

    /// Whether a command is about to be refused only because others have written what is not known here: it may have been accepted by another server, or its sender
    /// may have seen more at one. So nobody is told no by a state that is older than the command.
    private func mayBeBehind(_ command: WaitingCommand) -> Bool { isShared && command.sent != nil && !command.isAfterReading }

    private enum Verdict {
        /// With what the sender alone is told beside the result.
        case happens([Event], privateReply: [JSON.Member])
        case repeats(Answered, SentCommand)
    }

    private func decision(
        on waiting: WaitingCommand, _ batch: Batch, at now: Milliseconds, _ examine: Examination
    ) throws(Refusal) -> Verdict {
        if let sent = waiting.sent {
            let key = CommandKey(by: waiting.by, id: sent.frame.id)
            if let before = answered[key] ?? batch.fresh[key] {
                guard before.digest == sent.digest else { throw Refusal(.idempotencyMismatch, "command.id-used") }
                return .repeats(before, sent)
            }
            try checkSender(waiting.by, sent, batch.state, alreadyInBatch: batch.count(by: waiting.by))
            try checkConditions(sent.frame, batch.state)
        }
        var found = examine(waiting, batch.state)
        for condition in waiting.sent?.frame.conditions ?? [] { found.facts.seen[condition.key] = condition.seq }
        let events = try events(of: waiting, on: batch.state, at: now, found.facts)
        guard format.admits(events) else { throw Refusal(needsUpgrade: conference) }
        return .happens(events, privateReply: found.privateReply)
    }

    func events(
        of waiting: WaitingCommand, on state: ConferenceState, at now: Milliseconds, _ facts: Facts
    ) throws(Refusal) -> [Event] {
        do {
            return try state.decide(waiting.command, by: waiting.by, at: now, facts: facts)
        } catch {
            throw Refusal(error, of: waiting.command.op)
        }
    }

    /// A link may have been cut while its command waited, and no link may fill the disk.
    func checkSender(_ who: Principal, _ sent: SentCommand, _ state: ConferenceState, alreadyInBatch: Int) throws(Refusal) {
        guard let sender = state.participants[who], sender.generation == sent.generation, !isCut(sender) else {
            throw Refusal(.unauthorized, "access.revoked")
        }
        if let total = CommandRate(of: who.role).total, accepted[who, default: 0] + alreadyInBatch >= total {
            throw Refusal(.rate, "rate.total")
        }
    }

    /// `if`, checked directly before the decision: what the sender saw must still be so.
    func checkConditions(_ frame: CommandFrame, _ state: ConferenceState) throws(Refusal) {
        guard !frame.conditions.isEmpty else { return }
        if let epoch = frame.epoch {
            guard let last = last(of: epoch), frame.conditions.allSatisfy({ epoch == term || $0.seq <= last }) else {
                throw Refusal(.conflict, "epoch.changed")
            }
        }
        for condition in frame.conditions {
            if condition.seq > state.seq { throw Refusal(.badRequest, "command.if-future", [JSON.Member("key", .string(condition.key))]) }
            // A name of nothing is the name of nothing that has changed.
            guard let key = EntityKey(condition.key) else { continue }
            if let changed = state.positions[key], changed > condition.seq { throw Refusal(state.changed(key)) }
        }
    }
}
