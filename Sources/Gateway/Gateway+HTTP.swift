internal import Conference
internal import Wire

extension Gateway {
    /// The same command and the same answer as over a socket, for stream decks and scripts.
    func posted(_ exchange: ExchangeID, _ conference: String, _ token: String?, _ body: [UInt8], at now: Milliseconds) {
        guard let (live, participant) = admit(exchange, conference, token) else { return }
        do {
            live.ask(try CommandFrame.read(body: body), by: participant, .exchange(exchange), at: now)
        } catch {
            live.answer(.exchange(exchange), error.result)
        }
    }

    /// The whole of the token's view: `{epoch, seq, set}`.
    func stateAsked(_ exchange: ExchangeID, _ conference: String, _ token: String?) {
        guard let (live, participant) = admit(exchange, conference, token) else { return }
        let view = live.views[Audience(participant.who.role)]!
        var writer = JSONWriter(capacity: 32 * 1024)
        writer.beginObject()
        writer.key("epoch")
        writer.string(live.epoch)
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
        actions.append(.answer(exchange, status: 200, body: writer.bytes))
    }

    /// The whole of a collection of which the token's view carries a part: `{epoch, seq, rows}`; `seq` is what `if` may say of its rows.
    func listAsked(_ exchange: ExchangeID, _ conference: String, _ list: String, _ token: String?) {
        guard let (live, participant) = admit(exchange, conference, token) else { return }
        guard let rows = Projection.list(list, in: live.conference, for: Audience(participant.who.role)) else {
            return refuse(exchange, .notFound, "list.unknown")
        }
        let body: JSON = ["epoch": .string(live.epoch), "seq": .int(Int64(live.conference.seq)), "rows": rows]
        actions.append(.answer(exchange, status: 200, body: JSONWriter.write(body)))
    }

    private func admit(_ exchange: ExchangeID, _ conference: String, _ token: String?) -> (LiveConference, Participant)? {
        guard let live = conferences[conference] else {
            refuse(exchange, .notFound, "conference.unknown")
            return nil
        }
        guard live.knowsItsGuests else {
            refuse(exchange, .busy, "journal.busy")
            return nil
        }
        guard let token, case .admitted(let participant) = admit(token, to: live) else {
            refuse(exchange, .unauthorized, "access.unauthorized")
            return nil
        }
        return (live, participant)
    }

    private func refuse(_ exchange: ExchangeID, _ err: ErrorCode, _ reason: String) {
        let outcome = ResultFrame.Outcome.refused(err, reason: reason, args: [], retry: .no)
        actions.append(.answer(exchange, status: outcome.status, body: ResultFrame(id: nil, outcome).encode()))
    }
}
