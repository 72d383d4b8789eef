internal import Conference
internal import Journal
internal import Wire

extension LiveConference {
    /// The batch is on disk: the copy becomes the state, is told, and answered.
    func committed(_ number: Int, at now: Milliseconds) {
        guard let done = batch, done.number == number else { return }
        batch = nil
        let heads = views.mapValues(\.head)
        for state in done.states { become(state) }
        for entry in done.entries { note(entry) }
        if done.entries.contains(where: { $0.position.op == Self.serverStarted }) { hasStarted = true }
        tell(since: heads, why: done.entries.count == 1 ? done.entries.map(\.position.why) : nil)
        for verdict in done.verdicts { answer(verdict.asker, verdict.result) }
        closeRevoked()
        storeSnapshotIfDue()
        decideWaiting(at: now)
    }

    /// The house's name for its own start.
    static let serverStarted = "server.started"

    private func note(_ entry: Entry) {
        guard let command = entry.command else { return }
        let by = entry.position.by
        answered[CommandKey(by: by, id: command.id)] = Answered(digest: command.digest, seq: entry.position.seq, result: command.result)
        accepted[by, default: 0] += 1
    }

    /// The batch did not reach the disk, or nobody knows: the copy is dropped, and nobody is told anything that might not be so.
    func failed(_ number: Int, _ fault: JournalFault, at now: Milliseconds) {
        guard let lost = batch, lost.number == number else { return }
        batch = nil
        log(.error, fault.description)
        for verdict in lost.verdicts { answer(verdict.asker, unrecorded(verdict.result, fault)) }
        switch fault.aftermath {
        case .tryLater: writing = .full(retryAt: now + Self.retryEvery)
        case .reread:
            writing = .settling
            actions.append(.reread(conference: id, after: conference.seq))
        case .readOnlyUntilRestart, .stop: writing = .closed
        case .drop: break
        }
        presence.writableChanged()
        decideWaiting(at: now)
    }

    /// What the journal really holds after a commit of unknown fate: what is there is applied as if it had been told in time.
    func reread(_ result: Result<[Entry], JournalFault>, at now: Milliseconds) {
        guard writing == .settling else { return }
        switch result {
        case .success(let entries):
            let heads = views.mapValues(\.head)
            for entry in entries where entry.position.seq > conference.seq {
                apply(entry.position)
                note(entry)
            }
            writing = .open
            tell(since: heads, why: nil)
            closeRevoked()
        case .failure(let fault):
            log(.error, fault.description)
            writing = fault.aftermath == .tryLater ? .full(retryAt: now + Self.retryEvery) : .closed
        }
        presence.writableChanged()
        decideWaiting(at: now)
    }

    /// Milliseconds between two tries at a full disk.
    static let retryEvery: Milliseconds = 5_000

    /// Whether the next batch may be tried; a full disk is tried again by the first command after a while.
    func mayWrite(at now: Milliseconds) -> Bool {
        switch writing {
        case .open: return true
        case .settling, .closed: return false
        case .full(let retryAt):
            guard now >= retryAt else { return false }
            writing = .open
            presence.writableChanged()
            return true
        }
    }

    /// While a fate is being settled commands are busy and may come again; on a full or failed disk the house is read-only and says so. What the house itself
    /// wanted to record waits.
    func refuseWaiting() {
        let refusal = writing == .settling ? Self.busy : Self.readonly
        for command in waiting {
            if let frame = command.frame { answer(command.asker, ResultFrame(id: frame.idAsSent, refusal.outcome)) }
        }
        waiting.removeAll { $0.frame != nil }
    }

    private static let busy = Refusal(.busy, "journal.busy", retry: .after(milliseconds: 1_000))
    private static let readonly = Refusal(.readonly, "journal.readonly", retry: .after(milliseconds: 5_000))

    private func unrecorded(_ result: ResultFrame, _ fault: JournalFault) -> ResultFrame {
        let refusal: Refusal =
            switch fault.aftermath {
            case .tryLater, .readOnlyUntilRestart, .stop: Self.readonly
            case .reread: Self.busy
            case .drop: Refusal(.internal, "journal.not-recordable")
            }
        return ResultFrame(id: result.id, refusal.outcome)
    }

    /// A link that was cut is out at once, whoever holds it.
    private func closeRevoked() {
        for session in roster.sessions where conference.participants[session.who]?.generation != session.generation {
            close(session, .revoked, reason: "this link was withdrawn")
        }
    }
}

extension Position {
    var why: StateFrame.Why { StateFrame.Why(op: op, by: by.person.text, at: at) }
}
