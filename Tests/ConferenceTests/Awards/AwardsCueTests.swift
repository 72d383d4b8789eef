import Conference
import Fixtures
import Testing

struct AwardsCueTests {
    @Test func `one key confers on all forty-eight, and then the agenda goes on`() throws {
        var hall = try Hall.awarding()
        var presses = 0
        while case .round(let step, let id) = hall.conference.cue.step {
            for condition in hall.conference.cue.conditions { #expect(condition.position == hall.position(of: .round(id))) }
            try hall.when(.awards(.rite(step, id)))
            presses += 1
        }
        #expect(presses == 38)
        #expect(hall.count(.conferred) == 48)
        #expect(hall.conference.cue.step == .advance(from: "i8"))
        #expect(hall.conference.cue.warnings.isEmpty)
    }

    @Test func `a lower award before a higher one is a warning with its reason`() throws {
        let hall = try Hall.awarding(from: "r4")
        #expect(
            hall.warning(.awardOutOfOrder)
                == [
                    "award": "Cờ thi đua của Chính phủ", "before": "Bằng khen của Thủ tướng Chính phủ", "why": "Tập thể trước cá nhân",
                ])
        #expect(try Hall.awarding(from: "r5").warning(.awardOutOfOrder) == nil)
    }

    @Test func `individuals before a collective of the same award are a warning`() throws {
        var hall = try Hall.awarding(from: "r2")
        #expect(hall.warning(.awardIndividualsFirst) == nil)
        try hall.when(.awards(.split("r2", after: "tap-the-1")))
        try hall.when(.awards(.move("r2", after: "r2-2")))
        #expect(
            hall.warning(.awardIndividualsFirst) == ["award": "Huân chương Lao động hạng Ba", "names": .list(["Tập thể số 1"]), "count": 1])
    }

    @Test func `leaving the awards the MC is told which counts were not reached`() throws {
        var hall = try Hall.awarding(from: "r5")
        for id in ["ca-nhan-9", "ca-nhan-12"] as [RecipientID] { try hall.when(.awards(.defer(id, reason: nil))) }
        while case .round(let step, let id) = hall.conference.cue.step { try hall.when(.awards(.rite(step, id))) }
        #expect(hall.warning(.awardTotal)?["individuals"] == 8)
        #expect(hall.conference.cue.warnings.count { $0.reason == .awardTotal } == 1)
    }

    @Test func `whoever stands on the platform is seen off first, though the item has become another kind`() throws {
        var hall = try Hall.awarding()
        try hall.when(.awards(.rite(.call, "r1")))
        try hall.when(.agenda(.edit("i8", [.kind(.speech)])))
        #expect(hall.conference.cue.step == .round(.onstage, "r1"))
        #expect(try hall.scene(.main).kind == .round)
        while case .round = hall.conference.cue.step { try hall.when(try #require(hall.conference.cue.step).command()) }
        #expect(hall.conference.cue.step == .advance(from: "i8"))
    }

    @Test func `a clearing that is taken back in the next item is done again before anything else`() throws {
        var hall = try Hall.awarding(from: "r6c")
        try hall.when(.stage(.show(.main, Stage.Scene(.title))))
        try hall.when(.stage(.show(.overlay, Stage.Scene(.title))))
        try hall.walk("r6c", through: .clear)
        let cleared = hall.conference.seq
        try hall.when(.agenda(.advance(from: "i8")))
        try hall.when(.steps(.undo(seq: cleared)))
        #expect(hall.conference.cue.step == .round(.clear, "r6c"))
        try hall.when(.awards(.rite(.clear, "r6c")))
        #expect(hall.conference.cue.step == .advance(from: "i9"))
    }

    @Test func `a round that the platform does not hold is called by the answer to the question that the cue tells`() throws {
        let hall = try Hall.awarding { $0.awards?.platformPeople = 3 }
        #expect(hall.conference.cue.objections.map(\.reason) == [.roundOverCapacity])
        hall.refuses(.awards(.rite(.call, "r1")), .conflict, .roundOverCapacity)
        _ = try hall.conference.decide(
            .awards(.rite(.call, "r1", override: .reasons([.roundOverCapacity]))), by: .mc, at: hall.now, facts: Facts())
    }

    @Test func `whoever was passed over is named before the item is left`() throws {
        var hall = try Hall.awarding(from: "r5")
        for id in ["ca-nhan-9", "ca-nhan-12"] as [RecipientID] { try hall.when(.awards(.defer(id, reason: nil))) }
        try hall.when(.awards(.withdraw("ca-nhan-10", reason: "Đơn thư")))
        while case .round(let step, let id) = hall.conference.cue.step { try hall.when(.awards(.rite(step, id))) }
        #expect(hall.conference.cue.step == .advance(from: "i8"))
        #expect(hall.warning(.recipientUnconferred) == ["names": .list(["Cá nhân số 9", "Cá nhân số 12"]), "count": 2])
    }

    @Test func `an award that was jumped over is not forgotten at the end of the conference`() throws {
        var hall = try Hall.awarding(from: "r6c")
        try hall.when(.awards(.rite(.call, "r6c")))
        try hall.when(.agenda(.jump(to: "i11", override: .all)))
        #expect(hall.warning(.recipientUnconferred) == nil, "another item has no awards")
        try hall.when(.agenda(.advance(from: "i11")))
        #expect(hall.conference.cue.step == .end)
        #expect(hall.warning(.recipientUnconferred)?["count"] == 8)
        #expect(hall.warning(.recipientUnconferred)?["names"] == .list((24...31).map { "Tập thể số \($0)" }))
    }

    @Test func `an item of awards that has become another kind is not left in silence`() throws {
        var hall = try Hall.awarding()
        try hall.when(.agenda(.edit("i8", [.kind(.speech)])))
        #expect(hall.conference.cue.step == .advance(from: "i8"))
        #expect(hall.warning(.recipientUnconferred)?["count"] == 48)
    }

    @Test func `before recipients are called at a venue where nobody confers the MC is told, and the hall is the conference's own`() throws
    {
        var hall = try Hall.awarding(from: "r6c")
        #expect(hall.warning(.roundNoConferrer) == ["venues": .list(["muong-khuong", "si-ma-cai"])])
        try hall.when(.awards(.conferrers("r6c", at: "si-ma-cai", [.named("Lãnh đạo huyện", title: nil)])))
        #expect(hall.warning(.roundNoConferrer) == ["venues": .list(["muong-khuong"])])
        try hall.when(.awards(.rite(.call, "r6c")))
        #expect(hall.warning(.roundNoConferrer) != nil, "until it is too late to name somebody")
    }
}
