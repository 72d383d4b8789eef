extension SpeakerQueue.Event: RecordedEvent {
    enum Kind: String, CaseIterable {
        case requested = "speaker.requested"
        case withdrawn = "speaker.withdrawn"
        case accepted = "speaker.accepted"
        case declined = "speaker.declined"
        case moved = "speaker.moved"
        case called = "speaker.called"
        case finished = "speaker.finished"
        case handedIn = "speaker.handedIn"
        case leftUnheard = "speaker.leftUnheard"
        case opened = "queue.opened"
        case closed = "queue.closed"
        case ruled = "queue.ruled"
    }

    var kind: Kind {
        switch self {
        case .requested: .requested
        case .withdrawn: .withdrawn
        case .accepted: .accepted
        case .declined: .declined
        case .moved: .moved
        case .called: .called
        case .finished: .finished
        case .handedIn: .handedIn
        case .leftUnheard: .leftUnheard
        case .opened: .opened
        case .closed: .closed
        case .ruled: .ruled
        }
    }

    func record(into object: inout RecordedObject) {
        switch self {
        case .requested(let speaker): object.set("speaker", speaker)
        case .withdrawn(let speaker, let at), .finished(let speaker, let at), .handedIn(let speaker, let at):
            object.set("speaker", speaker)
            object.set("at", at)
        case .accepted(let speaker, let at, let seconds, let inSpite):
            object.set("speaker", speaker)
            object.set("at", at)
            object.set("seconds", seconds)
            object.set("inSpite", inSpite)
        case .declined(let speaker, let at, let reason):
            object.set("speaker", speaker)
            object.set("at", at)
            object.set("reason", reason, of: .speaker(speaker))
        case .moved(let speaker, let byHand):
            object.set("speaker", speaker)
            object.set("byHand", byHand, of: .speaker(speaker))
        case .called(let speaker, let at, let inSpite):
            object.set("speaker", speaker)
            object.set("at", at)
            object.set("inSpite", inSpite)
        case .leftUnheard(let speakers, let at):
            object.set("speakers", speakers)
            object.set("at", at)
        case .opened, .closed: break
        case .ruled(let rule): object.set("rule", rule)
        }
    }

    init(_ kind: Kind, from object: RecordedObject) throws(RecordFault) {
        switch kind {
        case .requested: self = .requested(try object.get("speaker"))
        case .withdrawn: self = .withdrawn(try object.get("speaker"), at: try object.get("at"))
        case .accepted:
            self = .accepted(
                try object.get("speaker"), at: try object.get("at"), seconds: try object.find("seconds"), inSpite: try object.get("inSpite")
            )
        case .declined: self = .declined(try object.get("speaker"), at: try object.get("at"), reason: try object.find("reason"))
        case .moved: self = .moved(try object.get("speaker"), try object.get("byHand"))
        case .called: self = .called(try object.get("speaker"), at: try object.get("at"), inSpite: try object.get("inSpite"))
        case .finished: self = .finished(try object.get("speaker"), at: try object.get("at"))
        case .handedIn: self = .handedIn(try object.get("speaker"), at: try object.get("at"))
        case .leftUnheard: self = .leftUnheard(try object.get("speakers"), at: try object.get("at"))
        case .opened: self = .opened
        case .closed: self = .closed
        case .ruled: self = .ruled(try object.get("rule"))
        }
    }
}
