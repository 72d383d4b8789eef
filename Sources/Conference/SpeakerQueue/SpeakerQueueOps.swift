extension SpeakerQueue {
    enum Op: String, FeatureOp {
        case request = "speaker.request"
        case withdraw = "speaker.withdraw"
        case accept = "speaker.accept"
        case decline = "speaker.decline"
        case move = "speaker.move"
        case call = "speaker.call"
        case finish = "speaker.finish"
        case inWriting = "speaker.inWriting"
        case open = "queue.open"
        case close = "queue.close"
        case rule = "queue.rule"

        var spec: OpSpec {
            switch self {
            case .request, .withdraw: OpSpec([.mc, .venue, .delegate], during: .moving, undo: .ofStaff)
            case .accept: OpSpec(.conductors, during: .moving, undo: .ofStaff, override: .confirm)
            case .decline, .open, .close, .rule: OpSpec(.conductors, during: .moving, undo: .ofStaff)
            case .move: OpSpec(.conductors, during: .moving, seen: .speaker, undo: .ofStaff)
            case .call: OpSpec(.conductors, during: .live, seen: .speaker, undo: .ofStaff, override: .confirm, isLed: true)
            case .finish: OpSpec(.conductors, during: .live, undo: .ofStaff)
            // Whoever was not heard may still hand in what they had to say.
            case .inWriting: OpSpec(.conductors, during: [.preparing, .live, .ended], undo: .ofStaff)
            }
        }

        func read(_ fields: inout Fields) throws(BadField) -> Conference.Command {
            switch self {
            case .request: .queue(.request(try Request(&fields)))
            case .withdraw: .queue(.withdraw(try fields.id("speaker")))
            case .accept:
                .queue(
                    .accept(
                        try fields.id("speaker"), seconds: try fields.optional("seconds")?.int(in: StateLimits.clockSeconds),
                        override: try fields.override(of: self)))
            case .decline:
                .queue(
                    .decline(try fields.id("speaker"), reason: try fields.optional("reason")?.string(max: StateLimits.queueCharacters)))
            case .move:
                .queue(
                    .move(
                        try fields.id("speaker"), after: try fields.nullableID("after"),
                        reason: try fields.string("reason", max: StateLimits.queueCharacters)))
            case .call: .queue(.call(try fields.id("speaker"), override: try fields.override(of: self)))
            case .finish: .queue(.finish(try fields.id("speaker")))
            case .inWriting: .queue(.inWriting(try fields.id("speaker")))
            case .open: .queue(.open)
            case .close: .queue(.close)
            case .rule: .queue(.rule(try fields.choice("rule", of: Rule.self)))
            }
        }
    }
}

extension SpeakerQueue.Command {
    var op: SpeakerQueue.Op {
        switch self {
        case .request: .request
        case .withdraw: .withdraw
        case .accept: .accept
        case .decline: .decline
        case .move: .move
        case .call: .call
        case .finish: .finish
        case .inWriting: .inWriting
        case .open: .open
        case .close: .close
        case .rule: .rule
        }
    }

    var override: Override {
        switch self {
        case .accept(_, _, let override), .call(_, let override): override
        case .request, .withdraw, .decline, .move, .finish, .inWriting, .open, .close, .rule: .nothing
        }
    }
}

extension SpeakerQueue.Request {
    fileprivate init(_ fields: inout Fields) throws(BadField) {
        self.init(
            kind: try fields.choice("kind", of: SpeakerQueue.Kind.self),
            topic: try fields.string("topic", max: StateLimits.queueCharacters),
            name: try fields.optional("name")?.string(max: StateLimits.queueCharacters), venue: try fields.optionalID("venue"))
    }
}
