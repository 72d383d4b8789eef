import Conference
import Fixtures
import Testing

struct TimersTests {
    @Test func `the item's clock starts with the item and ends after its length`() throws {
        let hall = try Hall.laoCai(at: 5)
        #expect(try hall.clock(.item).startedAt == hall.now)
        #expect(try hall.clock(.item).endsAt == hall.now + 20 * .perMinute)
        #expect(try hall.clock(.item).pausedLeft == nil)
    }

    @Test func `the last item takes its clock with it`() throws {
        var hall = try Hall.laoCai(at: 11)
        try hall.when(.agenda(.advance(from: "i11")))
        #expect(hall.conference.timers.clocks.rows.isEmpty)
    }

    @Test func `a clock that has run over shows less than nothing and ends nothing`() throws {
        let hall = try Hall.laoCai(at: 4)
        #expect(try hall.clock(.item).left(at: hall.now + 6 * .perMinute) == -1 * .perMinute)
        #expect(hall.current == "i4")
    }

    @Test func `the speaking clock stops with the item`() throws {
        var hall = try Hall.laoCai(at: 6)
        try hall.when(.timers(.start(seconds: 420)))
        #expect(try hall.clock(.speaking).endsAt == hall.now + 420_000)
        try hall.when(.agenda(.advance(from: "i6")))
        #expect(hall.conference.timers.clocks[.speaking] == nil)
    }

    @Test func `a paused speaking clock keeps what was left and goes on with it`() throws {
        var hall = try Hall.laoCai(at: 6)
        try hall.when(.timers(.start(seconds: 420)))
        try hall.when(.timers(.pause), after: 100)
        #expect(try hall.clock(.speaking).left(at: hall.now + .perMinute) == 320_000)
        try hall.when(.timers(.resume), after: 600)
        #expect(try hall.clock(.speaking).left(at: hall.now) == 320_000)
    }

    @Test func `more speaking time counts for a clock that runs and for one that is paused`() throws {
        var hall = try Hall.laoCai(at: 6)
        try hall.when(.timers(.start(seconds: 420)))
        try hall.when(.timers(.extend(seconds: 60)))
        #expect(try hall.clock(.speaking).left(at: hall.now) == 479_000)
        try hall.when(.timers(.pause))
        try hall.when(.timers(.extend(seconds: 60)))
        #expect(try hall.clock(.speaking).left(at: hall.now) == 538_000)
    }

    @Test func `a clock that is not there or not in that state is not moved`() throws {
        var hall = try Hall.laoCai(at: 6)
        hall.refuses(.timers(.pause), .conflict, .timerNone)
        hall.refuses(.timers(.resume), .conflict, .timerNone)
        hall.refuses(.timers(.extend(seconds: 60)), .conflict, .timerNone)
        try hall.when(.timers(.start(seconds: 420)))
        hall.refuses(.timers(.resume), .conflict, .timerRunning)
        try hall.when(.timers(.pause))
        hall.refuses(.timers(.pause), .conflict, .timerNotRunning)
    }

    @Test func `before the opening and after the end no clock starts`() throws {
        var hall = try Hall.laoCai
        hall.refuses(.timers(.start(seconds: 60)), .closed, .conferenceNotOpen)
        try hall.when(.lifecycle(.open()))
        try hall.when(.lifecycle(.end(override: .nothing)))
        hall.refuses(.timers(.start(seconds: 60)), .closed, .conferenceEnded)
    }

    @Test func `a pause of the conference stops every clock, and resuming gives back what was left`() throws {
        var hall = try Hall.laoCai(at: 6)
        try hall.when(.timers(.start(seconds: 420)))
        try hall.when(.lifecycle(.pause(reason: "Mất điện ở Si Ma Cai")), after: 30)
        let left = [try hall.clock(.item).left(at: hall.now), try hall.clock(.speaking).left(at: hall.now)]
        #expect(left == [35 * .perMinute - 31_000, 390_000])
        #expect(try hall.clock(.item).pausedLeft == left[0])
        try hall.when(.lifecycle(.resume), after: 900)
        #expect([try hall.clock(.item).left(at: hall.now), try hall.clock(.speaking).left(at: hall.now)] == left)
    }

    @Test func `a clock that the MC had stopped stays stopped when the conference resumes`() throws {
        var hall = try Hall.laoCai(at: 6)
        try hall.when(.timers(.start(seconds: 420)))
        try hall.when(.timers(.pause), after: 20)
        try hall.when(.lifecycle(.pause(reason: "Mất điện")))
        try hall.when(.lifecycle(.resume))
        #expect(try hall.clock(.speaking).pausedLeft == 400_000)
        #expect(try hall.clock(.item).pausedLeft == nil)
    }

    @Test(arguments: [Int.max, Int.min, 100_000_000])
    func `an absurd speaking time is refused and stops no server`(seconds: Int) throws {
        var hall = try Hall.laoCai(at: 6)
        hall.refuses(.timers(.start(seconds: seconds)), .badRequest, .timerBadLength, args: ["limit": 86_400])
        try hall.when(.timers(.start(seconds: 420)))
        hall.refuses(.timers(.extend(seconds: seconds)), .badRequest, .timerBadLength)
    }
}
