import Conference
import Fixtures
import Testing

/// A machine that began eight days slow and was put right: what is shown follows it again, what was stamped stays.
struct ClockTests {
    private static let day = Milliseconds(24 * 60) * .perMinute
    private static let eightDays = 8 * day

    /// Lào Cai on its day, served eight days slow from the first start on, with the third item running.
    private static var slow: Hall {
        get throws {
            var hall = try Hall.laoCai
            try hall.when(.system(.serverStarted(lastSeen: nil)), by: .system)
            try hall.when(.lifecycle(.open()))
            for from in [nil, "i1", "i2"] as [ItemID?] { try hall.when(.agenda(.advance(from: from))) }
            return hall
        }
    }

    private static func align(_ offset: Milliseconds, from: Int? = nil) -> Command { .clock(.align(offset: offset, from: from)) }

    @Test func `an alignment shows everything that this start has stamped at the machine's time, past times too`() throws {
        var hall = try Self.slow
        let stamped = try #require(try hall.item("i1").actualStart)
        try hall.when(Self.align(Self.eightDays), by: .operatorOne)
        #expect(hall.conference.clock.shown(stamped) == stamped + Self.eightDays)
        #expect(hall.conference.clock.shown(hall.now) == hall.now + Self.eightDays)
    }

    @Test func `nothing that was stamped moves, order and running clocks least of all`() throws {
        var hall = try Self.slow
        let before = hall.conference
        let clock = try hall.clock(.item)
        try hall.when(Self.align(Self.eightDays), by: .operatorOne)
        #expect(hall.conference.entitiesChanged(since: before) == [.clock])
        #expect(try hall.clock(.item) == clock)
        try hall.when(.agenda(.extend(minutes: 5)))
        #expect(try hall.clock(.item).endsAt == clock.endsAt + 5 * .perMinute)
        #expect(hall.journal.map(\.at) == hall.journal.map(\.at).sorted())
    }

    @Test func `what an earlier start has stamped is shown as it was, unless the alignment begins there`() throws {
        var hall = try Self.slow
        let (early, first) = (hall.now, hall.conference.clock.starts[0])
        let second = try hall.when(.system(.serverStarted(lastSeen: hall.now)), by: .system)
        try hall.when(Self.align(Self.eightDays), by: .operatorOne)
        #expect(hall.conference.clock.shown(early) == early)
        #expect(hall.conference.clock.shown(second.at) == second.at + Self.eightDays)
        try hall.when(Self.align(Self.eightDays, from: first.seq), by: .operatorOne)
        #expect(hall.conference.clock.shown(early) == early + Self.eightDays)
        #expect(hall.conference.clock.shown(first.at - 1) == first.at - 1)
        try hall.when(Self.align(Self.eightDays, from: 1), by: .operatorOne)
        #expect(hall.conference.clock.shown(first.at - 1) == first.at - 1 + Self.eightDays)
        #expect(hall.conference.clock.shifts.count == 1, "an alignment of all stands in the place of those behind it")
    }

    @Test func `an alignment is followed by a better one and is never taken back`() throws {
        var hall = try Self.slow
        let wrong = try hall.when(Self.align(Self.day), by: .operatorOne)
        hall.refuses(.steps(.undo(seq: wrong.seq)), .notFound, .stepsUnknown, by: .operatorOne)
        hall.refuses(Self.align(Self.day), .conflict, .clockAsShown, by: .operatorOne)
        try hall.when(Self.align(Self.eightDays), by: .operatorOne)
        #expect(hall.conference.clock.shown(hall.now) == hall.now + Self.eightDays)
        try hall.when(Self.align(0), by: .operatorOne)
        #expect(hall.conference.clock.shown(hall.now) == hall.now)
    }

    @Test func `an alignment begins with a start of the server and nowhere else`() throws {
        let hall = try Self.slow
        let inTheMiddle = hall.conference.seq
        hall.refuses(
            Self.align(Self.day, from: inTheMiddle), .notFound, .clockNoStart, by: .operatorOne, args: ["from": .number(inTheMiddle)])
        hall.refuses(Self.align(0), .conflict, .clockAsShown, by: .operatorOne)
    }

    @Test func `a sealed record is not aligned any more, an ended one is`() throws {
        var hall = try Self.slow
        try hall.when(.lifecycle(.end(override: .all)))
        try hall.when(Self.align(Self.day), by: .operatorOne)
        try hall.when(.lifecycle(.seal()))
        hall.refuses(Self.align(Self.eightDays), .closed, .conferenceSealed, by: .operatorOne)
    }

    // MARK: The programme's day

    /// Lào Cai with a programme that knows when its day begins, so many days before (or after) it.
    private static func days(before days: Int) throws -> Hall {
        var opening = Opening.laoCai
        let today = Opening.startOfLaoCai - 150 * .perMinute
        opening.about.dayStartsAt = today + Milliseconds(days) * day
        opening.about.startsAt = opening.about.dayStartsAt! + 150 * .perMinute
        var hall = Hall()
        try hall.when(.system(.read(opening, digest: "lao-cai")), by: .system)
        return hall
    }

    @Test(arguments: [1, -1, 29, -30])
    func `opening on another day near the programme's asks first`(days: Int) throws {
        var hall = try Self.days(before: days)
        hall.refuses(
            .lifecycle(.open()), .conflict, .conferenceOtherDay,
            args: ["day": .number(Int(hall.conference.lifecycle.about.startsAt))])
        try hall.when(.lifecycle(.open(override: .all)))
        #expect(hall.state == .live)
    }

    @Test(arguments: [0, 31, -31, -1_800])
    func `the day itself is opened without a question, and a trial far from it too`(days: Int) throws {
        var hall = try Self.days(before: days)
        #expect(hall.conference.daysFromProgramme(at: hall.now) == -days)
        try hall.when(.lifecycle(.open()))
        #expect(hall.state == .live)
    }

    @Test func `the day is that of the times that are shown`() throws {
        var hall = try Self.days(before: 8)
        hall.refuses(.lifecycle(.open()), .conflict, .conferenceOtherDay)
        try hall.when(Self.align(Self.eightDays), by: .operatorOne)
        try hall.when(.lifecycle(.open()))
        #expect(hall.state == .live)
    }
}
