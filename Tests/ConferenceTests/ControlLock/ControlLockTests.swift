import Conference
import Fixtures
import Testing

struct ControlLockTests {
    @Test func `while the desk is free every MC may act`() throws {
        var hall = try Hall.laoCai(at: 6)
        try hall.when(.agenda(.advance(from: "i6")), by: .secondMC)
        #expect(hall.conference.controlLock.holder == nil)
    }

    @Test func `while one MC holds the desk the others are refused and learn whose it is`() throws {
        var hall = try Hall.laoCai(at: 6)
        try hall.when(.controlLock(.take), by: .mc)
        #expect(hall.conference.controlLock.since == hall.now)
        hall.refuses(.agenda(.advance(from: "i6")), .forbidden, .controlLockHeld, by: .secondMC, args: ["by": "mc-1"])
        hall.refuses(.stage(.hold(nil)), .forbidden, .controlLockHeld, by: .secondMC)
        hall.refuses(.controlLock(.open), .forbidden, .controlLockHeld, by: .secondMC)
        try hall.when(.agenda(.advance(from: "i6")), by: .mc)
    }

    @Test func `the operators are never refused because of the desk`() throws {
        var hall = try Hall.laoCai(at: 6)
        try hall.when(.controlLock(.take), by: .mc)
        try hall.when(.agenda(.advance(from: "i6")), by: .operatorOne)
        try hall.when(.stage(.hold(nil)), by: .operatorOne)
    }

    @Test func `when a laptop dies the second MC takes the desk, and what the first sends late does nothing`() throws {
        var hall = try Hall.laoCai(at: 6)
        try hall.when(.controlLock(.take), by: .mc)
        try hall.when(.controlLock(.take), by: .secondMC)
        #expect(hall.conference.controlLock.holder == "mc-2")
        hall.refuses(.agenda(.advance(from: "i6")), .forbidden, .controlLockHeld, by: .mc, args: ["by": "mc-2"])
    }

    @Test func `the holder hands the desk to another MC or opens it`() throws {
        var hall = try Hall.laoCai(at: 6)
        try hall.when(.controlLock(.take), by: .mc)
        try hall.when(.controlLock(.hand(to: "mc-2")), by: .mc)
        #expect(hall.conference.controlLock.holder == "mc-2")
        try hall.when(.controlLock(.open), by: .secondMC)
        #expect(hall.conference.controlLock.holder == nil)
        try hall.when(.agenda(.advance(from: "i6")), by: .mc)
    }

    @Test func `a desk that is free or another's is not handed on, nor is it handed to somebody who is no MC`() throws {
        var hall = try Hall.laoCai(at: 6)
        hall.refuses(.controlLock(.open), .conflict, .controlLockFree)
        hall.refuses(.controlLock(.hand(to: "mc-2")), .conflict, .controlLockFree)
        try hall.when(.controlLock(.take), by: .mc)
        hall.refuses(.controlLock(.hand(to: "operator-1")), .notFound, .controlLockUnknownPerson, args: ["person": "operator-1"])
        hall.refuses(.controlLock(.open), .forbidden, .controlLockNotYours, by: .operatorOne, args: ["by": "mc-1"])
    }
}
