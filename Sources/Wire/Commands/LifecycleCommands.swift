internal import Conference

extension Lifecycle.Command {
    init(_ op: Op, _ fields: inout Fields) throws(BadField) {
        switch op {
        case .conferenceOpen: self = .open(confirm: try fields.confirm())
        case .conferencePause: self = .pause(reason: try fields.string("reason", max: WireLimits.reasonCharacters))
        case .conferenceResume: self = .resume
        case .conferenceEnd: self = .end(confirm: try fields.confirm())
        case .conferenceSeal: self = .seal
        default: preconditionFailure("\(op.rawValue) is not a command of the conference")
        }
    }
}
