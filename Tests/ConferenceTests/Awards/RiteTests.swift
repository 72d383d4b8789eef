import Conference
import Testing

struct RiteTests {
    @Test func `a President's order is heard on the platform: call, onstage, read, confer, clear`() throws {
        var hall = try Hall.awarding()
        var steps: [Round.Step] = []
        while case .round(let step, "r1") = hall.conference.cue.step {
            steps.append(step)
            try hall.when(.awards(.rite(step, "r1")))
        }
        #expect(steps == [.call, .onstage, .read, .confer, .clear])
        #expect(try hall.recipient("so-tai-chinh").state == .conferred)
        #expect(try hall.round("r1").state == .cleared)
    }

    @Test func `the provincial flags are read once and called three times`() throws {
        var hall = try Hall.awarding(from: "r6a")
        var steps: [String] = []
        while case .round(let step, let id) = hall.conference.cue.step {
            steps.append("\(id.text) \(step.rawValue)")
            try hall.when(.awards(.rite(step, id)))
        }
        #expect(steps.filter { $0.hasSuffix("read") } == ["r6a read"])
        #expect(steps.prefix(2) == ["r6a read", "r6a call"])
        #expect(steps.count == 13)
    }

    @Test func `recipients wait, are called, hold what they were given, and the round is over`() throws {
        var hall = try Hall.awarding(from: "r4")
        let four = { (state: Recipient.State) in Array(repeating: state, count: 4) }
        #expect(try hall.states(of: "r4") == four(.waiting))
        try hall.walk("r4", through: .call)
        #expect(try hall.states(of: "r4") == four(.called))
        try hall.walk("r4", through: .confer)
        #expect(try hall.states(of: "r4") == four(.conferred))
        #expect(try hall.recipient("tap-the-3").conferredAt == hall.now)
        try hall.walk("r4", through: .clear)
        #expect(hall.conference.awards.plan.platform == nil)
    }

    @Test func `the platform holds one round at a time`() throws {
        var hall = try Hall.awarding()
        try hall.walk("r1", through: .call)
        hall.refuses(.awards(.rite(.call, "r3", override: .all)), .conflict, .roundPlatformTaken, args: ["round": "r1"])
    }

    @Test func `a step out of the rite's order asks first, and the minutes keep why`() throws {
        var hall = try Hall.awarding(from: "r4")
        let call = Awards.Command.rite(.call, "r4")
        hall.refuses(.awards(call), .conflict, .roundOutOfOrder, args: ["round": "r4", "step": "call", "due": "read"])
        try hall.when(.awards(.rite(.call, "r4", override: .all)))
        #expect(try hall.round("r4").departures.map(\.step) == [.call])
        #expect(try hall.round("r4").departures.map(\.reason) == [.roundOutOfOrder])
        #expect(hall.conference.cue.step == .round(.onstage, "r4"))
        try hall.walk("r4", through: .onstage)
        #expect(hall.conference.cue.step == .round(.read, "r4"), "what was passed over is still owed")
    }

    @Test func `a decision is read once`() throws {
        var hall = try Hall.awarding(from: "r6b")
        hall.refuses(
            .awards(.rite(.read, "r6b", override: .all)), .conflict, .roundAlreadyRead, args: ["decision": "06/QĐ-UBND"])
        try hall.walk("r6b", through: .clear)
        #expect(hall.isRead("co-tinh"))
    }

    @Test func `what a round has behind it cannot be done again`() throws {
        let hall = try Hall.awarding(from: "r4")
        for step in [Round.Step.call, .onstage, .confer, .clear] {
            hall.refuses(
                .awards(.rite(step, "r1", override: .all)), .conflict, .roundWrongState, args: ["round": "r1", "state": "cleared"])
        }
        hall.refuses(.awards(.rite(.onstage, "r4", override: .all)), .conflict, .roundWrongState)
        hall.refuses(.awards(.rite(.call, "r9")), .notFound, .roundUnknown, args: ["round": "r9"])
    }

    @Test func `whoever was not conferred waits again when the platform is cleared`() throws {
        var hall = try Hall.awarding(from: "r2")
        try hall.walk("r2", through: .onstage)
        try hall.when(.awards(.rite(.clear, "r2")))
        #expect(Set(try hall.states(of: "r2")) == [.waiting])
        try hall.when(.awards(.recall("r2")))
        #expect(try hall.round("r2").state == .planned)
        #expect(hall.conference.cue.step == .round(.call, "r2"))
    }

    @Test func `a round called in error is recalled, one that has received keeps what it holds`() throws {
        var hall = try Hall.awarding()
        try hall.walk("r1", through: .call)
        try hall.when(.awards(.recall("r1")))
        #expect(try hall.states(of: "r1") == [.waiting])
        #expect(hall.conference.awards.plan.platform == nil)
        try hall.walk("r1", through: .clear)
        try hall.when(.awards(.recall("r1")))
        #expect(try hall.recipient("so-tai-chinh").state == .conferred)
        hall.refuses(.awards(.rite(.call, "r1")), .conflict, .roundNobody)
        #expect(hall.conference.cue.step == .round(.call, "r2"))
    }

    @Test func `more people than the platform holds are called only if the MC means it`() throws {
        var hall = try Hall.awarding(from: "r5") { $0.awards?.platformPeople = 8 }
        try hall.when(.awards(.rite(.read, "r5")))
        #expect(hall.warning(.roundOverCapacity)?["people"] == 10)
        hall.refuses(.awards(.rite(.call, "r5")), .conflict, .roundOverCapacity, args: ["round": "r5", "people": 10, "capacity": 8])
        try hall.when(.awards(.rite(.call, "r5", override: .all)))
        #expect(try hall.round("r5").departures.map(\.reason) == [.roundOverCapacity])
    }

    @Test func `nobody is called while another item is on`() throws {
        var hall = try Hall.awarding()
        try hall.when(.agenda(.jump(to: "i9")))
        hall.refuses(.awards(.rite(.call, "r1", override: .all)), .conflict, .roundNoAwardsItem)
        let extra = try hall.inserts(Agenda.NewItem(kind: .awards, title: "Trao bổ sung", minutes: 5), after: "i9")
        try hall.when(.agenda(.jump(to: extra)))
        hall.refuses(.awards(.rite(.call, "r1")), .conflict, .roundOtherItem, args: ["item": "i8"])
        try hall.when(.awards(.rite(.call, "r1", override: .all)))
        #expect(try hall.round("r1").state == .called)
    }

    @Test func `a pause and the end close the rite`() throws {
        var hall = try Hall.awarding()
        try hall.when(.lifecycle(.pause(reason: "Mất điện")))
        hall.refuses(.awards(.rite(.call, "r1")), .closed, .conferencePaused)
        hall.refuses(.awards(.absent("so-tai-chinh", reason: nil)), .closed, .conferencePaused)
        try hall.when(.lifecycle(.end(override: .all)))
        hall.refuses(.awards(.rite(.call, "r1")), .closed, .conferenceEnded)
    }

    @Test func `the agenda does not leave people standing on the platform unless the MC means it`() throws {
        var hall = try Hall.awarding(from: "r2")
        try hall.walk("r2", through: .onstage)
        for command in [Agenda.Command.advance(from: "i8"), .jump(to: "i10"), .skip("i8")] {
            hall.refuses(.agenda(command), .conflict, .roundHoldsPlatform, args: ["round": "r2"])
        }
        try hall.when(.agenda(.advance(from: "i8", override: .all)))
        #expect(hall.current == "i9")
        #expect(try hall.round("r2").state == .cleared)
        #expect(Set(try hall.states(of: "r2")) == [.waiting])
        try hall.undoNewest()
        #expect(try hall.round("r2").state == .onstage)
        #expect(hall.conference.awards.plan.platform == "r2")
    }

    @Test func `the end of the conference clears the platform`() throws {
        var hall = try Hall.awarding()
        try hall.walk("r1", through: .confer)
        try hall.when(.lifecycle(.end(override: .all)))
        #expect(hall.conference.awards.plan.platform == nil)
        #expect(try hall.recipient("so-tai-chinh").state == .conferred)
    }
}
