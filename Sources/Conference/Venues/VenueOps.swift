extension Venue {
    /// A venue names no venue, because it can speak for none but its own; who corrects its count of the present names it.
    enum Op: String, FeatureOp {
        case ready = "venue.ready"
        case attendance = "venue.attendance"
        case help = "venue.help"
        case check = "venue.check"
        case putOut = "venue.out"
        case back = "venue.back"
        case takeHelp = "help.take"
        case closeHelp = "help.close"

        /// After the end counting and confirming are over; calls for help may still be settled.
        var spec: OpSpec {
            switch self {
            case .ready: OpSpec([.venue], during: .untilTheEnd)
            case .attendance: OpSpec([.venue, .operator], during: .untilTheEnd)
            case .help: OpSpec([.venue], during: .unsealed)
            case .check, .putOut, .back: OpSpec([.operator], during: .untilTheEnd)
            case .takeHelp, .closeHelp: OpSpec([.operator], during: .unsealed, override: .confirm)
            }
        }

        func read(_ fields: inout Fields) throws(BadField) -> Conference.Command {
            switch self {
            case .ready: .venue(.ready(sound: try fields.bool("sound"), picture: try fields.bool("picture")))
            case .attendance: .venue(.attendance(try fields.int("count", in: StateLimits.attendance), of: try fields.optionalID("venue")))
            case .help: .venue(.help(try fields.optional("text")?.string(max: StateLimits.helpCharacters)))
            case .check: .venue(.check(try fields.id("venue"), heard: try fields.bool("heard"), seen: try fields.bool("seen")))
            case .putOut: .venue(.putOut(try fields.id("venue"), reason: try fields.string("reason", max: StateLimits.reasonCharacters)))
            case .back: .venue(.back(try fields.id("venue")))
            case .takeHelp: .venue(.takeHelp(try fields.id("venue"), override: try fields.override(of: self)))
            case .closeHelp: .venue(.closeHelp(try fields.id("venue"), override: try fields.override(of: self)))
            }
        }
    }
}

extension Venue.Command {
    /// Nil for what the server itself records.
    var op: Venue.Op? {
        switch self {
        case .connected, .lost: nil
        case .ready: .ready
        case .attendance: .attendance
        case .help: .help
        case .check: .check
        case .putOut: .putOut
        case .back: .back
        case .takeHelp: .takeHelp
        case .closeHelp: .closeHelp
        }
    }

    var override: Override {
        switch self {
        case .takeHelp(_, let override), .closeHelp(_, let override): override
        case .connected, .lost, .ready, .attendance, .help, .check, .putOut, .back: .nothing
        }
    }
}
