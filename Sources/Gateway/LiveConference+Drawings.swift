internal import Conference
internal import Journal
internal import StrictJSON
internal import Wire

/// Drawn signatures, asked for by their digests.
extension LiveConference {
    /// Who may not see one is answered as if it were not there.
    func drawingAsked(_ exchange: ExchangeID, _ digest: String, by participant: Participant) {
        let found = conference.pledges.answers.rows.first {
            $0.given?.drawingDigest == digest && DrawingRequests.isShown($0.id, to: participant.who, in: conference)
        }
        guard let answer = found, let given = answer.given else { return refuse(exchange, .notFound, "drawing.unknown") }
        let request = DrawingRequests.Waiting(exchange: exchange, answer: answer.id, digest: digest)
        if reads.drawings.add(request, at: given.seq) { act(.readEntry(conference: id, seq: given.seq)) }
    }

    func entryRead(_ seq: Int, _ result: Result<JournalEntry?, JournalFault>) {
        for request in reads.drawings.take(seq) {
            switch result {
            case .success(let entry):
                guard let drawing = entry?.drawing(of: request.answer, digest: request.digest) else {
                    refuse(request.exchange, .notFound, "drawing.unknown")
                    continue
                }
                let body: JSON = [
                    "pledge": .string(request.answer.pledge.text), "unit": .string(request.answer.unit.text), "drawing": .string(drawing),
                ]
                act(.answer(request.exchange, status: 200, body: JSONWriter.write(body)))
            case .failure: refuse(request.exchange, .busy, "journal.busy")
            }
        }
    }

    func refuse(_ exchange: ExchangeID, _ err: ErrorCode, _ reason: String) {
        let outcome = Refusal(err, reason).outcome
        act(.answer(exchange, status: outcome.status, body: ResultFrame(id: nil, outcome).encode()))
    }
}

extension JournalEntry {
    /// The drawing that came with this answer; nil where there was none, or where it was erased.
    fileprivate func drawing(of answer: Answer.ID, digest: String) -> String? {
        for case .pledges(.answered(answer, _, let given, let drawing)) in logEntry.events where given.drawingDigest == digest {
            return drawing
        }
        return nil
    }
}
