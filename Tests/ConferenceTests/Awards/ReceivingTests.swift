import Conference
import Fixtures
import Testing

/// One recipient at a time (đang nhận): the Labour Orders of r2, handed to seven one after the other.
struct ReceivingTests {
    /// r2 is conferred; its award has its recipients named one by one.
    private static func conferred() throws -> Hall {
        var hall = try Hall.awarding(from: "r2") { opening in
            for place in opening.awards?.awards.indices ?? 0..<0 where opening.awards?.awards[place].id == "lao-dong-ba" {
                opening.awards?.awards[place].isOneByOne = true
            }
        }
        try hall.walk("r2", through: .confer)
        return hall
    }

    private static func point(_ recipient: RecipientID?) -> Command { .awards(.point("r2", recipient)) }

    @Test func `the key names everybody who has come up, in the order of the decision, and then sees them off`() throws {
        var hall = try Self.conferred()
        let present = try hall.round("r2").recipients
        var named: [RecipientID] = []
        while case .point("r2", let next) = hall.conference.cue.step {
            try hall.presses()
            #expect(hall.conference.awards.receiving?.recipient == next)
            named.append(next)
        }
        #expect(named == present && named.count > 3)
        #expect(hall.conference.cue.step == .round(.clear, "r2"))
        try hall.presses()
        #expect(hall.conference.awards.receiving == nil)
    }

    @Test func `an award that does not ask for it costs no press more`() throws {
        var hall = try Hall.awarding(from: "r2")
        try hall.walk("r2", through: .confer)
        #expect(hall.conference.cue.step == .round(.clear, "r2"))
        try hall.when(Self.point("tap-the-2"))
        #expect(hall.conference.awards.receiving?.recipient == "tap-the-2")
        #expect(hall.conference.cue.step == .round(.clear, "r2"))
    }

    @Test func `a name that is lifted is no step to take back and makes nobody's if old`() throws {
        var hall = try Self.conferred()
        let (round, plan) = (hall.position(of: .round("r2")), hall.position(of: .awards))
        let steps = hall.conference.steps
        try hall.presses()
        #expect(hall.position(of: .round("r2")) == round && hall.position(of: .awards) == plan)
        #expect(hall.position(of: .receiving) == hall.conference.seq)
        #expect(hall.conference.steps == steps)
        #expect(hall.conference.lastRiteStepAt == steps.steps.rows.last?.at)
    }

    @Test func `whoever was lifted and then marked absent is lifted no more, and the next is named`() throws {
        var hall = try Self.conferred()
        try hall.undoNewest()
        try hall.when(Self.point("tap-the-2"))
        try hall.when(.awards(.absent("tap-the-2", reason: nil)))
        #expect(hall.conference.awards.receiving == nil)
        try hall.walk("r2", through: .confer)
        #expect(hall.conference.cue.step == .point("r2", "tap-the-1"))
    }

    @Test func `a clearing that is taken back does not begin with the first name again`() throws {
        var hall = try Self.conferred()
        while case .point = hall.conference.cue.step { try hall.presses() }
        let last = hall.conference.awards.receiving
        try hall.presses()
        try hall.undoNewest()
        #expect(hall.conference.awards.receiving == last && last != nil)
        #expect(hall.conference.cue.step == .round(.clear, "r2"))
    }

    @Test func `a round that is called again begins without a name`() throws {
        var hall = try Self.conferred()
        try hall.presses()
        try hall.undoNewest()
        try hall.when(.awards(.recall("r2")))
        try hall.walk("r2", through: .onstage)
        #expect(hall.conference.awards.receiving == nil)
    }

    @Test func `nobody is lifted before they stand on the platform, nor who stands elsewhere`() throws {
        var hall = try Hall.awarding(from: "r2")
        hall.refuses(Self.point("tap-the-1"), .conflict, .roundWrongState)
        try hall.walk("r2", through: .call)
        hall.refuses(Self.point("tap-the-1"), .conflict, .roundWrongState)
        try hall.walk("r2", through: .onstage)
        hall.refuses(Self.point("tap-the-16"), .conflict, .recipientWrongState)
        try hall.when(Self.point("tap-the-1"))
        try hall.when(Self.point(nil))
        #expect(hall.conference.awards.receiving == nil)
    }

    @Test func `the same name twice, by two MCs at once, changes nothing the second time`() throws {
        var hall = try Self.conferred()
        try hall.when(Self.point("tap-the-1"))
        let since = hall.conference.awards.receiving
        try hall.when(Self.point("tap-the-1"), by: .operatorOne)
        #expect(hall.conference.awards.receiving == since)
    }
}

extension Hall {
    @discardableResult
    fileprivate mutating func presses() throws -> LogEntry { try when(try #require(conference.cue.step).command()) }
}
