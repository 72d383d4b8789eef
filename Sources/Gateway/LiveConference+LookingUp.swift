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

    /// The store has refused the batch because one of its commands has a position already. Nothing was written: that one is looked up, the others are decided anew.
    func decideAnew(_ lost: Batch, _ fault: JournalFault, at now: Milliseconds) {
        guard case .commandTaken(let by, let id) = fault else { preconditionFailure("only a command that is taken is looked up") }
        let key = CommandKey(by: by, id: id)
        waiting.insert(contentsOf: lost.commands.filter { $0.key != key }, at: 0)
        for command in lost.commands where command.key == key {
            // Found by the index and not by reading: the journal contradicts itself.
            if command.isLookedUp { answer(command, unreadable: fault) } else { toLookUp.append(command) }
        }
        lookUp()
        decideWaiting(at: now)
    }

    /// What the journal has of them is remembered, and all of them wait for their turn again.
    func found(_ result: Result<[Remembered], JournalFault>, at now: Milliseconds) {
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
        answer(command.asker, ResultFrame(id: command.frame?.idAsSent, refusal.outcome))
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
