internal import Conference
internal import Journal
internal import Wire

extension LiveConference {
    /// The batch is on disk: the copy becomes the state, is told, and answered.
    func committed(_ number: Int, at now: Milliseconds) {
        guard let done = batch, done.number == number else { return }
        batch = nil
        let participants = conference.participants
        follow(done.entries, done.states)
        for verdict in done.verdicts { answer(verdict.asker, verdict.result) }
        closeRevoked(since: participants)
        storeSnapshotIfDue()
        decideWaiting(at: now)
    }

    /// Makes durable entries true, one position after the other, and tells them.
    func follow(_ entries: [Entry], _ states: [Stepped]) {
        let heads = views.mapValues(\.head)
        var why: [Audience: [StateFrame.Why]] = [:]
        for (entry, state) in zip(entries, states) {
            let before = views.mapValues(\.head)
            become(state)
            note(entry)
            for audience in Audience.allCases where views[audience]!.head != before[audience]! {
                why[audience, default: []].append(entry.position.why)
            }
        }
        tell(since: heads, why: why)
    }

    /// The house's name for its own start.
    static let serverStarted = "server.started"

    private func note(_ entry: Entry) {
        logTrial(entry.position)
        if entry.position.op == Self.serverStarted, !hasStarted {
            hasStarted = true
            actions.append(.verify(conference: id))
        }
        remember(entry)
    }

    /// A link that was cut is out at once, whoever holds it.
    func closeRevoked(since participants: Table<Participant>) {
        guard conference.participants != participants else { return }
        for session in roster.sessions where conference.participants[session.who]?.generation != session.generation {
            close(session, .revoked, reason: "this link was withdrawn")
        }
    }
}

extension Position {
    var why: StateFrame.Why { StateFrame.Why(op: op, by: by.person.text, at: at) }
}
