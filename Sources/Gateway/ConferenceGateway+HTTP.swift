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
        guard let (live, participant) = admit(request) else { return }
        do {
            let frame = try CommandFrame.read(body: body)
            live.submit(frame, by: participant, .exchange(request.exchange), from: request.address, at: request.at)
        } catch {
            live.answer(.exchange(request.exchange), error.result)
        }
    }

    /// The whole of the token's view: `{epoch, seq, set}`.
    func stateAsked(_ request: Request) {
        guard let (live, participant) = admit(request) else { return }
        let view = live.views[Audience(participant.who.role)]!
        var writer = JSONWriter(capacity: 32 * 1024)
        writer.beginObject()
        writer.key("epoch")
        writer.string(live.term)
        writer.key("seq")
        writer.int(view.head)
        writer.key("set")
        writer.beginObject()
        for entry in view.set {
            writer.key(entry.key)
            writer.encoded(entry.bytes)
        }
        writer.endObject()
        writer.endObject()
        actions.append(.answer(request.exchange, status: 200, body: writer.bytes))
    }

    /// The whole of a collection of which the token's view carries a part: `{epoch, seq, rows}`; `seq` is what `if` may say of its rows.
    func listAsked(_ request: Request, _ list: String) {
        guard let (live, participant) = admit(request) else { return }
        guard let rows = Projection.list(list, in: live.conference, for: Audience(participant.who.role)) else {
            return refuse(request.exchange, .notFound, "list.unknown")
        }
        let body: JSON = ["epoch": .string(live.term), "seq": .int(Int64(live.conference.seq)), "rows": rows]
        actions.append(.answer(request.exchange, status: 200, body: JSONWriter.write(body)))
    }

    private func admit(_ request: Request) -> (LiveConference, Participant)? {
        if withheld[request.conference] != nil {
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
        switch admit(request.token ?? "", to: live) {
        case .admitted(let participant): return (live, participant)
        case .refused(let code, let reason):
            audit.countHello(code == .revoked ? "revoked" : "unauthorized")
            auditRefusal("request refused", request.token ?? "", live, reason, from: request.address, at: request.at)
            refuse(request.exchange, .unauthorized, "access.unauthorized")
            return nil
        }
    }

    private func refuse(_ exchange: ExchangeID, _ err: ErrorCode, _ reason: String) {
        let outcome = ResultFrame.Outcome.refused(err, reason: reason, args: [], retry: .no)
        actions.append(.answer(exchange, status: outcome.status, body: ResultFrame(id: nil, outcome).encode()))
    }
}
