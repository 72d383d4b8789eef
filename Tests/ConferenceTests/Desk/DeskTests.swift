import Conference
import Testing
import World

struct DeskTests {
    @Test func `while the desk is free every MC may act`() throws {
        var hall = try Hall.laoCai(at: 6)
        try hall.when(.agenda(.advance(from: "i6")), by: .secondMC)
        #expect(hall.conference.desk.holder == nil)
    }

    @Test func `while one MC holds the desk the others are refused and learn whose it is`() throws {
        var hall = try Hall.laoCai(at: 6)
        try hall.when(.desk(.take), by: .mc)
        #expect(hall.conference.desk.since == hall.now)
        hall.refuses(.agenda(.advance(from: "i6")), .forbidden, .deskHeld, by: .secondMC, args: ["by": "mc-1"])
        hall.refuses(.stage(.hold(nil)), .forbidden, .deskHeld, by: .secondMC)
        hall.refuses(.desk(.open), .forbidden, .deskHeld, by: .secondMC)
        try hall.when(.agenda(.advance(from: "i6")), by: .mc)
    }

    @Test func `the operators are never refused because of the desk`() throws {
        var hall = try Hall.laoCai(at: 6)
        try hall.when(.desk(.take), by: .mc)
        try hall.when(.agenda(.advance(from: "i6")), by: .operatorOne)
        try hall.when(.stage(.hold(nil)), by: .operatorOne)
    }

    @Test func `when a laptop dies the second MC takes the desk, and what the first sends late does nothing`() throws {
        var hall = try Hall.laoCai(at: 6)
        try hall.when(.desk(.take), by: .mc)
        try hall.when(.desk(.take), by: .secondMC)
        #expect(hall.conference.desk.holder == "mc-2")
        hall.refuses(.agenda(.advance(from: "i6")), .forbidden, .deskHeld, by: .mc, args: ["by": "mc-2"])
    }

    @Test func `the holder hands the desk to another MC or opens it`() throws {
        var hall = try Hall.laoCai(at: 6)
        try hall.when(.desk(.take), by: .mc)
        try hall.when(.desk(.hand(to: "mc-2")), by: .mc)
        #expect(hall.conference.desk.holder == "mc-2")
        try hall.when(.desk(.open), by: .secondMC)
        #expect(hall.conference.desk.holder == nil)
        try hall.when(.agenda(.advance(from: "i6")), by: .mc)
    }

    @Test func `a desk that is free or another's is not handed on, nor is it handed to somebody who is no MC`() throws {
        var hall = try Hall.laoCai(at: 6)
        hall.refuses(.desk(.open), .conflict, .deskFree)
        hall.refuses(.desk(.hand(to: "mc-2")), .conflict, .deskFree)
        try hall.when(.desk(.take), by: .mc)
        hall.refuses(.desk(.hand(to: "operator-1")), .notFound, .deskUnknownPerson, args: ["person": "operator-1"])
        hall.refuses(.desk(.open), .forbidden, .deskNotYours, by: .operatorOne, args: ["by": "mc-1"])
    }
}
