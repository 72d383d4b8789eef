import Conference
import Fixtures
import Script
import Testing

struct RollCallScriptTests {
    /// Every venue confirmed and counted, ten delegates more at each than at the one before.
    private func called() throws -> PlayedConference {
        var played = try PlayedConference(.laoCai, at: "i1")
        for (place, venue) in played.conference.venues.rows.enumerated() {
            try played.does(.venue(.check(venue.id, heard: true, seen: true)), by: .operatorOne)
            try played.does(.venue(.attendance(100 + 10 * place)), by: Principal(.venue, PersonID(venue.id.text)))
        }
        return played
    }

    @Test func `the roll names the venues in their order, each with its number once it is told, and then what follows`() throws {
        var played = try PlayedConference(.laoCai, at: "i1")
        try played.does(.venue(.attendance(1_042)), by: .saPa)
        try played.does(.venue(.putOut("bac-ha", reason: "Mất điện")), by: .operatorOne)
        let lines = played.script.text.vi.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.first == "Kính mời lần lượt các điểm cầu báo cáo số đại biểu có mặt và tình trạng âm thanh, hình ảnh:")
        #expect(lines[1] == "1. Thành phố Lào Cai", "the hall does not call itself")
        #expect(lines[2] == "2. Thị xã Sa Pa: 1.042 đại biểu")
        #expect(lines[8] == "8. Văn Bàn")
        #expect(lines[9] == "" && lines[10].hasPrefix("Xin trân trọng kính mời quý vị đại biểu tại hội trường và các điểm cầu đứng dậy"))
        #expect(played.script.text.en?.contains("2. TX Sa Pa: 1,042 delegates") == true)
        #expect(played.conference.cue.step == .advance(from: "i1"))
    }

    @Test func `once all have told, the MC reads the sum`() throws {
        var played = try called()
        #expect(
            played.script.text.vi.hasPrefix(
                "Kính thưa quý vị đại biểu! Tổng số đại biểu dự hội nghị tại 10 điểm cầu là 1.450 đại biểu.\n\nXin trân trọng kính mời"))
        try played.does(.venue(.putOut("van-ban", reason: "Mất điện")), by: .operatorOne)
        #expect(
            played.script.text.vi.hasPrefix(
                "Kính thưa quý vị đại biểu! Tổng số đại biểu dự hội nghị tại 9 điểm cầu là 1.260 đại biểu.\n"))
        #expect(!played.script.text.vi.contains("Văn Bàn"), "who is missing is a matter of the staff")
    }

    @Test func `where the programme says how many are invited, the sum is told against them`() throws {
        var opening = Opening.laoCai
        for place in opening.venues.indices { opening.venues[place].expected = 150 }
        var played = try PlayedConference(opening, at: "i1")
        for venue in opening.venues { try played.does(.venue(.attendance(60)), by: Principal(.venue, PersonID(venue.id.text))) }
        #expect(played.script.text.vi.contains("tại 10 điểm cầu là 600 đại biểu trên tổng số 1.500 đại biểu được triệu tập."))
    }

    @Test func `of a thousand venues forty are read one by one, and named`() throws {
        var opening = Opening.laoCai
        opening.venues += (1...990).map { Venue(id: VenueID("diem-cau-\($0)"), name: BilingualText("Điểm cầu số \($0)")) }
        let played = try PlayedConference(opening, at: "i1")
        #expect(played.script.text.vi.contains("40. Điểm cầu số 31\n… và 959 điểm cầu khác"))
        #expect(played.script.named.count == 40)
    }
}
