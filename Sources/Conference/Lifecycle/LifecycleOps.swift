extension Lifecycle {
    enum Op: String, FeatureOp {
        case open = "conference.open"
        case pause = "conference.pause"
        case resume = "conference.resume"
        case end = "conference.end"
        case seal = "conference.seal"

        var spec: OpSpec {
            switch self {
            case .open: OpSpec(.conductors, during: [.preparing], otherwise: .init(.conflict, .conferenceAlreadyOpen), override: .confirm)
            case .pause: OpSpec(.conductors, during: .live)
            case .resume: OpSpec(.conductors, during: [.paused], otherwise: .init(.conflict, .conferenceNotPaused))
            case .end: OpSpec(.conductors, during: .inSession, seen: .conference, undo: .always, override: .confirm)
            case .seal:
                OpSpec(
                    .conductors, during: [.ended], otherwise: .init(.conflict, .conferenceNotEnded), seen: .conference, override: .confirm)
            }
        }

        func read(_ fields: inout Fields) throws(BadField) -> Conference.Command {
            switch self {
            case .open: .lifecycle(.open(override: try fields.override(of: self)))
            case .pause: .lifecycle(.pause(reason: try fields.string("reason", max: StateLimits.reasonCharacters)))
            case .resume: .lifecycle(.resume)
            case .end: .lifecycle(.end(override: try fields.override(of: self)))
            case .seal: .lifecycle(.seal(override: try fields.override(of: self)))
            }
        }
    }
}

extension Lifecycle.Command {
    var op: Lifecycle.Op {
        switch self {
        case .open: .open
        case .pause: .pause
        case .resume: .resume
        case .end: .end
        case .seal: .seal
        }
    }

    var override: Override {
        switch self {
        case .open(let override), .end(let override), .seal(let override): override
        case .pause, .resume: .nothing
        }
    }
}
