internal import Conference
internal import StrictJSON
internal import Views
internal import Wire

extension LiveConference {
    /// Tells everybody what has become true since these heads: steady readers share one buffer, those that are behind get it when they have caught up.
    ///
    /// `why` is each view's own: a step that changes nothing in a view does not exist for it, not even by name. A frame that joins several has none.
    func broadcast(since heads: [Audience: Int], why: [Audience: [StateFrame.Why]]) {
        for audience in Audience.allCases where views[audience]!.head != heads[audience]! {
            broadcast(audience, since: heads[audience]!, why: why[audience]?.count == 1 ? why[audience] : nil)
        }
        for session in sessions.all where !session.isBehind { catchUp(session) }
    }

    private func broadcast(_ audience: Audience, since: Int, why: [StateFrame.Why]?) {
        guard let frame = views[audience]!.liveFrame(since: since, in: terms, why: why) else { return }
        let head = views[audience]!.head
        var readers: [ConnectionID] = []
        for session in sessions.all where session.audience == audience && !session.isBehind && session.viewSeq == since {
            session.viewSeq = head
            noteTerm(session, of: head)
            readers.append(session.connection)
        }
        if !readers.isEmpty { actions.append(.send(frame, to: readers)) }
    }

    /// Whatever this session lacks of its chains, and then the answers that waited for it.
    func catchUp(_ session: Session) {
        if session.wantsSnapshot {
            session.wantsSnapshot = false
            sendSnapshot(.view, to: session)
            sendSnapshot(.mine, to: session)
        }
        if let frame = views[session.audience]!.frame(since: session.viewSeq, in: terms), session.viewSeq != views[session.audience]!.head {
            session.viewSeq = views[session.audience]!.head
            noteTerm(session, of: session.viewSeq)
            send(frame, to: session)
        }
        if let head = mine[session.who]?.head, session.mineSeq != head,
            let frame = mine[session.who]?.frame(since: session.mineSeq, in: terms)
        {
            session.mineSeq = head
            noteTerm(session, of: head)
            send(frame, to: session)
        } else if mine[session.who] == nil, session.mineSeq != 0 {
            sendSnapshot(.mine, to: session)
        }
        for answer in session.heldAnswers { send(answer, to: session) }
        session.heldAnswers = []
    }

    /// A chain from nothing, even if there is nothing in it: `prev` 0 tells the client to discard what it had.
    func sendSnapshot(_ chain: Chain, to session: Session) {
        switch chain {
        case .view:
            if let frame = views[session.audience]!.frame(since: 0, in: terms) { send(frame, to: session) }
            session.viewSeq = views[session.audience]!.head
        case .mine:
            let frame = mine[session.who]?.frame(since: 0, in: terms)
            send(frame ?? StateFrame(.mine, prev: 0, seq: 0, set: []).encode(), to: session)
            session.mineSeq = mine[session.who]?.head ?? 0
        }
    }

    /// A frame that ends at this position has named its term, or the reader knew it.
    private func noteTerm(_ session: Session, of seq: Int) {
        if let term = terms.term(at: seq) { session.term = term }
    }

    /// The answer with the term of its position, where that is news to its sender. A repetition's is old, and none.
    private func withTerm(_ result: ResultFrame, for session: Session) -> ResultFrame {
        guard case .accepted(let seq, dup: false, _) = result.outcome, let term = terms.term(at: seq), term != session.term else {
            return result
        }
        session.term = term
        var result = result
        result.epoch = term
        return result
    }

    func send(_ bytes: [UInt8], to session: Session) { actions.append(.send(bytes, to: [session.connection])) }

    /// An answer never overtakes the state that it speaks of.
    func answer(_ replyTo: ReplyTarget, _ result: ResultFrame) {
        if case .refused(let err, _, _, _) = result.outcome, !replyTo.isSystem { audit.countCommand(err.rawValue) }
        switch replyTo {
        case .system(let op): if case .refused(_, let reason, let args, _) = result.outcome { logRefusal(of: op, reason, args) }
        case .session(let connection):
            guard let session = sessions[connection] else { return }
            let result = withTerm(result, for: session)
            guard session.isBehind else { return send(result.encode(), to: session) }
            guard session.heldAnswers.count < Session.mostHeldAnswers else {
                return close(session, .rate, reason: "commands are sent, answers are not read")
            }
            session.heldAnswers.append(result.encode())
        case .exchange(let exchange): actions.append(.answer(exchange, status: result.outcome.status, body: result.encode()))
        }
    }

    /// The server has nobody to tell but the log: what it wanted, why it was not done, and how it can be had.
    private func logRefusal(of op: String, _ reason: String, _ args: [JSON.Member]) {
        let what = String(decoding: JSONWriter.write(.object(args)), as: UTF8.self)
        log(
            .warning,
            """
            \(op) was refused (\(reason) \(what)): the conference goes on as before. Put that back into the files, or start over with diemcau archive.
            """)
    }

    func backpressureEnded(_ connection: ConnectionID) {
        guard let session = sessions[connection] else { return }
        session.isBehind = false
        catchUp(session)
        guard session.owesPresence else { return }
        session.owesPresence = false
        send(presence.whole(for: session.audience, writable: isWritable).encode(), to: session)
    }

    /// The client's chains do not fit together any more. One that does not read gets them when it does: else each ping would heap a whole view on it.
    func resync(_ session: Session) {
        session.wantsSnapshot = true
        if !session.isBehind { catchUp(session) }
    }
}

extension ResultFrame.Outcome {
    /// The HTTP status of the same answer (RFC 9110, 15; 429 of RFC 6585).
    var status: Int {
        switch self {
        case .accepted: 200
        case .refused(let err, _, _, _):
            switch err {
            case .badRequest, .unsupported: 400
            case .unauthorized: 401
            case .forbidden: 403
            case .notFound: 404
            case .conflict, .idempotencyMismatch, .closed: 409
            case .tooLarge: 413
            case .rate: 429
            case .readonly, .busy: 503
            case .internal: 500
            }
        }
    }
}
