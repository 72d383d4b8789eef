internal import Conference
internal import Journal
internal import Wire

/// Repetitions of commands that are not in memory any more.
extension LiveConference {
    /// Whether a command that is about to be refused may have been accepted long ago.
    func mayBeRepeated(_ command: WaitingCommand) -> Bool { command.frame != nil && answered.isPartial && !command.isLookedUp }

    /// Asks the journal for those that are to be looked up, unless it has been asked already.
    func lookUp() {
        guard !toLookUp.isEmpty, beingLookedUp.isEmpty else { return }
        beingLookedUp = toLookUp
        toLookUp = []
        actions.append(.find(conference: id, beingLookedUp.compactMap(\.key)))
    }

    /// The store has refused the batch because one of its commands has a position already. Nothing was written. All of its commands that are not known to be new
    /// are looked up at once: where one is a repetition others are, as after a restart to which a whole hall comes back, and each would cost a batch of its own.
    func decideAnew(_ lost: Batch, _ fault: JournalFault, at now: Milliseconds) {
        guard case .commandTaken(let by, let id) = fault else { preconditionFailure("only a command that is taken is looked up") }
        let taken = CommandKey(by: by, id: id)
        var known: [WaitingCommand] = []
        for command in lost.commands {
            if command.key != nil, !command.isLookedUp {
                toLookUp.append(command)
            } else if command.key == taken {
                // Found by the index and not by reading: the journal contradicts itself.
                answer(command, unreadable: fault)
            } else {
                known.append(command)
            }
        }
        waiting.insert(contentsOf: known, at: 0)
        lookUp()
        decideWaiting(at: now)
    }

    /// What the journal has of them is remembered, and all of them wait for their turn again.
    func found(_ result: Result<[RecordedCommand], JournalFault>, at now: Milliseconds) {
        let asked = beingLookedUp
        beingLookedUp = []
        switch result {
        case .success(let found):
            for one in found { answered.remember(one.key, Answered(digest: one.digest, seq: one.seq, result: one.result)) }
            waiting.insert(contentsOf: asked.map(\.afterLookUp), at: 0)
        case .failure(let fault):
            log(.error, fault.description)
            for command in asked { answer(command, unreadable: fault) }
        }
        lookUp()
        decideWaiting(at: now)
    }

    /// It may have been accepted before, and nobody can say: it is neither done nor called refused.
    private func answer(_ command: WaitingCommand, unreadable fault: JournalFault) {
        let refusal: Refusal =
            if case .damaged = fault { Refusal(.internal, "journal.damaged") } else {
                Refusal(.busy, "journal.busy", retry: .after(milliseconds: 1_000))
            }
        answer(command.replyTo, ResultFrame(id: command.frame?.idAsSent, refusal.outcome))
    }

    /// The check in the background has come to its end.
    func verified(_ result: Result<Void, JournalFault>) {
        switch result {
        case .success: log(.info, "the whole history holds against its checksums")
        case .failure(.closed): break
        case .failure(let fault):
            damage = fault
            log(.error, fault.description)
        }
    }
}

extension WaitingCommand {
    fileprivate var afterLookUp: WaitingCommand {
        var command = self
        command.isLookedUp = true
        return command
    }
}
