extension Timers {
    enum Op: String, FeatureOp {
        case start = "timer.start"
        case pause = "timer.pause"
        case resume = "timer.resume"
        case extend = "timer.extend"

        var spec: OpSpec {
            switch self {
            case .start, .pause, .resume, .extend: OpSpec(.conductors, during: .live, undo: .always)
            }
        }

        func read(_ fields: inout Fields) throws(BadField) -> Conference.Command {
            switch self {
            case .start: .timers(.start(seconds: try fields.int("seconds", in: StateLimits.clockSeconds)))
            case .pause: .timers(.pause)
            case .resume: .timers(.resume)
            case .extend: .timers(.extend(seconds: try fields.int("seconds", in: StateLimits.clockExtensionSeconds)))
            }
        }
    }
}

extension Timers.Command {
    var op: Timers.Op {
        switch self {
        case .start: .start
        case .pause: .pause
        case .resume: .resume
        case .extend: .extend
        }
    }
}
