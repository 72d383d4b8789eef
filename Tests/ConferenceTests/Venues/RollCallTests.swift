import Conference
import Fixtures
import Testing

struct RollCallTests {
    @Test func `entering the roll-call item opens the roll call, leaving it closes it with what was told`() throws {
        var hall = try Hall.laoCai(at: nil)
        #expect(hall.conference.rollCall.openedAt == nil)
        let entered = try hall.when(.agenda(.advance(from: nil)))
        #expect(hall.conference.rollCall.isOpen)
        #expect(hall.conference.rollCall.openedAt == entered.at)
        try hall.when(.venue(.attendance(42)), by: .siMaCai)
        try hall.when(.venue(.attendance(30)), by: .saPa)
        let left = try hall.when(.agenda(.advance(from: "i1")))
        #expect(hall.conference.rollCall.closedAt == left.at)
        #expect(hall.conference.rollCall.result.map(\.venue) == ["sa-pa", "si-ma-cai"])
        #expect(hall.conference.rollCall.result.map(\.present) == [30, 42])
    }

    @Test func `who leaves the room afterwards does not change what the roll said`() throws {
        var hall = try Hall.laoCai(at: 1)
        try hall.when(.venue(.attendance(42)), by: .siMaCai)
        try hall.when(.agenda(.advance(from: "i1")))
        try hall.when(.venue(.attendance(17)), by: .siMaCai)
        #expect(hall.conference.rollCall.result.map(\.present) == [42])
        #expect(hall.conference.venueTotals.present == 17)
    }

    @Test func `an operator corrects what a venue has counted, and a venue counts for itself alone`() throws {
        var hall = try Hall.laoCai(at: 1)
        try hall.when(.venue(.attendance(42)), by: .siMaCai)
        try hall.when(.venue(.attendance(40, of: "si-ma-cai")), by: .operatorOne)
        #expect(try hall.venue("si-ma-cai").attendance?.count == 40)
        hall.refuses(.venue(.attendance(30, of: "sa-pa")), .forbidden, .venueNotYours, by: .siMaCai)
        hall.refuses(.venue(.attendance(30)), .forbidden, .venueNotYours, by: .operatorOne)
        hall.refuses(.venue(.attendance(30, of: "ha-noi")), .notFound, .venueUnknown, by: .operatorOne)
        try hall.when(.venue(.attendance(43, of: "si-ma-cai")), by: .siMaCai)
        #expect(try hall.venue("si-ma-cai").attendance?.count == 43)
    }

    @Test func `a venue out of use is not in the roll`() throws {
        var hall = try Hall.laoCai(at: 1)
        try hall.when(.venue(.attendance(42)), by: .siMaCai)
        try hall.when(.venue(.putOut("si-ma-cai", reason: "Mất điện")), by: .operatorOne)
        try hall.when(.rollCall(.close), by: .operatorOne)
        #expect(hall.conference.rollCall.result.isEmpty)
        #expect(hall.conference.venueTotals.inUse == 9)
    }

    @Test func `the operators open and close it at any time, each once`() throws {
        var hall = try Hall.laoCai
        hall.refuses(.rollCall(.close), .conflict, .rollCallNotOpen, by: .operatorOne)
        try hall.when(.rollCall(.open), by: .operatorOne)
        hall.refuses(.rollCall(.open), .conflict, .rollCallOpen, by: .operatorTwo)
        try hall.when(.rollCall(.close), by: .operatorOne)
        try hall.when(.rollCall(.open), by: .operatorOne)
        #expect(hall.conference.rollCall.isOpen)
        #expect(hall.conference.rollCall.result.isEmpty)
    }

    @Test func `a roll call that the operators opened before its item goes on in it, and one they closed is not closed twice`() throws {
        var hall = try Hall.laoCai(at: nil)
        let opened = try hall.when(.rollCall(.open), by: .operatorOne)
        try hall.when(.agenda(.advance(from: nil)))
        #expect(hall.conference.rollCall.openedAt == opened.at)
        let closed = try hall.when(.rollCall(.close), by: .operatorOne)
        try hall.when(.agenda(.advance(from: "i1")))
        #expect(hall.conference.rollCall.closedAt == closed.at)
    }

    @Test func `undo of the step that left the roll call opens it again, undo of the one that entered it takes it away`() throws {
        var hall = try Hall.laoCai(at: 2)
        let closed = hall.conference.rollCall
        #expect(!closed.isOpen)
        try hall.undoNewest()
        #expect(hall.conference.rollCall.isOpen)
        #expect(hall.current == "i1")
        try hall.undoNewest()
        #expect(hall.conference.rollCall.openedAt == nil)
        #expect(hall.current == nil)
    }

    @Test func `counts that come in do not stand in the way of undo, a roll closed by hand does`() throws {
        var hall = try Hall.laoCai(at: 1)
        try hall.when(.venue(.attendance(42)), by: .siMaCai)
        let newest = try #require(hall.conference.steps.steps.rows.last)
        try hall.when(.rollCall(.close), by: .operatorOne)
        hall.refuses(.steps(.undo(seq: newest.seq)), .conflict, .stepsLater)
    }

    @Test func `an item that becomes a roll call while it is on opens one, and closes it when it becomes something else`() throws {
        var hall = try Hall.laoCai(at: 5)
        let before = hall.conference.rollCall
        try hall.when(.agenda(.edit("i5", [.kind(.rollcall)])))
        #expect(hall.conference.rollCall.isOpen)
        #expect(hall.conference.rollCall != before)
        try hall.when(.agenda(.edit("i5", [.title("Điểm danh lại")])))
        #expect(hall.conference.rollCall.isOpen)
        try hall.when(.agenda(.edit("i5", [.kind(.report)])))
        #expect(!hall.conference.rollCall.isOpen)
    }

    @Test func `the end of the conference closes a roll call whose item is on`() throws {
        var hall = try Hall.laoCai(at: 1)
        let end = try hall.when(.lifecycle(.end(override: .all)))
        #expect(hall.conference.rollCall.closedAt == end.at)
        try hall.undoNewest(by: .operatorOne)
        #expect(hall.conference.rollCall.isOpen)
    }

    @Test func `screens that follow show the roll while it is called, and it may be shown at any time`() throws {
        var hall = try Hall.laoCai(at: 1)
        #expect(try hall.scene(.main) == Stage.Scene(.roll, about: .item("i1")))
        try hall.when(.agenda(.advance(from: "i1")))
        #expect(try hall.scene(.main).kind == .anthem)
        try hall.when(.stage(.show(.main, Stage.Scene(.roll))), by: .operatorOne)
        #expect(try hall.scene(.main) == Stage.Scene(.roll))
        #expect(try hall.screen(.main).mode == .pinned)
    }
}
