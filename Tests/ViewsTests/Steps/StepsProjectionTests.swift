import Fixtures
import StrictJSON
import Testing

@testable import Conference
@testable import Views

@Suite struct StepsProjectionTests {
    /// The awards item with the whole ceremony; what is done is done as a step that can be taken back.
    private func hall(after command: Awards.Command) throws -> ConferenceState {
        let played = try PlayedConference(.laoCaiAwards, at: "i8")
        var conference = played.conference
        let events = try conference.decide(.awards(command), by: .mc, at: played.now, facts: Facts())
        conference.apply(LogEntry(seq: conference.seq + 1, at: played.now, by: .mc, op: command.op.rawValue, events: events))
        return conference
    }

    private func steps(in conference: ConferenceState) throws -> JSON {
        try JSONReader.read(try #require(Projection.bytes(of: .entity(.steps), in: conference, for: .staff)))
    }

    @Test func `a round that the view does not carry is called by its award and who goes up first`() throws {
        let conference = try hall(after: .conferrers("r6b", at: nil, [.person("hoang-giang")], override: .all))
        #expect(!conference.awards.window.rounds.contains("r6b"))
        let steps = try steps(in: conference)
        guard case .array(let list)? = steps["list"] else { return }
        #expect(list.last?["about"] == "round/r6b")
        #expect(steps["names"]?["round/r6b"]?["vi"] == "Cờ thi đua của UBND tỉnh (Tập thể số 16)")
    }

    @Test func `what the view carries is named by it, and not twice`() throws {
        #expect(try steps(in: hall(after: .rite(.call, "r1")))["names"] == nil)
    }

    @Test func `a name that is put right is put right in the list too`() throws {
        let before = try hall(after: .conferrers("r6b", at: nil, [.person("hoang-giang")], override: .all))
        var after = before
        let events = try after.decide(.awards(.correct("tap-the-16", name: "Tập thể số 16B")), by: .mc, at: 0, facts: Facts())
        let changed = after.apply(LogEntry(seq: after.seq + 1, at: 0, by: .mc, op: "recipient.correct", events: events))
        #expect(Projection.keysTouched(by: changed, from: before, to: after).contains(.entity(.steps)))
        #expect(try steps(in: after)["names"]?["round/r6b"]?["vi"] == "Cờ thi đua của UBND tỉnh (Tập thể số 16B)")
    }
}
