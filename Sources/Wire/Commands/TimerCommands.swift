internal import Conference

extension Timers.Command {
    init(_ op: Op, _ fields: inout Fields) throws(BadField) {
        switch op {
        case .timerStart: self = .start(seconds: try fields.int("seconds", in: WireLimits.clockSeconds))
        case .timerPause: self = .pause
        case .timerResume: self = .resume
        case .timerExtend: self = .extend(seconds: try fields.int("seconds", in: WireLimits.clockExtensionSeconds))
        default: preconditionFailure("\(op.rawValue) is not a command of the clocks")
        }
    }
}
