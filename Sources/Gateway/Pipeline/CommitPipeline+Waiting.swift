internal import Conference
internal import Journal
internal import Wire

/// What becomes of commands while nothing can be written, and when it is tried again.
extension CommitPipeline {
    /// Another server has written to the same journal.
    mutating func outdated() { readings.ask() }

    /// What others wrote is read before anything more is decided. That they are heard of is a reason to try again what could not be read.
    mutating func followIfOutdated() -> [Action] {
        guard readings.isDue else { return [] }
        switch phase {
        case .idle: phase = .following(nil, .asked)
        case .following(_, .again): phase = .following(nil, .askedAgain)
        case .settling(let lost, .again): phase = .settling(lost, .askedAgain)
        case .keepingCut, .appending, .following, .settling, .refused, .closed: return []
        }
        return [read()]
    }

    /// The reading after which whoever knows of more than is known here need not wait any longer.
    mutating func awaitReading() -> Int {
        if isWritable { readings.ask() }
        return readings.next
    }

    mutating func storeIsSilent() -> [Action] {
        guard !isStoreSilent else { return [] }
        isStoreSilent = true
        return [.writableChanged]
    }

    /// What was written while it was silent is read first, and what it could not take it may take now.
    mutating func storeSpeaksAgain() -> [Action] {
        guard isStoreSilent else { return [] }
        isStoreSilent = false
        if case .refused(isFull: false, _) = phase { phase = .idle }
        readings.ask()
        return [.writableChanged]
    }

    /// A disk that was full is held for free again after a while: the next command finds out, and nobody has to dare it against a page that says
    /// read-only.
    mutating func retryIfDue(at now: Milliseconds) -> [Action] {
        switch phase {
        case .refused(_, let retryAt) where now >= retryAt:
            phase = .idle
            return [.writableChanged]
        case .settling(let lost, .again(let retryAt)) where now >= retryAt:
            phase = .settling(lost, .askedAgain)
            return [read()]
        case .following(_, .again(let retryAt)) where now >= retryAt:
            phase = .following(nil, .askedAgain)
            return [read()]
        case .idle, .keepingCut, .appending, .settling, .following, .refused, .closed: return []
        }
    }

    /// While a fate is being settled commands are busy and may come again; on a full or failed disk the server is read-only and says so. A repetition
    /// of what is on disk has its answer all the same, and a leaked link is cut without the record. What the server itself wanted to record waits.
    mutating func refuseWaiting(_ examine: Examination, _ actions: inout [Action]) {
        let sent = waiting.filter { $0.sent != nil }
        waiting.removeAll { $0.sent != nil }
        for command in sent {
            guard let own = command.sent else { continue }
            if let before = repeated(command, own) {
                actions.append(.answer(own.replyTo, ResultFrame(id: own.frame.idAsSent, before)))
            } else if let cut = cutUnrecorded(command, own, examine) {
                actions += cut
            } else {
                actions.append(.answer(own.replyTo, ResultFrame(id: own.frame.idAsSent, refusalNow.outcome)))
            }
        }
    }

    private func repeated(_ command: WaitingCommand, _ sent: SentCommand) -> ResultFrame.Outcome? {
        guard let before = answered[CommandKey(by: command.by, id: sent.frame.id)], before.digest == sent.digest else { return nil }
        return .accepted(seq: before.seq, dup: true, resultFields: before.resultFields)
    }

    /// What a command is told while nothing can be written.
    var refusalNow: Refusal {
        switch phase {
        case .idle, .keepingCut, .appending, .settling, .following, .refused(isFull: false, _): .busy
        case .refused(isFull: true, _), .closed: .readOnly
        }
    }
}
