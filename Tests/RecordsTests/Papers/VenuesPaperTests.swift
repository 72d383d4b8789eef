import Conference
import Fixtures
import Foundation
import Records
import Testing

@Suite struct VenuesPaperTests {
    private func turns(of venue: String, in day: PrintedPapers) throws -> [[String]] {
        let sheets = try day.paper("lich-diem-cau").components(separatedBy: "<section class=\"page\">")
        let sheet = try #require(sheets.first { $0.contains("LỊCH CỦA ĐIỂM CẦU: \(venue)<") })
        return PrintedPapers.rows(in: sheet)
    }

    private var programme: Opening {
        var programme = Opening.laoCaiAwards
        programme.items = Opening.withPapers().items
        return programme
    }

    @Test func `Si Ma Cai answers, speaks, receives and signs, each at its time`() throws {
        let turns = try turns(of: "Si Ma Cai", in: PrintedPapers(programme))
        #expect(turns.map { $0[0] } == ["13:40", "15:03", "16:15", "16:41"])
        #expect(turns[0][3].contains("thứ 8 trong danh sách"))
        #expect(turns[1][1] == "Tham luận: Tham luận 5" && turns[1][3] == "Phát biểu, không quá 7 phút")
        #expect(turns[2][1] == "Lượt 8: trao Cờ thi đua của UBND tỉnh" && turns[2][2] == "Tập thể số 30")
        #expect(turns[3][1] == "Ký giao ước thi đua" && turns[3][2] == "Đơn vị số 8")
    }

    @Test func `whoever heads a bloc presents its pledge before all sign`() throws {
        let turns = try turns(of: "TP Lào Cai", in: PrintedPapers(programme))
        #expect(turns.map { $0[0] } == ["13:40", "16:32", "16:41"])
        #expect(turns[1][1] == "Trình bày giao ước: Cụm thi đua số 1" && turns[1][2] == "Đơn vị số 1")
        #expect(turns[2][2] == "Đơn vị số 1; Đơn vị số 30")
    }

    @Test func `the MC calls a venue by the number on its sheet, and not the hall`() throws {
        let papers = PrintedPapers(programme)
        #expect(try papers.paper("loi-dan-mc").contains("<p>8. Si Ma Cai</p>"))
        #expect(try turns(of: "Hội trường tỉnh", in: papers)[0][3] == "Báo số đại biểu có mặt trên máy của hội trường")
    }

    @Test func `every venue has its sheet`() throws {
        let paper = try PrintedPapers(programme).paper("lich-diem-cau")
        #expect(paper.components(separatedBy: "LỊCH CỦA ĐIỂM CẦU").count == programme.venues.count + 1)
    }

    @Test func `in mid-day the rest comes as much later as the day is late`() throws {
        var day = try PlayedConference(programme)
        try day.does(.lifecycle(.open()))
        try day.does(.agenda(.jump(to: "i8")))
        // Awards are on since the time of the roll call: what follows keeps its planned time, which guests were told.
        let early = try turns(of: "Si Ma Cai", in: PrintedPapers(.init(restOf: day.conference, at: day.now)))
        #expect(early.map { $0[1] } == ["Lượt 8: trao Cờ thi đua của UBND tỉnh", "Ký giao ước thi đua"])
        #expect(early[1][0] == "16:41")
        // At 17:00 they have eight rounds of five minutes before them, then twelve minutes of launch and nine of presenting.
        let late = Opening.startOfLaoCai + 200 * .perMinute
        let turns = try turns(of: "Si Ma Cai", in: PrintedPapers(.init(restOf: day.conference, at: late)))
        #expect(turns.map { $0[0] } == ["17:35", "18:01"])
    }
}
