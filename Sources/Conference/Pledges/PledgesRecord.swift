extension Pledges.Event: RecordedEvent {
    enum Kind: String, CaseIterable {
        case presented = "pledge.presented"
        case opened = "pledge.opened"
        case closed = "pledge.closed"
        case cancelled = "pledge.cancelled"
        case revised = "pledge.revised"
        case answered = "pledge.answered"
        case voided = "signature.voided"
        case signatorySet = "signatory.set"
        case codeIssued = "signatory.codeIssued"
    }

    var kind: Kind {
        switch self {
        case .presented: .presented
        case .opened: .opened
        case .closed: .closed
        case .cancelled: .cancelled
        case .revised: .revised
        case .answered: .answered
        case .voided: .voided
        case .signatorySet: .signatorySet
        case .codeIssued: .codeIssued
        }
    }

    func record(into object: inout RecordedObject) {
        switch self {
        case .presented(let pledge, let at), .opened(let pledge, let at):
            object.set("pledge", pledge)
            object.set("at", at)
        case .closed(let pledge, let closing):
            object.set("pledge", pledge)
            object.set("closing", closing)
        case .cancelled(let pledge, let at, let by):
            object.set("pledge", pledge)
            object.set("at", at)
            object.set("by", by)
        case .revised(let pledge, let text, let digest, let version):
            object.set("pledge", pledge)
            object.set("text", text)
            object.set("digest", digest)
            object.set("version", version)
        case .answered(let answer, let state, let given, let drawing):
            object.set("answer", answer)
            object.set("state", state)
            object.set("given", given, of: .answer(answer))
            object.set("drawing", drawing, of: .answer(answer))
        case .voided(let answer, let at, let by, let reason):
            object.set("answer", answer)
            object.set("at", at)
            object.set("by", by)
            object.set("reason", reason, of: .answer(answer))
        case .signatorySet(let unit, let person, let venue):
            object.set("unit", unit)
            object.set("person", person)
            object.set("venue", venue)
        case .codeIssued(let answer, let mark, let expiresAt):
            object.set("answer", answer)
            object.set("mark", mark)
            object.set("expiresAt", expiresAt)
        }
    }

    init(_ kind: Kind, from object: RecordedObject) throws(RecordFault) {
        switch kind {
        case .presented: self = .presented(try object.get("pledge"), at: try object.get("at"))
        case .opened: self = .opened(try object.get("pledge"), at: try object.get("at"))
        case .closed: self = .closed(try object.get("pledge"), try object.get("closing"))
        case .cancelled: self = .cancelled(try object.get("pledge"), at: try object.get("at"), by: try object.get("by"))
        case .revised:
            self = .revised(
                try object.get("pledge"), text: try object.get("text"), digest: try object.get("digest"),
                version: try object.get("version"))
        case .answered:
            self = .answered(
                try object.get("answer"), try object.get("state"), try object.get("given"), drawing: try object.find("drawing"))
        case .voided:
            self = .voided(
                try object.get("answer"), at: try object.get("at"), by: try object.get("by"), reason: try object.get(personal: "reason"))
        case .signatorySet: self = .signatorySet(try object.get("unit"), try object.get("person"), venue: try object.find("venue"))
        case .codeIssued:
            self = .codeIssued(try object.get("answer"), mark: try object.get("mark"), expiresAt: try object.get("expiresAt"))
        }
    }
}
