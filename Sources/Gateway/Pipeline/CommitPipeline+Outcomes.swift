internal import Conference
internal import Journal
internal import Wire

extension CommitPipeline {
    /// The batch is on disk: the copy becomes the state, is told, and answered.
    mutating func committed(_ number: Int) -> [Action] {
        guard case .appending(let batch) = phase, batch.number == number, let first = batch.entries.first else { return [] }
        phase = .idle
        terms.begin(Term(name: ownTerm, from: first.logEntry.seq))
        let participants = state.participants
        var actions = advance(batch.entries, batch.transitions)
        for reply in batch.replies { actions.append(.answer(reply.replyTo, reply.result)) }
        if participants != state.participants { actions.append(.linksWithdrawn) }
        if batch.own.contains(where: { $0.command.own?.isStart ?? false }) { actions += start() }
        return actions
    }

    /// The batch did not reach the disk, or nobody knows: the copy is dropped, and nobody is told anything that might not be so.
    mutating func failed(_ number: Int, _ fault: JournalFault, at now: Milliseconds) -> [Action] {
        guard case .appending(let lost) = phase, lost.number == number else { return [] }
        count(fault)
        switch fault.aftermath {
        case .tryLater:
            phase = .refused(isFull: fault.isFull, retryAt: now + retryEvery(after: fault))
            waiting.insert(contentsOf: lost.own.map(\.command), at: 0)
            return [.fault(fault)] + refuse(lost) + [.writableChanged]
        case .reread:
            phase = .settling(lost, .asked)
            return [.fault(fault), read()] + refuse(lost) + [.writableChanged]
        case .readOn:
            phase = .following(lost, .asked)
            return [.fault(fault), read()]
        case .find:
            phase = .idle
            return decideAnew(lost, fault)
        case .drop:
            phase = .idle
            return [.fault(fault)] + refuse(lost, as: Refusal(needsUpgrade: conference))
        case .readOnlyUntilRestart, .stop:
            phase = .closed
            return [.fault(fault)] + refuse(lost) + [.writableChanged]
        }
    }

    /// What the journal really holds beyond the state.
    mutating func reread(_ result: Result<HistoryTail, JournalFault>, at now: Milliseconds) -> [Action] {
        switch (phase, result) {
        case (.settling(_, .again), _), (.following(_, .again), _), (.idle, _), (.keepingCut, _), (.appending, _), (.refused, _),
            (.closed, _):
            return []
        case (.settling(let lost, _), .success(let tail)):
            readings.end()
            return settle(lost, tail) + [.writableChanged]
        case (.following(let lost, let reading), .success(let tail)):
            readings.end()
            return follow(tail, lost, at: now) + (reading == .askedAgain ? [.writableChanged] : [])
        case (.settling(let lost, _), .failure(let fault)):
            phase = fault.passes ? .settling(lost, .again(at: now + retryEvery(after: fault))) : .closed
            return [.fault(fault), .writableChanged]
        case (.following(let lost, _), .failure(let fault)):
            waiting.insert(contentsOf: lost?.own.map(\.command) ?? [], at: 0)
            phase = fault.passes ? .following(nil, .again(at: now + retryEvery(after: fault))) : .closed
            return [.fault(fault)] + (lost.map { refuse($0) } ?? []) + [.writableChanged]
        }
    }

    /// Says what is there beyond the state. Whatever waits by now will have been decided on nothing older than it.
    mutating func read() -> Action {
        readings.begin()
        waiting = waiting.map(\.afterReading)
        return .reread(after: state.seq)
    }

    /// After a commit of unknown fate what is there is applied as if it had been told in time. An append is there as a whole or not at all; what of the server's
    /// own is not there waits for the next one.
    private mutating func settle(_ lost: Batch, _ tail: HistoryTail) -> [Action] {
        phase = .idle
        let written = Set(tail.entries.map(\.logEntry.seq))
        let isThere = { (own: Batch.Own) in written.contains(own.entry.logEntry.seq) && tail.entries.contains(own.entry) }
        waiting.insert(contentsOf: lost.own.filter { !isThere($0) }.map(\.command), at: 0)
        var actions = take(tail)
        if lost.own.contains(where: { ($0.command.own?.isStart ?? false) && isThere($0) }) { actions += start() }
        return actions
    }

    /// Another server's rows become true here, and what was decided before them is decided anew: what it has answered already is then a repetition. Where a
    /// position was taken and nothing is there, the journal contradicts itself, and the senders come again.
    private mutating func follow(_ tail: HistoryTail, _ lost: Batch?, at now: Milliseconds) -> [Action] {
        let isNews = tail.entries.contains { $0.logEntry.seq > state.seq }
        guard let lost else {
            phase = .idle
            return take(tail)
        }
        guard isNews else {
            phase = .refused(isFull: false, retryAt: now + Self.retryEvery)
            waiting.insert(contentsOf: lost.own.map(\.command), at: 0)
            return refuse(lost) + [.writableChanged]
        }
        phase = .idle
        waiting.insert(contentsOf: lost.commands.map(\.afterReading), at: 0)
        return take(tail)
    }

    /// Rows that are on disk and were not told here.
    private mutating func take(_ tail: HistoryTail) -> [Action] {
        let entries = tail.entries.filter { $0.logEntry.seq > state.seq }
        guard !entries.isEmpty else { return [] }
        for term in tail.terms { terms.begin(term) }
        let participants = state.participants
        var copy = durable
        let transitions = entries.map { entry in
            let transition = Transition(entry.logEntry, appliedTo: copy)
            copy = transition.after
            return transition
        }
        let actions = advance(entries, transitions)
        // A link that was cut is out at once, whoever holds it.
        return actions + (participants == state.participants ? [] : [.linksWithdrawn])
    }

    private mutating func advance(_ entries: [JournalEntry], _ transitions: [Transition]) -> [Action] {
        guard let last = transitions.last else { return [] }
        let before = durable
        durable = last.after
        for entry in entries { remember(entry) }
        return [.advanced(from: before, transitions)]
    }

    /// What a sender is told should it send it again.
    private mutating func remember(_ entry: JournalEntry) {
        guard let command = entry.command else { return }
        let by = entry.logEntry.by
        answered.remember(
            CommandKey(by: by, id: command.id), Answered(digest: command.digest, seq: entry.logEntry.seq, result: command.result))
        accepted[by, default: 0] += 1
    }

    /// Makes an entry of the history true, at a start.
    mutating func replay(_ entry: JournalEntry) -> Transition {
        let transition = Transition(entry.logEntry, appliedTo: durable)
        durable = transition.after
        remember(entry)
        return transition
    }

    private mutating func start() -> [Action] {
        defer { hasStarted = true }
        return hasStarted ? [] : [.started]
    }

    private func refuse(_ lost: Batch, as refusal: Refusal? = nil) -> [Action] {
        let outcome = (refusal ?? refusalNow).outcome
        return lost.replies.map { .answer($0.replyTo, ResultFrame(id: $0.result.id, outcome)) }
    }
}

extension JournalFault {
    fileprivate var isFull: Bool {
        if case .full = self { true } else { false }
    }

    /// Whether asking again later may help.
    fileprivate var passes: Bool { aftermath == .tryLater || aftermath == .reread }
}
