import Conference
import Fixtures
import Testing

struct UndoTests {
    @Test func `undo of an advance restores item, clock and screens exactly`() throws {
        var hall = try Hall.laoCai(at: 6)
        try hall.when(.timers(.start(seconds: 420)))
        let before = hall.conference
        try hall.when(.agenda(.advance(from: "i6")), after: 200)
        try hall.undoNewest()
        #expect(hall.conference.agenda == before.agenda)
        #expect(hall.conference.timers == before.timers)
        #expect(hall.conference.stage == before.stage)
        #expect(hall.current == "i6")
        #expect(try hall.item("i7").actualStart == nil)
    }

    @Test func `undo of the very first advance leaves a day that has not begun`() throws {
        var hall = try Hall.laoCai(at: 1)
        try hall.undoNewest()
        #expect(hall.current == nil)
        #expect(hall.conference.agenda.course.startedAt == nil)
        #expect(hall.conference.cue.step == .advance(from: nil))
        #expect(hall.conference.agenda.next?.id == "i1")
    }

    @Test func `undo is refused with the name of the later step that built on it`() throws {
        var hall = try Hall.laoCai(at: 6)
        let first = try hall.when(.agenda(.advance(from: "i6")), by: .mc)
        let later = try hall.when(.agenda(.extend(minutes: 5)), by: .operatorOne)
        hall.refuses(
            .steps(.undo(seq: first.seq)), .conflict, .stepsLater,
            args: ["op": "agenda.extend", "seq": .number(later.seq), "by": "operator-1"])
        let next = try hall.when(.agenda(.advance(from: "i7")))
        hall.refuses(
            .steps(.undo(seq: first.seq)), .conflict, .stepsLater,
            args: ["op": "agenda.advance", "seq": .number(next.seq), "by": "mc-1"])
    }

    @Test func `a title corrected after the advance does not stand in its way and survives`() throws {
        var hall = try Hall.laoCai(at: 6)
        let advance = try hall.when(.agenda(.advance(from: "i6")))
        try hall.when(.agenda(.edit("i7", [.title("Phát biểu của lãnh đạo tỉnh")])))
        try hall.when(.agenda(.edit("i6", [.notes("Thiếu bản in")])))
        try hall.when(.steps(.undo(seq: advance.seq)))
        #expect(hall.current == "i6")
        #expect(try hall.item("i7").state == .planned)
        #expect(try hall.item("i7").title == "Phát biểu của lãnh đạo tỉnh")
        #expect(try hall.item("i6").notes == "Thiếu bản in")
    }

    @Test func `after an undo the step before it can be taken back, down to the opening`() throws {
        var hall = try Hall.laoCai(at: nil)
        let opened = hall.conference
        for _ in 1...5 { try hall.when(.agenda(.advance(from: hall.current))) }
        for _ in 1...5 { try hall.undoNewest() }
        #expect(hall.conference.agenda == opened.agenda)
        #expect(hall.conference.timers == opened.timers)
        #expect(hall.conference.stage == opened.stage)
        #expect(hall.conference.steps == opened.steps)
    }

    @Test func `a step is taken back once`() throws {
        var hall = try Hall.laoCai(at: 6)
        let advance = try hall.when(.agenda(.advance(from: "i6")))
        try hall.when(.steps(.undo(seq: advance.seq)))
        hall.refuses(.steps(.undo(seq: advance.seq)), .notFound, .stepsUnknown, args: ["seq": .number(advance.seq)])
    }

    @Test func `after an undo the hall goes on as if nothing had been`() throws {
        var hall = try Hall.laoCai(at: 6)
        try hall.when(.agenda(.advance(from: "i6")))
        try hall.undoNewest()
        try hall.when(.agenda(.advance(from: "i6")))
        #expect(hall.current == "i7")
        try hall.undoNewest()
        #expect(hall.current == "i6")
    }

    @Test func `undo of an insert takes the item away again`() throws {
        var hall = try Hall.laoCai(at: 6)
        let before = hall.conference.agenda
        let id = try hall.inserts(.breakOfTen, after: "i6")
        try hall.undoNewest()
        #expect(hall.conference.agenda == before)
        #expect(hall.position(of: .item(id)) == hall.conference.seq)
    }

    @Test func `an inserted item that was changed or entered since is not taken away`() throws {
        var hall = try Hall.laoCai(at: 6)
        let insert = try hall.when(.agenda(.insert(after: "i6", .breakOfTen)))
        let undo = Command.steps(.undo(seq: insert.seq))
        var edited = hall
        try edited.when(.agenda(.edit("i12", [.minutes(15)])))
        edited.refuses(undo, .conflict, .stepsLater)
        try hall.when(.agenda(.jump(to: "i12")))
        hall.refuses(undo, .conflict, .stepsLater)
    }

    @Test(arguments: [true, false]) func `a screen that showed an item which undo took away follows again`(held: Bool) throws {
        var hall = try Hall.laoCai(at: 6)
        let insert = try hall.when(.agenda(.insert(after: "i6", .breakOfTen)))
        try hall.when(.stage(.show(.main, Stage.Scene(.item, about: .item("i12")))))
        if held { try hall.when(.stage(.hold(.main))) }
        try hall.when(.steps(.undo(seq: insert.seq)))
        if held { try hall.when(.stage(.release(.main))) }
        #expect(try hall.screen(.main).mode == .follow)
        #expect(try hall.scene(.main) == Stage.Scene(.item, about: .item("i6")))
    }

    @Test func `undo never brings back a scene of an item that is gone`() throws {
        var hall = try Hall.laoCai(at: 6)
        let insert = try hall.when(.agenda(.insert(after: "i6", .breakOfTen)))
        try hall.when(.stage(.show(.main, Stage.Scene(.item, about: .item("i12")))))
        let emblem = try hall.when(.stage(.show(.main, Stage.Scene(.emblem))))
        try hall.when(.steps(.undo(seq: insert.seq)))
        try hall.when(.steps(.undo(seq: emblem.seq)))
        #expect(try hall.scene(.main) == Stage.Scene(.item, about: .item("i6")))
    }

    @Test func `undo of a skip, a move and an edit puts back what was`() throws {
        var hall = try Hall.laoCai(at: 6)
        let before = hall.conference.agenda
        for command in [Agenda.Command.skip("i9"), .move("i9", after: "i10"), .edit("i6", [.minutes(30), .venue("si-ma-cai")])] {
            try hall.when(.agenda(command))
            #expect(hall.conference.agenda != before)
            try hall.undoNewest()
            #expect(hall.conference.agenda == before)
        }
    }

    @Test func `undo of a hold shows again what was shown`() throws {
        var hall = try Hall.laoCai(at: 6)
        let before = hall.conference.stage
        let hold = try hall.when(.stage(.hold(nil)))
        try hall.when(.steps(.undo(seq: hold.seq)))
        #expect(hall.conference.stage == before)
    }

    @Test func `undo of a pin lets the screen follow what is on now, not what was on then`() throws {
        var hall = try Hall.laoCai(at: 6)
        let pin = try hall.when(.stage(.show(.main, Stage.Scene(.emblem))))
        try hall.when(.agenda(.advance(from: "i6")))
        try hall.when(.steps(.undo(seq: pin.seq)))
        #expect(try hall.screen(.main).mode == .follow)
        #expect(try hall.scene(.main) == Stage.Scene(.item, about: .item("i7")))
    }

    @Test func `a screen that began to follow after the advance goes back with its undo`() throws {
        var hall = try Hall.laoCai(at: 6)
        try hall.when(.stage(.show(.main, Stage.Scene(.emblem))))
        let advance = try hall.when(.agenda(.advance(from: "i6")))
        try hall.when(.stage(.follow(.main)))
        try hall.when(.steps(.undo(seq: advance.seq)))
        #expect(try hall.scene(.main) == Stage.Scene(.item, about: .item("i6")))
    }

    @Test func `undo of the end brings back item, clock and state`() throws {
        var hall = try Hall.laoCai(at: 11)
        let before = hall.conference
        try hall.when(.lifecycle(.end(override: .all)))
        try hall.undoNewest()
        #expect(hall.conference.lifecycle == before.lifecycle)
        #expect(hall.conference.agenda == before.agenda)
        #expect(hall.conference.timers == before.timers)
        #expect(hall.conference.stage == before.stage)
    }

    @Test func `undo of the end of a paused conference leaves it paused with its clocks stopped`() throws {
        var hall = try Hall.laoCai(at: 6)
        try hall.when(.lifecycle(.pause(reason: "Bão")))
        let before = hall.conference
        try hall.when(.lifecycle(.end(override: .all)))
        try hall.undoNewest()
        #expect(hall.conference.lifecycle == before.lifecycle)
        #expect(hall.conference.timers == before.timers)
    }

    @Test func `opening, pausing, resuming and sealing are not taken back`() throws {
        var hall = try Hall.laoCai
        for command in [Lifecycle.Command.open(), .pause(reason: "Mất điện"), .resume] {
            let logEntry = try hall.when(.lifecycle(command))
            hall.refuses(.steps(.undo(seq: logEntry.seq)), .notFound, .stepsUnknown)
        }
    }

    @Test func `a pause that stopped the clock of the item stands in the way of taking back its advance`() throws {
        var hall = try Hall.laoCai(at: 6)
        let advance = try hall.when(.agenda(.advance(from: "i6")))
        let pause = try hall.when(.lifecycle(.pause(reason: "Mất điện")))
        hall.refuses(
            .steps(.undo(seq: advance.seq)), .conflict, .stepsLater,
            args: ["op": "conference.pause", "seq": .number(pause.seq), "by": "mc-1"])
    }

    @Test func `in a pause no clock is set running by undo`() throws {
        var hall = try Hall.laoCai(at: 11)
        let last = try hall.when(.agenda(.advance(from: "i11")))
        try hall.when(.lifecycle(.pause(reason: "Mất điện")))
        hall.refuses(.steps(.undo(seq: last.seq)), .closed, .conferencePaused)
    }

    @Test func `after the end the agenda is history for undo too, the screens are not`() throws {
        var hall = try Hall.laoCai(at: 6)
        let edit = try hall.when(.agenda(.edit("i9", [.title("Phát động")])))
        let message = try hall.when(.stage(.message(.main, "Tạm biệt")))
        try hall.when(.lifecycle(.end(override: .all)))
        hall.refuses(.steps(.undo(seq: edit.seq)), .closed, .conferenceEnded)
        try hall.when(.steps(.undo(seq: message.seq)))
        #expect(try hall.screen(.main).message == nil)
    }

    @Test func `what nobody may take back is in no list`() throws {
        var hall = try Hall.laoCai(at: 6)
        let listed = hall.conference.steps.steps.count
        try hall.when(.notices(.send(to: .all, text: "Chào")))
        try hall.when(.controlLock(.take))
        try hall.when(.stage(.identify("main")))
        try hall.when(.participant(.revoke(.siMaCai)), by: .operatorOne)
        try hall.when(.venue(.lost("sa-pa", since: hall.now)), by: .system)
        #expect(hall.conference.steps.steps.count == listed)
    }

    @Test func `a step that changed nothing is not in the list`() throws {
        var hall = try Hall.laoCai(at: 6)
        let listed = hall.conference.steps.steps
        try hall.when(.agenda(.edit("i7", [.title(try hall.item("i7").title)])))
        #expect(hall.conference.steps.steps == listed)
    }

    @Test func `the last 20 steps are kept, the newest last, each with what it was about`() throws {
        var hall = try Hall.laoCai(at: 1)
        for minutes in 1...25 { try hall.when(.agenda(.edit("i7", [.minutes(minutes + 30)])), by: .operatorOne) }
        let steps = hall.conference.steps.steps.rows
        #expect(steps.count == 20)
        #expect(steps.last?.seq == hall.conference.seq)
        #expect(steps.allSatisfy { $0.op == "agenda.edit" && $0.about == .item("i7") && $0.by == .operatorOne })
        hall.refuses(.steps(.undo(seq: steps[0].seq - 1)), .notFound, .stepsUnknown)
    }

    @Test func `an undo is the work of whoever presses it, and anybody on duty may take back anybody's step`() throws {
        var hall = try Hall.laoCai(at: 6)
        try hall.when(.agenda(.advance(from: "i6")), by: .mc)
        try hall.undoNewest(by: .operatorOne)
        #expect(hall.journal.last?.by == .operatorOne)
        #expect(hall.journal.last?.op == "undo")
    }

    @Test func `undo of starting, pausing and lengthening the speaking clock`() throws {
        var hall = try Hall.laoCai(at: 6)
        var pasts = [hall.conference.timers]
        for command in [Timers.Command.start(seconds: 420), .extend(seconds: 60), .pause, .resume] {
            try hall.when(.timers(command))
            pasts.append(hall.conference.timers)
        }
        while let past = pasts.popLast(), !pasts.isEmpty {
            #expect(hall.conference.timers == past)
            try hall.undoNewest()
        }
    }
}
