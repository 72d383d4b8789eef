internal import Conference
internal import Journal
internal import Wire

/// What is cut stays cut. The journal holds it, but a journal is archived, an older backup is put back, and a full disk takes nothing; so the generations in
/// force stand beside the secret too, and are durable there before anybody is told that a link was cut.
extension LiveConference {
    /// What waits until cut links are kept.
    enum BehindCut {
        /// The batch that is under way goes to the journal.
        case batch
        /// Nothing can be written; the sender is told what became of it.
        case answer(ReplyTarget, id: String?)
    }

    /// Whether this link was cut and the state does not say so yet.
    func isCut(_ participant: Participant) -> Bool { participant.generation <= cut[participant.who, default: 0] }

    func keepCut(_ links: [CutLink], before work: BehindCut, number: Int) {
        behindCut[number] = work
        actions.append(.keepCut(conference: id, number: number, links))
    }

    func cutKept(_ number: Int, isKept: Bool) {
        guard let work = behindCut.removeValue(forKey: number) else { return }
        switch work {
        case .batch:
            // The journal holds it in any case, and the next start writes down from it what is missing here.
            if let batch, batch.number == number { write(batch) }
        case .answer(let replyTo, let frameID):
            let refusal = Refusal(.readonly, isKept ? "access.cut-kept" : "access.cut-unrecorded", retry: .after(milliseconds: 5_000))
            answer(replyTo, ResultFrame(id: frameID, refusal.outcome))
        }
    }

    /// Links of which the state at this start does not know that they were cut. They open nothing from now on, whether the journal can be written or not; and
    /// the journal learns of them, so that the state stays what its history says.
    func takeUpCut(_ links: [CutLink], at now: Milliseconds) {
        let unknown = links.filter { conference.generation(of: $0.who) < $0.generation }
        guard !unknown.isEmpty else { return }
        for link in unknown { cut[link.who] = link.generation - 1 }
        submitOwn(.system(.keepCut(unknown)), op: "access.revoked", at: now)
    }

    /// A leaked link is cut at once even if that cannot be recorded: its sockets are closed and it opens nothing. The sender is told that the record is still
    /// owed, and may send the same command again. Whether this was such a command.
    func cutUnrecorded(_ command: WaitingCommand, _ frame: CommandFrame) -> Bool {
        guard case .participant(.revoke(let who)) = command.command else { return false }
        if let refusal = whyNotCut(command, frame) {
            answer(command.replyTo, ResultFrame(id: frame.idAsSent, refusal.outcome))
            return true
        }
        let generation = conference.generation(of: who)
        cut[who] = generation
        batches += 1
        keepCut([CutLink(who, generation: generation + 1)], before: .answer(command.replyTo, id: frame.idAsSent), number: batches)
        return true
    }

    private func whyNotCut(_ command: WaitingCommand, _ frame: CommandFrame) -> Refusal? {
        let none = Batch(number: 0, receivedAt: 0, commands: [])
        if let refusal = checkSender(command, conference, none) ?? checkConditions(frame, conference) { return refusal }
        do {
            let facts = findings(for: command.command, on: conference).facts
            _ = try conference.decide(command.command, by: command.by, at: 0, facts: facts)
            return nil
        } catch {
            return Refusal(error)
        }
    }

    func closeCut() {
        guard !cut.isEmpty else { return }
        for session in sessions.all where session.generation <= cut[session.who, default: 0] {
            close(session, .revoked, reason: "this link was withdrawn")
        }
    }
}
