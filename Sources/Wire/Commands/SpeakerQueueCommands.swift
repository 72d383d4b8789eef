internal import Conference

extension SpeakerQueue.Command {
    init(_ op: Op, _ fields: inout Fields) throws(BadField) {
        switch op {
        case .speakerRequest: self = .request(try SpeakerQueue.Request(&fields))
        case .speakerWithdraw: self = .withdraw(try fields.speaker())
        case .speakerAccept:
            self = .accept(
                try fields.speaker(), seconds: try fields.optional("seconds")?.int(in: WireLimits.clockSeconds),
                confirm: try fields.confirm())
        case .speakerDecline:
            self = .decline(try fields.speaker(), reason: try fields.optional("reason")?.string(max: WireLimits.queueCharacters))
        case .speakerMove:
            self = .move(
                try fields.speaker(),
                after: try fields.nullable("after").map { field throws(BadField) in SpeakerID(try field.id()) },
                reason: try fields.string("reason", max: WireLimits.queueCharacters))
        case .speakerCall: self = .call(try fields.speaker(), confirm: try fields.confirm())
        case .speakerFinish: self = .finish(try fields.speaker())
        case .speakerInWriting: self = .inWriting(try fields.speaker())
        case .queueOpen: self = .open
        case .queueClose: self = .close
        case .queueRule: self = .rule(try fields.choice("rule", of: SpeakerQueue.Rule.self))
        default: preconditionFailure("\(op.rawValue) is not a command of the list of speakers")
        }
    }
}

extension Fields {
    fileprivate mutating func speaker() throws(BadField) -> SpeakerID { SpeakerID(try id("speaker")) }
}

extension SpeakerQueue.Request {
    fileprivate init(_ fields: inout Fields) throws(BadField) {
        self.init(
            kind: try fields.choice("kind", of: SpeakerQueue.Kind.self), topic: try fields.string("topic", max: WireLimits.queueCharacters),
            name: try fields.optional("name")?.string(max: WireLimits.queueCharacters),
            venue: try fields.optional("venue").map { field throws(BadField) in VenueID(try field.id()) })
    }
}

extension Command {
    /// The speaker that a command of the list names.
    var speakerNamed: SpeakerID? {
        if case .queue(let command) = self { command.speaker } else { nil }
    }
}
