internal import Access
internal import Conference
internal import Journal
internal import StrictJSON
internal import Wire

extension LiveConference {
    /// The most commands that wait while a batch is on its way to the disk; beyond it the server is flooded and says so.
    static let mostWaiting = 1_000

    /// A command from somebody whose identity is settled: rate, reading, permission; then it waits for its turn.
    func submit(_ frame: CommandFrame, by participant: Participant, _ replyTo: ReplyTarget, from address: String, at now: Milliseconds) {
        if let wait = takeToken(of: participant.who, at: now) {
            auditRefusal(of: frame.op, by: participant.who, from: address, .rate, "rate.commands", at: now)
            return refuse(frame, replyTo, .rate, "rate.commands", retry: .after(milliseconds: wait))
        }
        let read: Command
        do {
            read = try frame.command()
        } catch {
            return refuse(frame, replyTo, .badRequest, error.reason, args: error.args)
        }
        guard read.op?.spec.roles.contains(participant.who.role) == true else {
            auditRefusal(of: frame.op, by: participant.who, from: address, .forbidden, "permission", at: now)
            let args = [JSON.Member("op", .string(frame.op)), JSON.Member("role", .string(participant.who.role.rawValue))]
            return refuse(frame, replyTo, .forbidden, "permission", args: args)
        }
        guard waiting.count + toLookUp.count + beingLookedUp.count < Self.mostWaiting else {
            return refuse(frame, replyTo, .busy, "journal.busy", retry: .after(milliseconds: 1_000))
        }
        waiting.append(
            WaitingCommand(
                replyTo: replyTo, by: participant.who, address: address, receivedAt: now, generation: participant.generation, op: frame.op,
                command: read, frame: frame,
                digest: digest(of: frame)))
        decideWaiting(at: now)
    }

    /// What the server itself records: starts, outages, its programme.
    func submitOwn(_ command: Command, op: String, at now: Milliseconds) {
        waiting.append(
            WaitingCommand(
                replyTo: .system(op: op), by: .system, address: "", receivedAt: now, generation: 0, op: op, command: command, frame: nil,
                digest: []))
        decideWaiting(at: now)
    }

    /// A venue's rate is its own whichever of its sockets it speaks through.
    private func takeToken(of who: Principal, at now: Milliseconds) -> Int? {
        let rate = rate(for: who.role)
        return buckets[who, default: TokenBucket(perSecond: rate.perSecond, burst: rate.burst, at: now)].take(at: now)
    }

    /// As the journal's format keeps it.
    private func digest(of frame: CommandFrame) -> [UInt8] {
        let bare = Digest.sha256(Array(frame.op.utf8) + [0] + canonical(frame.arg))
        return format >= .two ? factsProvider?.keyed(bare) ?? bare : bare
    }

    /// What somebody tried who may not, or too fast, is for the operator's log; what merely came too late is everyday.
    func auditRefusal(of op: String, by who: Principal, from address: String, _ err: ErrorCode, _ reason: String, at now: Milliseconds) {
        guard [.forbidden, .unauthorized, .rate].contains(err) else { return }
        let known = Op(named: op)?.name ?? "unknown"
        let fields = [
            "op": known, "role": who.role.rawValue, "person": who.person.text, "address": address, "err": err.rawValue, "reason": reason,
        ]
        if let line = audit.line("command refused", conference: id, fields, at: now) { actions.append(.log(line)) }
    }

    func refuse(
        _ frame: CommandFrame, _ replyTo: ReplyTarget, _ err: ErrorCode, _ reason: String, args: [JSON.Member] = [], retry: Retry = .no
    ) {
        answer(replyTo, ResultFrame(id: frame.idAsSent, .refused(err, reason: reason, args: args, retry: retry)))
    }
}
