internal import Conference
internal import Journal
internal import StrictJSON
internal import Views
internal import Wire

extension LiveConference {
    /// Commands that one transaction may hold: enough for any burst of the hall, short enough for the next one.
    static let mostInBatch = 128

    /// Decides what waits, in turn, on a copy of the state; what was accepted goes to the disk in one transaction. While a batch is on its way the
    /// others wait, so that a burst shares its fsync.
    func decideWaiting(at now: Milliseconds) {
        guard batch == nil, !waiting.isEmpty else { return }
        guard mayWrite(at: now) else { return refuseWaiting() }
        let turn = Array(waiting.prefix(Self.mostInBatch))
        var batch = Batch(number: batches + 1, receivedAt: turn.map(\.receivedAt).min() ?? now, commands: turn)
        waiting.removeFirst(turn.count)
        var state = conference
        for command in turn { decide(command, on: &state, into: &batch, at: now) }
        lookUp()
        guard !batch.entries.isEmpty else {
            for reply in batch.replies { answer(reply.replyTo, reply.result) }
            return decideWaiting(at: now)
        }
        batches = batch.number
        self.batch = batch
        if batch.cutLinks.isEmpty { write(batch) } else { keepCut(batch.cutLinks, before: .batch, number: batch.number) }
    }

    func write(_ batch: Batch) { actions.append(.append(conference: id, batch: batch.number, batch.entries)) }

    private func decide(_ waiting: WaitingCommand, on state: inout ConferenceState, into batch: inout Batch, at now: Milliseconds) {
        let result = evaluate(waiting, on: state, batch, at: now)
        switch result {
        case .success(.repeated(let answered)):
            batch.replies.append(reply(waiting, .accepted(seq: answered.seq, dup: true, resultFields: answered.resultFields)))
        case .failure where mayBeRepeated(waiting): toLookUp.append(waiting)
        case .failure(let refusal):
            if case .refused(let err, let reason, _, _) = refusal.outcome, waiting.frame != nil {
                auditRefusal(of: waiting.op, by: waiting.by, from: waiting.address, err, reason, at: now)
            }
            batch.replies.append(reply(waiting, refusal.outcome))
        case .success(.events(let events, let privateReply)):
            let logEntry = LogEntry(seq: state.seq + 1, at: now, by: waiting.by, op: waiting.op, events: events)
            let step = Transition(logEntry, appliedTo: &state)
            let resultFields = logEntry.resultFields
            let written = resultFields.isEmpty ? [] : JSONWriter.write(.object(resultFields))
            let record = waiting.frame.map { CommandRecord(id: $0.id, digest: waiting.digest, result: written) }
            batch.entries.append(JournalEntry(logEntry: logEntry, command: record))
            batch.states.append(step)
            if let record {
                batch.fresh[CommandKey(by: waiting.by, id: record.id)] = Answered(digest: record.digest, seq: logEntry.seq, result: written)
            }
            if waiting.frame == nil { batch.own.append((waiting, batch.entries[batch.entries.count - 1])) }
            batch.replies.append(reply(waiting, .accepted(seq: logEntry.seq, dup: false, resultFields: resultFields + privateReply)))
        }
    }

    private enum Evaluation {
        /// What happens, and what the sender alone is told beside the result.
        case events([Event], privateReply: [JSON.Member])
        case repeated(Answered)
    }

    private func evaluate(
        _ waiting: WaitingCommand, on state: ConferenceState, _ batch: Batch, at now: Milliseconds
    ) -> Result<Evaluation, Refusal> {
        if let frame = waiting.frame {
            let key = CommandKey(by: waiting.by, id: frame.id)
            if let before = answered[key] ?? batch.fresh[key] {
                return before.digest == waiting.digest
                    ? .success(.repeated(before)) : .failure(Refusal(.idempotencyMismatch, "command.id-used"))
            }
            if let refusal = checkSender(waiting, state, batch) ?? checkConditions(frame, state) { return .failure(refusal) }
        }
        let found = findings(for: waiting.command, on: state)
        do {
            let events = try state.decide(waiting.command, by: waiting.by, at: now, facts: found.facts)
            guard format.admits(events) else {
                return .failure(Refusal(needsUpgrade: id))
            }
            return .success(.events(events, privateReply: found.privateReply))
        } catch {
            return .failure(Refusal(error))
        }
    }

    /// A link may have been cut while its command waited, and no link may fill the disk.
    func checkSender(_ waiting: WaitingCommand, _ state: ConferenceState, _ batch: Batch) -> Refusal? {
        guard let sender = state.participants[waiting.by], sender.generation == waiting.generation, !isCut(sender) else {
            return Refusal(.unauthorized, "access.revoked")
        }
        if let total = rate(for: waiting.by.role).total, accepted[waiting.by, default: 0] + batch.count(by: waiting.by) >= total {
            return Refusal(.rate, "rate.total")
        }
        return nil
    }

    /// `if`, checked directly before the decision: what the sender saw must still be so.
    func checkConditions(_ frame: CommandFrame, _ state: ConferenceState) -> Refusal? {
        guard !frame.conditions.isEmpty else { return nil }
        if let epoch = frame.epoch {
            guard let last = last(of: epoch), frame.conditions.allSatisfy({ epoch == term || $0.seq <= last }) else {
                return Refusal(.conflict, "epoch.changed")
            }
        }
        for condition in frame.conditions {
            if condition.seq > state.seq { return Refusal(.badRequest, "command.if-future", [JSON.Member("key", .string(condition.key))]) }
            // A name of nothing is the name of nothing that has changed.
            guard let key = EntityKey(condition.key) else { continue }
            if let changed = state.positions[key], changed > condition.seq { return Refusal(state.changed(key)) }
        }
        return nil
    }

    private func reply(_ waiting: WaitingCommand, _ outcome: ResultFrame.Outcome) -> Reply {
        Reply(replyTo: waiting.replyTo, result: ResultFrame(id: waiting.frame?.idAsSent, outcome))
    }
}

/// Why a command is not accepted, over a socket or by HTTP.
struct Refusal: Error {
    let outcome: ResultFrame.Outcome

    init(_ err: ErrorCode, _ reason: String, _ args: [JSON.Member] = [], retry: Retry = .no) {
        outcome = .refused(err, reason: reason, args: args, retry: retry)
    }

    /// The conference's journal is of a format that has no words for this.
    init(needsUpgrade conference: String) {
        self.init(.unsupported, "journal.needs-upgrade", [JSON.Member("conference", .string(conference))])
    }

    init(_ rejection: Rejection) {
        let err: ErrorCode =
            switch rejection.kind {
            case .notFound: .notFound
            case .conflict: .conflict
            case .closed: .closed
            case .forbidden: .forbidden
            case .badRequest: .badRequest
            case .unsupported: .unsupported
            }
        self.init(err, rejection.reason.rawValue, rejection.args.map { JSON.Member($0.name, $0.value.json) })
    }
}

extension Answered {
    /// What the first answer carried, read back from the row.
    var resultFields: [JSON.Member] {
        guard case .object(let members)? = try? JSONReader.read(result) else { return [] }
        return members
    }
}
