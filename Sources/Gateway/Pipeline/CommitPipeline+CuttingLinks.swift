internal import Conference
internal import Wire

/// A link that is cut is kept beside the secret before anybody is told, with the journal or without it.
extension CommitPipeline {
    /// The links of this number are on disk beside the secret, or cannot be. The journal holds them in any case, and the next start writes down from it what is
    /// missing there.
    mutating func cutKept(_ number: Int, isKept: Bool) -> [Action] {
        if case .keepingCut(let batch) = phase, batch.number == number { return [write(batch)] }
        guard let sent = cut.settle(number) else { return [] }
        let refusal = Refusal(.readonly, isKept ? "access.cut-kept" : "access.cut-unrecorded", retry: .after(milliseconds: 5_000))
        return [.answer(sent.replyTo, ResultFrame(id: sent.frame.idAsSent, refusal.outcome))]
    }

    /// Links of which the state at this start does not know that they were cut. They open nothing from now on, whether the journal can be written or not; and
    /// the journal learns of them, so that the state stays what its history says.
    mutating func takeUpCut(_ links: [CutLink], at now: Milliseconds) {
        let unknown = links.filter { state.generation(of: $0.who) < $0.generation }
        guard !unknown.isEmpty else { return }
        for link in unknown { cut.cut(link.who, upTo: link.generation - 1) }
        submit(WaitingCommand(.linksCut(unknown), at: now))
    }

    /// A leaked link is cut at once even if that cannot be recorded: its sockets are closed and it opens nothing. The sender is told that the record is still
    /// owed, and may send the same command again. Nil where this was no such command.
    mutating func cutUnrecorded(_ command: WaitingCommand, _ sent: SentCommand, _ examine: Examination) -> [Action]? {
        guard case .participant(.revoke(let who)) = command.command else { return nil }
        do throws(Refusal) {
            try checkSender(command.by, sent, state, alreadyInBatch: 0)
            try checkConditions(sent.frame, state)
            _ = try events(of: command, on: state, at: command.receivedAt, examine(command, state).facts)
        } catch {
            return [.answer(sent.replyTo, ResultFrame(id: sent.frame.idAsSent, error.outcome))]
        }
        let generation = state.generation(of: who)
        cut.cut(who, upTo: generation)
        numbered += 1
        cut.owe(sent, number: numbered)
        return [.keepCut(number: numbered, [CutLink(who, generation: generation + 1)]), .linksWithdrawn]
    }
}
