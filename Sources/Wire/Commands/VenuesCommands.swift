internal import Conference

extension Venue.Command {
    /// What a venue says of itself; it names no venue, because it can speak for none but its own.
    init(own op: Op, _ fields: inout Fields) throws(BadField) {
        switch op {
        case .venueReady: self = .ready(sound: try fields.bool("sound"), picture: try fields.bool("picture"))
        case .venueAttendance: self = .attendance(try fields.int("count", in: WireLimits.attendance))
        case .venueHelp: self = .help(try fields.string("text", max: WireLimits.helpCharacters))
        default: preconditionFailure("\(op.rawValue) is not a command of a venue")
        }
    }

    /// What the hall says of a venue.
    init(of op: Op, _ fields: inout Fields) throws(BadField) {
        let venue = VenueID(try fields.id("venue"))
        switch op {
        case .venueCheck: self = .check(venue, heard: try fields.bool("heard"), seen: try fields.bool("seen"))
        case .venueOut: self = .putOut(venue, reason: try fields.string("reason", max: WireLimits.reasonCharacters))
        case .venueBack: self = .back(venue)
        case .helpTake: self = .takeHelp(venue, confirm: try fields.confirm())
        case .helpClose: self = .closeHelp(venue, confirm: try fields.confirm())
        default: preconditionFailure("\(op.rawValue) is not a command about a venue")
        }
    }
}

extension Guest.Command {
    init(_ op: Op, _ fields: inout Fields) throws(BadField) {
        let guest = GuestID(try fields.id("guest"))
        switch op {
        case .guestArrive: self = .arrive(guest)
        case .guestAbsent: self = .absent(guest)
        case .guestSubstitute:
            self = .substitute(
                guest,
                Guest.Substitute(
                    name: try fields.string("name", max: WireLimits.nameCharacters),
                    title: try fields.optional("title")?.bilingual(max: WireLimits.titleCharacters)))
        default: preconditionFailure("\(op.rawValue) is not a command about a guest")
        }
    }
}
