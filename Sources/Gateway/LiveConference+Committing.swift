internal import Conference
internal import Journal
internal import Views
internal import Wire

extension LiveConference {
    /// The batch is on disk: the copy becomes the state, is told, and answered.
    func committed(_ number: Int, at now: Milliseconds) {
        guard let done = batch, done.number == number else { return }
        batch = nil
        let participants = conference.participants
        applyCommitted(done.entries, done.states)
        for reply in done.replies { answer(reply.replyTo, reply.result) }
        closeRevoked(since: participants)
        storeSnapshotIfDue()
        decideWaiting(at: now)
    }

    /// Makes durable entries true, one after the other, and broadcasts them.
    func applyCommitted(_ entries: [JournalEntry], _ states: [Transition]) {
        let heads = views.mapValues(\.head)
        var why: [Audience: [StateFrame.Why]] = [:]
        for (entry, state) in zip(entries, states) {
            let before = views.mapValues(\.head)
            advance(state)
            noteCommitted(entry)
            for audience in Audience.allCases where views[audience]!.head != before[audience]! {
                why[audience, default: []].append(entry.logEntry.why)
            }
        }
        broadcast(since: heads, why: why)
    }

    /// The server's name for its own start.
    static let serverStarted = "server.started"

    private func noteCommitted(_ entry: JournalEntry) {
        logTrial(entry.logEntry)
        if entry.logEntry.op == Self.serverStarted, !hasStarted {
            hasStarted = true
            actions.append(.verify(conference: id))
        }
        remember(entry)
    }

    /// A link that was cut is out at once, whoever holds it.
    func closeRevoked(since participants: Table<Participant>) {
        guard conference.participants != participants else { return }
        for session in sessions.all where conference.participants[session.who]?.generation != session.generation {
            close(session, .revoked, reason: "this link was withdrawn")
        }
    }
}

extension LogEntry {
    var why: StateFrame.Why { StateFrame.Why(op: op, by: by.person.text, at: at) }
}
