import Conference
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
}
