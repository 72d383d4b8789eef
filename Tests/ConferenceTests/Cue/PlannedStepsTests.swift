import Conference
import Fixtures
import Testing

struct PlannedStepsTests {
    @Test func `the plan of the whole day is what the cue proposes as it is walked, step by step`() throws {
        var hall = try Hall.withEverything
        let planned = PlannedSteps(of: hall.conference, at: hall.now).map(\.step.untimed)
        var walked: [Cue.Step] = []
        while let step = hall.conference.cue.step {
            walked.append(step.untimed)
            try hall.when(step.command())
        }
        #expect(planned == walked)
        #expect(planned.count == 66)
    }

    @Test func `the rite of a round is planned in the order of its award`() throws {
        let hall = try Hall.withEverything
        let rite = { (round: RoundID) in
            PlannedSteps(of: hall.conference, at: hall.now).inRound(round).map(\.step)
        }
        #expect(rite("r1") == [.call, .onstage, .read, .confer, .clear].map { .round($0, "r1") }, "read to those who stand there")
        #expect(rite("r4") == [.read, .call, .onstage, .confer, .clear].map { .round($0, "r4") })
        #expect(rite("r6b") == [.call, .onstage, .confer, .clear].map { .round($0, "r6b") }, "its decision was read with r6a")
    }

    @Test func `an item's plan is its papers, its pledges, and the step that leaves it`() throws {
        let hall = try Hall.withEverything
        let plan = PlannedSteps(of: hall.conference, at: hall.now)
        #expect(plan.inItem("i6").map(\.step) == (1...5).map { .queue(call: SpeakerID("i6-p\($0)")) } + [.advance(from: "i6")])
        let pledges = Opening.threeBlocs.map { PledgeID($0.id.text) }
        let signing = pledges.map { Pledges.Step.present($0) } + pledges.map { .open($0) } + pledges.map { .close($0) }
        #expect(plan.inItem("i10").map(\.step.untimed) == signing.map { .pledges($0) } + [.advance(from: "i10")])
        #expect(plan.inItem("i3").map(\.step) == [.advance(from: "i3")])
    }

    @Test func `in a pause the plan begins with going on, and after the end there is none`() throws {
        var hall = try Hall.laoCai(at: 10)
        try hall.when(.lifecycle(.pause(reason: "Mất điện")))
        let plan = PlannedSteps(of: hall.conference, at: hall.now).map(\.step)
        #expect(plan.first == .resume && plan.last == .end)
        #expect(PlannedSteps(of: hall.conference, at: hall.now).inItem("i10").count == 11)
        try hall.when(.lifecycle(.end(override: .all)))
        #expect(Array(PlannedSteps(of: hall.conference, at: hall.now)).isEmpty)
    }

    @Test func `a plan is made while an MC holds the control lock, and changes nothing`() throws {
        var hall = try Hall.laoCai(at: 6)
        try hall.when(.controlLock(.take))
        let before = hall.conference
        #expect(PlannedSteps(of: hall.conference, at: hall.now).map(\.step).last == .end)
        #expect(hall.conference == before)
    }
}
