import Conference
import Fixtures
import StrictJSON
import Testing

@testable import Views

@Suite struct CueProjectionTests {
    private func cue(_ played: PlayedConference) throws -> JSON {
        try JSONReader.read(try #require(Projection.bytes(of: .cue, in: played.conference, for: .staff)))
    }

    @Test func `a step that asks tells its question as a refusal would, and one that does not tells none`() throws {
        var opening = Opening.laoCaiAwards
        #expect(try cue(try PlayedConference(opening, at: "i8"))["override"] == nil)
        opening.awards?.platformPeople = 3
        let question = try #require(try cue(try PlayedConference(opening, at: "i8"))["override"])
        #expect(question["with"] == "confirm" && question["text"] == false)
        #expect(
            question["reasons"] == [["reason": "round.over-capacity", "args": ["round": "r1", "people": 4, "capacity": 3]]])
    }

    @Test func `a step says where it takes place, and where everybody is concerned it does not`() throws {
        #expect(try cue(try PlayedConference(.laoCaiAwards))["venues"] == nil)
        #expect(try cue(try PlayedConference(.laoCaiAwards, at: "i8"))["venues"] == ["hoi-truong"])
    }

    @Test func `a list that some have not signed is closed with a term for them, as an instant`() throws {
        var played = try PlayedConference(.laoCai, at: "i10")
        for pledge in ["cum-a", "khoi-b", "khoi-c"] as [PledgeID] {
            try played.does(.pledges(.present(pledge)))
            try played.does(.pledges(.open(pledge)))
        }
        let closing = try cue(played)
        let opened = try #require(played.conference.pledges.pledges["cum-a"]?.openedAt)
        #expect(closing["op"] == "pledge.close")
        #expect(closing["arg"] == ["pledge": "cum-a", "until": .int(opened + Pledges.longestLate)])
    }
}
