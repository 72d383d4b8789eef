import Conference
import Fixtures
import StrictJSON
import Testing

@testable import Views

/// What the hall's screen would be made of after the next step, for a desk that draws it before anybody presses.
@Suite struct NextPictureTests {
    private static let scenes = ["stage/", "round/", "recipient/", "agenda/", "speaker/", "pledge/"]

    private func row(_ played: PlayedConference) throws -> JSON? {
        let list = Projection.list("next-picture", in: played.conference, for: .staff, at: played.now + .perSecond)
        guard case .array(let rows) = try #require(list) else { return nil }
        return rows.first
    }

    @Test func `through the whole day it is what the step brings, for what scenes are made of`() throws {
        var played = try PlayedConference(.laoCaiAwards)
        var steps = 0
        while played.conference.cue.step != nil {
            let told = try #require(try row(played))
            guard try played.presses(override: .all) else { break }
            guard case .object(let members)? = told["set"] else { return #expect(Bool(false), "no keys") }
            for member in members where Self.scenes.contains(where: member.key.hasPrefix) {
                let key = try #require(ViewKey(member.key))
                let now = try JSONReader.read(try #require(Projection.bytes(of: key, in: played.conference, for: .public)))
                #expect(member.value == now, "\(member.key)")
            }
            steps += 1
        }
        #expect(steps > 20)
        #expect(try row(played) == nil)
    }

    @Test func `what is beneath a held screen is not told, and who is not of the staff is told nothing`() throws {
        var played = try PlayedConference(.laoCaiAwards, at: "i8")
        #expect(Projection.list("next-picture", in: played.conference, for: .public, at: 0) == nil)
        try played.does(.stage(.hold(.main)))
        #expect(try row(played)?["set"]?["stage/main"] == nil)
    }
}
