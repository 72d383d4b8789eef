import Conference
import Fixtures
import Script
import StrictJSON
import Testing

@testable import Views

/// What an MC keeps by for when the server is gone.
@Suite struct DayScriptTests {
    private func rows(_ played: PlayedConference) throws -> [JSON] {
        guard case .array(let rows) = try #require(Projection.list("script", in: played.conference, for: .staff, at: played.now)) else {
            return []
        }
        return rows
    }

    @Test func `it says what the cue says when the day comes to each step`() throws {
        var played = try PlayedConference(.laoCaiAwards)
        let told = try rows(played)
        #expect(told.count > 40)
        for (place, row) in told.enumerated() {
            let step = try #require(played.conference.cue.step)
            let script = StepScript(of: step, in: played.conference)
            #expect(row["id"] == .string(String(place + 1)))
            #expect(row["label"] == script.label.json && row["script"] == .string(script.text.vi), "\(step)")
            #expect(row["item"] == played.conference.agenda.course.current?.json)
            _ = try played.presses(override: .all)
        }
        #expect(try rows(played).isEmpty && played.conference.cue.step == nil)
    }

    @Test func `whoever is not of the staff is told nothing`() throws {
        let played = try PlayedConference(.laoCaiAwards, at: "i8")
        #expect(Projection.list("script", in: played.conference, for: .public, at: 0) == nil)
    }
}
