internal import Access
internal import Conference
internal import Wire

extension ConferenceGateway {
    /// A connection is pending until it has said hello; when there are too many the oldest is closed, to come back.
    func connected(_ connection: ConnectionID, from address: String, at now: Milliseconds) {
        if let oldest = connections.pending.yielding(to: address, within: capacity) {
            audit.countHello("crowded")
            end(oldest, .closed(.tooMany, reason: "others are waiting; come back"), at: now)
        }
        connections.pending.add(connection, from: address, until: now + Milliseconds(WireLimits.helloSeconds) * .perSecond)
    }

    /// Who has waited for what other servers have written until their time was over is judged by what is known here.
    func dismissOverdue(at now: Milliseconds) {
        for (connection, hello) in connections.pending.takeWaiting(where: { pending, _ in pending.until <= now }) {
            authenticate(hello, from: connection, mayWait: false, at: now)
        }
        for (connection, refusal) in connections.pending.overdue(at: now) {
            if refusal == nil { audit.countHello("silent") }
            let reason = refusal?.reason ?? "say hello within \(WireLimits.helloSeconds) s"
            end(connection, .closed(refusal?.code ?? .hello, reason: reason), at: now)
        }
    }

    /// Something was read that other servers have written.
    func admitWaiting(in conference: String, at now: Milliseconds) {
        guard let live = conferences[conference] else { return }
        let due = connections.pending.takeWaiting { _, waiting in
            waiting.hello.conf == conference && live.pipeline.readings.hasDone(waiting.reading)
        }
        for one in due { authenticate(one.hello, from: one.connection, mayWait: false, at: now) }
    }

    /// `mayWait`: whether one who has been told more elsewhere than is known here waits until that is read, rather than being shown what is older.
    func authenticate(_ hello: Hello, from connection: ConnectionID, mayWait: Bool = true, at now: Milliseconds) {
        if let reason = conferences.withheld[hello.conf] {
            return refuseHello(connection, reason.code, "not served: \(reason.rawValue)", as: "withheld", at: now)
        }
        guard let live = conferences[hello.conf] else {
            return refuseHello(connection, .hello, "there is no conference \(hello.conf)", as: "conference", at: now)
        }
        guard live.knowsParticipants else {
            return end(connection, .closed(.standby, reason: "the conference is being opened; come back"), at: now)
        }
        switch admit(hello.token, to: live) {
        case .refused(let code, let reason):
            auditRefusal("hello refused", hello.token, live, reason, from: connections.pending[connection]?.address ?? "", at: now)
            refuseHello(connection, code, reason, as: code == .revoked ? "revoked" : "unauthorized", at: now)
        case .admitted where mayWait && hello.resume.map({ Resume.isAhead($0, of: live.pipeline) }) ?? false:
            let reading = live.awaitReading(at: now)
            connections.pending.wait(connection, with: PendingConnections.WaitingHello(hello: hello, reading: reading))
        case .admitted(let participant): admit(participant, on: connection, in: live, hello, at: now)
        }
    }

    private func admit(
        _ participant: Participant, on connection: ConnectionID, in live: LiveConference, _ hello: Hello, at now: Milliseconds
    ) {
        if participant.who.role == .viewer, live.isClosedToViewers(at: now) {
            return end(connection, .closed(.sealed, reason: "the conference is sealed"), at: now)
        }
        guard makeRoom(for: participant.who.role, at: now) else {
            audit.countHello("full")
            return end(connection, .closed(.tooMany, reason: "every seat is taken; come back"), at: now)
        }
        let address = connections.pending[connection]?.address ?? ""
        connections.join(connection, live, at: now)
        live.join(connection, participant, from: address, hello: hello, at: now)
    }

    /// Whether one more session is admitted. When there is no room the newest viewer yields to everybody else; the last places are the staff's.
    private func makeRoom(for role: Role, at now: Milliseconds) -> Bool {
        if connections.joinedCount < capacity.maxSessions - (role.isStaff ? 0 : capacity.reservedForStaff) { return true }
        guard role != .viewer, let newest = newestViewer else { return false }
        end(newest, .closed(.tooMany, reason: "this seat is needed; come back"), at: now)
        return true
    }

    private var newestViewer: ConnectionID? {
        let viewers = conferences.all.flatMap { $0.subscribers.all.filter { $0.who.role == .viewer }.map(\.connection) }
        return viewers.max { $0.number < $1.number }
    }

    /// `kind`: how the monitor counts it.
    func refuseHello(_ connection: ConnectionID, _ code: CloseCode, _ reason: String, as kind: String = "hello", at now: Milliseconds) {
        audit.countHello(kind)
        if connections.pending.mayRefuse(connection, PendingConnections.Refusal(code: code, reason: reason), at: now) {
            end(connection, .closed(code, reason: reason), at: now)
        }
    }

    /// Whom a bad token claims to name is told to the log, never the token.
    func auditRefusal(
        _ what: String, _ token: String, _ live: LiveConference, _ reason: String, from address: String, at now: Milliseconds
    ) {
        let claimed = Token(token).map { ["role": $0.role, "person": $0.person] } ?? [:]
        let fields = ["address": address, "reason": reason].merging(claimed) { own, _ in own }
        if let line = audit.line(what, conference: live.id, fields, at: now) { act(.log(line)) }
    }
}
