internal import Conference
internal import Journal
internal import Wire

/// Repetitions of commands that are not in memory any more.
extension CommitPipeline {
    /// Whether a command that is about to be refused may have been accepted long ago.
    func mayBeRepeated(_ command: WaitingCommand) -> Bool { command.sent != nil && answered.isPartial && !command.isLookedUp }

    /// Asks the journal for those that are to be looked up, unless it is being asked already.
    mutating func lookUp() -> [Action] { lookUps.begin().map { [.find($0)] } ?? [] }

    /// The store has refused the batch because one of its commands has a position already. Nothing was written. All of its commands that are not known to be new
    /// are looked up at once: where one is a repetition others are, as after a restart to which a whole hall comes back, and each would cost a batch of its own.
    mutating func decideAnew(_ lost: Batch, _ fault: JournalFault) -> [Action] {
        guard case .commandTaken(let by, let id) = fault else { preconditionFailure("only a command that is taken is looked up") }
        let taken = CommandKey(by: by, id: id)
        var known: [WaitingCommand] = []
        var actions: [Action] = []
        for command in lost.commands {
            if command.sent != nil, !command.isLookedUp {
                lookUps.add(command)
            } else if command.key == taken {
                // Found by the index and not by reading: the journal contradicts itself.
                actions += answer(command, unreadable: fault)
            } else {
                known.append(command)
            }
        }
        waiting.insert(contentsOf: known, at: 0)
        return actions + lookUp()
    }

    /// What the journal has of them is remembered, and all of them wait for their turn again.
    mutating func found(_ result: Result<[RecordedCommand], JournalFault>) -> [Action] {
        let asked = lookUps.end()
        switch result {
        case .success(let found):
            // What is not told here yet is answered when it is.
            let untold = Set(found.filter { $0.seq > state.seq }.map(\.key))
            if !untold.isEmpty { readings.ask() }
            for one in found where !untold.contains(one.key) {
                answered.remember(one.key, Answered(digest: one.digest, seq: one.seq, result: one.result))
            }
            waiting.insert(contentsOf: asked.map { $0.key.map(untold.contains) ?? false ? $0 : $0.afterLookUp }, at: 0)
            return lookUp()
        case .failure(let fault):
            return [.fault(fault)] + asked.flatMap { answer($0, unreadable: fault) } + lookUp()
        }
    }

    /// It may have been accepted before, and nobody can say: it is neither done nor called refused.
    private func answer(_ command: WaitingCommand, unreadable fault: JournalFault) -> [Action] {
        guard let sent = command.sent else { return [] }
        let refusal: Refusal = if case .damaged = fault { Refusal(.internal, "journal.damaged") } else { .busy }
        return [.answer(sent.replyTo, ResultFrame(id: sent.frame.idAsSent, refusal.outcome))]
    }
}
