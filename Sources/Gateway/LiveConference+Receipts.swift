internal import Conference
internal import Journal
internal import StrictJSON
internal import TransparencyLog
internal import Wire

/// Receipts, with what the transparency log proves of them.
extension LiveConference {
    /// An answer goes out at once, or with the log's proof where it carries a receipt.
    func answer(_ replyTo: ReplyTarget, _ result: ResultFrame, at now: Milliseconds) {
        guard reads.signer != nil, let seq = result.receiptedPosition else { return send(result, to: replyTo, at: now) }
        if reads.receipts.add(.answer(replyTo, result), at: seq) { act(.readLogged(conference: id, seq: seq)) }
    }

    /// Whose receipt it is not is answered as if it were not there.
    func receiptAsked(_ exchange: ExchangeID, _ seq: Int, as form: ReceiptForm, by participant: Participant) {
        guard let document = ReceiptDocument(at: seq, in: conference, for: participant.who) else {
            return refuse(exchange, .notFound, "receipt.unknown")
        }
        guard reads.signer != nil else { return send(document, with: nil, as: form, to: exchange) }
        if reads.receipts.add(.document(exchange, document, form), at: seq) { act(.readLogged(conference: id, seq: seq)) }
    }

    /// Without a log, or with one that cannot be read now, a command's answer is what it always was: what was signed is on disk, and its proof can be asked for later.
    func loggedRead(_ seq: Int, _ result: Result<LoggedRow?, JournalFault>, at now: Milliseconds) {
        var signed: SignedRow?
        if case .success(let row?) = result, let checkpoint = reads.signer?.checkpoint(of: row) {
            signed = (row, checkpoint)
            if row.checkpoint == nil { act(.keep(conference: id, checkpoint)) }
        }
        for request in reads.receipts.take(seq) {
            switch (request, result) {
            // Its sender has just sent what opens it, the drawn signature perhaps over a thin line.
            case (.answer(let replyTo, let frame), _):
                send(frame.proven(by: signed.map { LogSigner.member(of: $0.row, $0.checkpoint, isOpened: false) }), to: replyTo, at: now)
            case (.document(let exchange, let document, let form), .success): send(document, with: signed, as: form, to: exchange)
            case (.document(let exchange, _, _), .failure): refuse(exchange, .busy, "journal.busy")
            }
        }
    }

    private typealias SignedRow = (row: LoggedRow, checkpoint: KeptCheckpoint)

    private func send(_ document: ReceiptDocument, with signed: SignedRow?, as form: ReceiptForm, to exchange: ExchangeID) {
        let logged = signed.map { LogSigner.member(of: $0.row, $0.checkpoint, isOpened: form == .document) }
        let receipt = document.json(with: logged)
        switch form {
        case .document: act(.answer(exchange, status: 200, body: JSONWriter.write(receipt)))
        case .qr: act(.answerReceiptQR(exchange, texts: CompactReceipt(of: receipt)?.texts ?? []))
        }
    }
}

extension ResultFrame {
    private static let receipt = "receipt"

    /// The position that it gives a receipt of; nil where it gives none.
    fileprivate var receiptedPosition: Int? {
        guard case .accepted(let seq, _, let members) = outcome, members.contains(where: { $0.key == Self.receipt }) else { return nil }
        return seq
    }

    fileprivate func proven(by proof: JSON.Member?) -> ResultFrame {
        guard case .accepted(let seq, let dup, let members) = outcome else { return self }
        let proven = members.map { $0.key == Self.receipt ? JSON.Member($0.key, $0.value.adding(proof)) : $0 }
        var frame = ResultFrame(id: id, .accepted(seq: seq, dup: dup, resultFields: proven))
        frame.epoch = epoch
        return frame
    }
}
