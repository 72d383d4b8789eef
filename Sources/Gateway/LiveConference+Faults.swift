internal import Conference
internal import Journal
internal import Views
internal import Wire

extension LiveConference {
    /// The batch did not reach the disk, or nobody knows: the copy is dropped, and nobody is told anything that might not be so.
    func failed(_ number: Int, _ fault: JournalFault, at now: Milliseconds) {
        guard let lost = batch, lost.number == number else { return }
        batch = nil
        faults[fault.kind, default: 0] += 1
        if fault.aftermath != .find { log(.error, fault.description) }
        switch fault.aftermath {
        case .tryLater:
            writing = .refused(isFull: fault.isFull, retryAt: now + Self.retryEvery)
            waiting.insert(contentsOf: lost.own.map(\.command), at: 0)
        case .reread:
            writing = .settling
            unsettled = lost
            actions.append(.reread(conference: id, after: conference.seq))
        case .find: return decideAnew(lost, fault, at: now)
        case .readOnlyUntilRestart, .stop: writing = .closed
        case .drop: break
        }
        let refusal = fault.aftermath == .drop ? Refusal(needsUpgrade: id) : refusalNow
        for reply in lost.replies { answer(reply.replyTo, ResultFrame(id: reply.result.id, refusal.outcome)) }
        presence.writableChanged()
        decideWaiting(at: now)
    }

    /// What the journal really holds after a commit of unknown fate: what is there is applied as if it had been told in time.
    func reread(_ result: Result<[JournalEntry], JournalFault>, at now: Milliseconds) {
        guard writing == .settling else { return }
        switch result {
        case .success(let entries): settle(entries.filter { $0.logEntry.seq > conference.seq })
        case .failure(let fault):
            log(.error, fault.description)
            let again = fault.aftermath == .tryLater || fault.aftermath == .reread
            writing = again ? .unsettled(retryAt: now + Self.retryEvery) : .closed
        }
        presence.writableChanged()
        decideWaiting(at: now)
    }

    /// An append is there as a whole or not at all; what of the server's own is not there waits for the next one.
    private func settle(_ entries: [JournalEntry]) {
        var state = conference
        let states = entries.map { Transition($0.logEntry, appliedTo: &state) }
        let participants = conference.participants
        writing = .open
        applyCommitted(entries, states)
        closeRevoked(since: participants)
        waiting.insert(contentsOf: (unsettled?.own ?? []).filter { !entries.contains($0.entry) }.map(\.command), at: 0)
        unsettled = nil
    }

    /// Milliseconds between two tries at a journal that does not take, or does not give.
    static let retryEvery: Milliseconds = 5_000

    /// Whether the next batch may be tried.
    func mayWrite(at now: Milliseconds) -> Bool {
        retryIfDue(at: now)
        return isWritable
    }

    /// A disk that was full is held for free again after a while: the next command finds out, and nobody has to dare it against a page that says
    /// read-only.
    func retryIfDue(at now: Milliseconds) {
        switch writing {
        case .refused(_, let retryAt) where now >= retryAt:
            writing = .open
            presence.writableChanged()
        case .unsettled(let retryAt) where now >= retryAt:
            writing = .settling
            actions.append(.reread(conference: id, after: conference.seq))
        default: break
        }
    }

    /// While a fate is being settled commands are busy and may come again; on a full or failed disk the server is read-only and says so. A repetition
    /// of what is on disk has its answer all the same, and a leaked link is cut without the record. What the server itself wanted to record waits.
    func refuseWaiting() {
        let refused = waiting.filter { $0.frame != nil }
        waiting.removeAll { $0.frame != nil }
        for command in refused {
            guard let frame = command.frame else { continue }
            if let before = repeated(command, frame) {
                answer(command.replyTo, ResultFrame(id: frame.idAsSent, before))
            } else if !cutUnrecorded(command, frame) {
                answer(command.replyTo, ResultFrame(id: frame.idAsSent, refusalNow.outcome))
            }
        }
        closeCut()
    }

    private func repeated(_ command: WaitingCommand, _ frame: CommandFrame) -> ResultFrame.Outcome? {
        guard let before = answered[CommandKey(by: command.by, id: frame.id)], before.digest == command.digest else { return nil }
        return .accepted(seq: before.seq, dup: true, resultFields: before.resultFields)
    }

    /// What a command is told while nothing can be written.
    private var refusalNow: Refusal {
        switch writing {
        case .open, .settling, .unsettled, .refused(isFull: false, _): Refusal(.busy, "journal.busy", retry: .after(milliseconds: 1_000))
        case .refused(isFull: true, _), .closed: Refusal(.readonly, "journal.readonly", retry: .after(milliseconds: 5_000))
        }
    }
}

extension JournalFault {
    fileprivate var isFull: Bool {
        if case .full = self { true } else { false }
    }
}
