internal import Conference
internal import Wire

extension LiveConference {
    /// Tells everybody what has become true since these heads, with the step that made it where it was one: steady readers share one buffer, those that are behind get it when they have caught up.
    func tell(since heads: [Audience: Int], why: [StateFrame.Why]?) {
        for audience in Audience.allCases where views[audience]!.head != heads[audience]! {
            tell(audience, since: heads[audience]!, why: why)
        }
        for session in roster.sessions where !session.isBehind { bringUp(session) }
    }

    private func tell(_ audience: Audience, since: Int, why: [StateFrame.Why]?) {
        guard let frame = views[audience]!.frame(since: since, why: why) else { return }
        let head = views[audience]!.head
        var readers: [ConnectionID] = []
        for session in roster.sessions where session.audience == audience && !session.isBehind && session.viewSeq == since {
            session.viewSeq = head
            readers.append(session.connection)
        }
        if !readers.isEmpty { actions.append(.send(frame, to: readers)) }
    }

    /// Whatever this session lacks of its chains, and then the answers that waited for it.
    func bringUp(_ session: Session) {
        if let frame = views[session.audience]!.frame(since: session.viewSeq), session.viewSeq != views[session.audience]!.head {
            session.viewSeq = views[session.audience]!.head
            send(frame, to: session)
        }
        if let head = mine[session.who]?.head, session.mineSeq != head, let frame = mine[session.who]?.frame(since: session.mineSeq) {
            session.mineSeq = head
            send(frame, to: session)
        } else if mine[session.who] == nil, session.mineSeq != 0 {
            sendWhole(.mine, to: session)
        }
        for answer in session.pending { send(answer, to: session) }
        session.pending = []
    }

    /// A chain from nothing, even if there is nothing in it: `prev` 0 tells the client to discard what it had.
    func sendWhole(_ chain: Chain, to session: Session) {
        switch chain {
        case .view:
            if let frame = views[session.audience]!.frame(since: 0) { send(frame, to: session) }
            session.viewSeq = views[session.audience]!.head
        case .mine:
            let frame = mine[session.who]?.frame(since: 0)
            send(frame ?? StateFrame(.mine, prev: 0, seq: 0, set: []).encode(), to: session)
            session.mineSeq = mine[session.who]?.head ?? 0
        }
    }

    func send(_ bytes: [UInt8], to session: Session) { actions.append(.send(bytes, to: [session.connection])) }

    /// An answer never overtakes the state that it speaks of.
    func answer(_ asker: Asker, _ result: ResultFrame) {
        switch asker {
        case .house: break
        case .session(let connection):
            guard let session = roster[connection] else { return }
            if session.isBehind { session.pending.append(result.encode()) } else { send(result.encode(), to: session) }
        case .exchange(let exchange): actions.append(.answer(exchange, status: result.outcome.status, body: result.encode()))
        }
    }

    func caughtUp(_ connection: ConnectionID) {
        guard let session = roster[connection] else { return }
        session.isBehind = false
        bringUp(session)
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
