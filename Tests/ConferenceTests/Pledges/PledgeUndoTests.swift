import Conference
import Fixtures
import Testing

struct PledgeUndoTests {
    @Test func `an opening that nobody has answered is taken back, with clock and screens`() throws {
        var hall = try Hall.laoCai(at: 10)
        try hall.when(.pledges(.present("cum-a")))
        let before = hall.conference
        try hall.when(.pledges(.open("cum-a")))
        try hall.undoNewest()
        #expect(hall.conference.pledges == before.pledges)
        #expect(hall.conference.timers == before.timers)
        #expect(hall.conference.stage == before.stage)
    }

    @Test func `signatures are never undone: once somebody has signed the opening stands`() throws {
        var hall = try Hall.laoCai(at: 10)
        try hall.when(.pledges(.present("cum-a")))
        let open = try hall.when(.pledges(.open("cum-a")))
        let signed = try hall.signs(1)
        hall.refuses(.steps(.undo(seq: signed.seq)), .notFound, .stepsUnknown)
        hall.refuses(
            .steps(.undo(seq: open.seq)), .conflict, .signatureNeverUndone, args: ["pledge": "cum-a", "count": 1])
        try hall.when(.pledges(.void(hall.answerID(1), reason: "Ký nhầm")), by: .operatorOne)
        try hall.when(.steps(.undo(seq: open.seq)))
        #expect(try hall.pledge("cum-a").state == .presented)
        #expect(try hall.answer(ofUnit: 1).state == .void)
    }

    @Test func `closed is left by undo, and what was signed late stays so`() throws {
        var hall = try Hall.signing("cum-a")
        try hall.signs(1)
        let close = try hall.when(.pledges(.close("cum-a", until: hall.now + 600_000, override: .all)))
        try hall.signs(2)
        try hall.when(.steps(.undo(seq: close.seq)))
        #expect(try hall.pledge("cum-a").state == .open)
        #expect(try hall.pledge("cum-a").closing == nil)
        #expect(try hall.answer(ofUnit: 2).state == .late)
        try hall.signs(3)
        #expect(try hall.answer(ofUnit: 3).state == .signed)
    }

    @Test func `presenting, revising, cancelling, codes and signatories are in no list of steps`() throws {
        var hall = try Hall.laoCai(at: 10)
        let listed = hall.conference.steps.steps
        try hall.when(.pledges(.present("cum-a")))
        try hall.when(.pledges(.revise("cum-a", text: "Khác")))
        try hall.when(.pledges(.setSignatory("don-vi-15", "don-vi-14")), by: .operatorOne)
        #expect(hall.conference.steps.steps == listed)
    }

    @Test func `a cancellation since then stands in the way of taking back the opening`() throws {
        var hall = try Hall.laoCai(at: 10)
        try hall.when(.pledges(.present("cum-a")))
        let open = try hall.when(.pledges(.open("cum-a")))
        let cancel = try hall.when(.pledges(.cancel("cum-a")))
        hall.refuses(
            .steps(.undo(seq: open.seq)), .conflict, .stepsLater, args: ["op": "pledge.cancel", "seq": .number(cancel.seq), "by": "mc-1"])
    }

    @Test func `one opening is taken back while the next list is open`() throws {
        var hall = try Hall.laoCai(at: 10)
        for id in ["cum-a", "khoi-b", "khoi-c"] as [PledgeID] { try hall.when(.pledges(.present(id))) }
        try hall.when(.pledges(.open("cum-a")))
        let second = try hall.when(.pledges(.open("khoi-b")))
        try hall.when(.pledges(.open("khoi-c")))
        try hall.when(.steps(.undo(seq: second.seq)))
        #expect(try hall.pledge("khoi-b").state == .presented)
        #expect(try hall.pledge("khoi-c").state == .open)
        #expect(try hall.pledgeShown == "cum-a")
    }

    @Test func `in a pause a closing that moved no clock is taken back`() throws {
        var hall = try Hall.signing("cum-a", "khoi-b")
        try hall.when(.lifecycle(.pause(reason: "Mất điện")))
        try hall.when(.pledges(.close("cum-a", until: nil, override: .all)))
        try hall.undoNewest()
        #expect(try hall.pledge("cum-a").state == .open)
    }
}
