internal import Conference
internal import StrictJSON
internal import Views
internal import Wire

/// What an HTTP request is about, before anybody believes its token.
struct Request {
    let exchange: ExchangeID
    let conference: String
    let token: String?
    /// In figures, as of a socket.
    let address: String
    let at: Milliseconds

    init(_ exchange: ExchangeID, _ conference: String, _ token: String?, _ address: String, at now: Milliseconds) {
        self.exchange = exchange
        self.conference = conference
        self.token = token
        self.address = address
        at = now
    }
}

extension ConferenceGateway {
    /// The same command and the same answer as over a socket, for stream decks and scripts.
    func posted(_ request: Request, _ body: [UInt8]) {
        if CodeLink.isMeant(by: request.token) { return postedWithCode(request, body) }
        guard let (live, participant) = admit(request) else { return }
        do {
            let frame = try CommandFrame.read(body: body)
            live.submit(frame, by: participant, .exchange(request.exchange), from: request.address, at: request.at)
        } catch {
            live.answer(.exchange(request.exchange), error.result, at: request.at)
        }
    }

    /// The whole of the token's view: `{epoch, seq, set}`.
    func stateAsked(_ request: Request) {
        guard let (live, participant) = admit(request) else { return }
        let audience = Audience(participant.who.role)
        var writer = JSONWriter(capacity: 32 * 1024)
        writer.beginObject()
        writer.key("epoch")
        writer.string(live.pipeline.term)
        writer.key("seq")
        writer.int(live.views.head(of: audience))
        writer.key("set")
        live.views.write(audience, to: &writer)
        writer.endObject()
        act(.answer(request.exchange, status: 200, body: writer.bytes))
    }

    /// The whole of a collection of which the token's view carries a part: `{epoch, seq, rows}`; `seq` is what `if` may say of its rows.
    func listAsked(_ request: Request, _ list: String) {
        guard let (live, participant) = admit(request) else { return }
        guard let rows = Projection.list(list, in: live.conference, for: Audience(participant.who.role), at: request.at) else {
            return refuse(request.exchange, .notFound, "list.unknown")
        }
        let body: JSON = ["epoch": .string(live.pipeline.term), "seq": .int(Int64(live.conference.seq)), "rows": rows]
        act(.answer(request.exchange, status: 200, body: JSONWriter.write(body)))
    }

    /// A signature as it was drawn: `{pledge, unit, drawing}`.
    func drawingAsked(_ request: Request, _ digest: String) {
        guard let (live, participant) = admit(request) else { return }
        live.drawingAsked(request.exchange, digest, by: participant)
    }

    /// The receipt of the answer that was given at a position.
    func receiptAsked(_ request: Request, _ seq: Int, as form: ReceiptForm) {
        guard let (live, participant) = admit(request) else { return }
        live.receiptAsked(request.exchange, seq, as: form, by: participant)
    }

    /// For the staff: papers have everybody's names and turns.
    func papersAsked(_ request: Request, _ papers: DayPapers) {
        guard let (live, asker) = admitStaff(request, "papers.\(papers.rawValue)") else { return }
        act(.writePapers(request.exchange, conference: request.conference, papers, of: live.conference, for: asker.who))
    }

    /// For the staff, who are to answer for what was shown.
    func replayAsked(_ request: Request, _ moment: String) {
        guard let (live, _) = admitStaff(request, "replay") else { return }
        act(.replay(request.exchange, conference: request.conference, moment: moment, of: live.conference))
    }

    private func admitStaff(_ request: Request, _ what: String) -> (LiveConference, Participant)? {
        guard let (live, participant) = admit(request) else { return nil }
        if participant.who.role.isStaff { return (live, participant) }
        refuse(request.exchange, Refusal(to: participant.who.role, what))
        return nil
    }

    /// The conference, if it is there to be asked.
    func served(_ request: Request) -> LiveConference? {
        if conferences.withheld[request.conference] != nil {
            refuse(request.exchange, .busy, "conference.withheld")
            return nil
        }
        guard let live = conferences[request.conference] else {
            refuse(request.exchange, .notFound, "conference.unknown")
            return nil
        }
        guard live.knowsParticipants else {
            refuse(request.exchange, .busy, "journal.busy")
            return nil
        }
        return live
    }

    func admit(_ request: Request) -> (LiveConference, Participant)? {
        guard let live = served(request) else { return nil }
        switch admit(request.token ?? "", to: live) {
        case .admitted(let participant): return (live, participant)
        case .refused(let code, let reason):
            audit.countHello(code == .revoked ? "revoked" : "unauthorized")
            auditRefusal("request refused", request.token ?? "", live, reason, from: request.address, at: request.at)
            refuse(request.exchange, .unauthorized, "access.unauthorized")
            return nil
        }
    }

    func refuse(_ exchange: ExchangeID, _ err: ErrorCode, _ reason: String) { refuse(exchange, Refusal(err, reason)) }

    private func refuse(_ exchange: ExchangeID, _ refusal: Refusal) {
        let outcome = refusal.outcome
        act(.answer(exchange, status: outcome.status, body: ResultFrame(id: nil, outcome).encode()))
    }
}

extension ResultFrame.Outcome {
    /// The HTTP status of the same answer (RFC 9110, 15; 429 of RFC 6585).
    var status: Int {
        switch self {
        case .accepted: 200
        case .refused(let err, _, _, _, _):
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
