import Fixtures
import StrictJSON
import Testing

@testable import Conference
@testable import Views

@Suite struct VotesProjectionTests {
    private static let venue = Principal(.venue, "si-ma-cai")

    private func hall() throws -> PlayedConference {
        var opening = Opening.laoCai
        opening.votes = Votes.Programme(votes: [Vote(id: "nghi-quyet", motion: Motion(text: "Thông qua Nghị quyết"), item: "i7")])
        var played = try PlayedConference(opening, at: "i7")
        try played.does(.venue(.attendance(40)), by: Self.venue)
        return played
    }

    private func count(_ yes: Int, venue: VenueID? = nil) -> Command {
        .votes(.count("nghi-quyet", VoteCount.Hands(for: yes, against: 2), venue: venue))
    }

    private func json(_ key: ViewKey, _ played: PlayedConference, _ audience: Audience = .public) throws -> JSON? {
        try Projection.bytes(of: key, in: played.conference, for: audience).map { try JSONReader.read($0) }
    }

    @Test func `the public reads the question while hands are raised, and how many only after the close`() throws {
        var played = try hall()
        #expect(try json("vote/nghi-quyet", played) == nil, "what will be asked is the staff's to know")
        #expect(try json("vote/nghi-quyet", played, .staff)?["state"] == "planned")
        try played.does(.votes(.open("nghi-quyet")))
        try played.does(count(38), by: Self.venue)
        let open = try #require(try json("vote/nghi-quyet", played))
        #expect(open["state"] == "open" && open["tally"] == nil && open["result"] == nil)
        #expect(try json("count/nghi-quyet/si-ma-cai", played) == nil)
        let tally = try #require(try json("vote/nghi-quyet", played, .staff)?["tally"])
        #expect(tally["for"] == 38 && tally["present"] == 40 && tally["counted"] == 1 && tally["missingCount"] == 9)
        try played.does(.votes(.close("nghi-quyet")))
        let result = try #require(try json("vote/nghi-quyet", played)?["result"])
        #expect(result["for"] == 38 && result["carried"] == true && result["missing"] == nil)
        #expect(try json("vote/nghi-quyet", played, .staff)?["result"]?["missingCount"] == 9)
    }

    @Test func `a venue sees its own count in its overlay, and that it was corrected`() throws {
        var played = try hall()
        let (own, other) = (Self.venue, Principal(.venue, "sa-pa"))
        func mine(_ who: Principal) throws -> JSON? {
            let participant = try #require(played.conference.participants[who])
            return try Projection.ownBytes(of: "count/nghi-quyet/si-ma-cai", for: participant, in: played.conference)
                .map { try JSONReader.read($0) }
        }
        try played.does(.votes(.open("nghi-quyet")))
        try played.does(count(38), by: own)
        let counted = try #require(try mine(own))
        #expect(counted["for"] == 38 && counted["corrected"] == false && counted["by"] == nil)
        #expect(try mine(other) == nil)
        let before = played.conference
        try played.does(count(37, venue: "si-ma-cai"), by: Principal(.operator, "operator-1"))
        let corrected = try #require(try mine(own))
        #expect(corrected["for"] == 37 && corrected["corrected"] == true)
        let touched = Projection.keysTouched(
            by: played.conference.entitiesChanged(since: before), from: before, to: played.conference)
        #expect(touched.contains("vote/nghi-quyet") && touched.contains("count/nghi-quyet/si-ma-cai"))
        #expect(Projection.owners(of: "count/nghi-quyet/si-ma-cai", from: before, to: played.conference).map(\.who) == [own])
    }

    @Test func `the lists have every vote that was put, and every count`() throws {
        var played = try hall()
        #expect(Projection.list("votes", in: played.conference, for: .public, at: 0) == [])
        try played.does(.votes(.open("nghi-quyet")))
        try played.does(count(38), by: Self.venue)
        guard case .array(let counts)? = Projection.list("counts", in: played.conference, for: .staff, at: 0) else { throw NoList() }
        #expect(counts.map { $0["id"] } == ["si-ma-cai"] && counts[0]["for"] == 38)
        #expect(Projection.list("counts", in: played.conference, for: .public, at: 0) == nil)
        guard case .array(let votes)? = Projection.list("votes", in: played.conference, for: .public, at: 0) else { throw NoList() }
        #expect(votes.map { $0["id"] } == ["nghi-quyet"] && votes[0]["tally"] == nil)
    }

    private struct NoList: Error {}
}
