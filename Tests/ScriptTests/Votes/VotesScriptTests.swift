import Fixtures
import Foundation
import Script
import Testing

@testable import Conference

struct VotesScriptTests {
    private func hall(_ text: BilingualText) throws -> PlayedConference {
        var opening = Opening.laoCai
        opening.votes = Votes.Programme(votes: [Vote(id: "nghi-quyet", motion: Motion(text: text), item: "i7")])
        var played = try PlayedConference(opening, at: "i7")
        try played.does(.venue(.attendance(40)), by: Principal(.venue, "si-ma-cai"))
        return played
    }

    @Test func `the MC puts the question to the hall and calls for hands three times`() throws {
        let played = try hall(BilingualText("Thông qua Nghị quyết", en: "The resolution"))
        #expect(played.script.label == BilingualText("Mở biểu quyết", en: "Open the vote"))
        #expect(played.script.text.vi.hasPrefix("Sau đây, Hội nghị tiến hành biểu quyết: Thông qua Nghị quyết."))
        #expect(played.script.text.vi.components(separatedBy: "xin giơ tay").count == 4)
        #expect(played.script.text.en?.contains("The resolution") == true)
    }

    @Test func `at the close the result is read out as the venues have counted it`() throws {
        var played = try hall("Thông qua Nghị quyết")
        try played.does(.votes(.open("nghi-quyet")))
        #expect(played.script.text.vi.contains("0 đại biểu tán thành") && played.script.text.vi.contains("không được thông qua"))
        try played.does(
            .votes(.count("nghi-quyet", VoteCount.Hands(for: 38, against: 2))), by: Principal(.venue, "si-ma-cai"))
        #expect(
            played.script.text.vi
                == "Kết quả biểu quyết: 38 đại biểu tán thành, 2 không tán thành, 0 không có ý kiến, trên tổng số 40 đại biểu có mặt.\n"
                + "Như vậy, Hội nghị đã thông qua. Xin trân trọng cảm ơn quý vị đại biểu.")
    }
}
