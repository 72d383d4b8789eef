import Conference
import Fixtures
import Records
import Testing

@Suite struct RunOfShowPaperTests {
    private let name = "kich-ban-dieu-hanh"

    @Test func `every item of Lào Cai stands at its time, with its minutes`() throws {
        let rows = try PrintedPapers(.laoCai).rows(name)
        #expect(
            rows.map { $0[0] } == [
                "13:40", "14:00", "14:03", "14:10", "14:15", "14:35", "15:10", "15:20", "15:40", "16:20", "16:32", "16:52", "16:57",
            ])
        #expect(rows.map { $0[1] } == ["20", "3", "7", "5", "20", "35", "10", "20", "40", "12", "20", "5", ""])
        let titles = rows.map { $0[2] }
        #expect(titles[6] == "Thời gian dự phòng" && titles[12] == "Kết thúc")
        for (row, item) in zip(titles[0..<6] + titles[7..<12], Opening.laoCai.items) { #expect(row.hasPrefix(item.title.vi)) }
    }

    @Test(arguments: [("UTC", "06:40"), ("America/New_York", "01:40"), ("Asia/Ho_Chi_Minh", "13:40")])
    func `times are those of the conference's zone`(zone: String, first: String) throws {
        var programme = Opening.laoCai
        programme.about.zone = zone
        #expect(try PrintedPapers(programme).rows(name).first?.first == first)
    }

    @Test func `who is named stands beside the item, with salutation and office; else the MC, or the chair where they lead`() throws {
        var programme = Opening.laoCai
        programme.items[5].ledBy = .chair
        let who = try PrintedPapers(programme).rows(name).map { $0[3] }
        #expect(who[7] == "đồng chí Đặng Xuân Phong, Bí thư Tỉnh ủy")
        #expect(who[5] == "Chủ trì điều hành")
        #expect(who[0] == "Người dẫn chương trình")
    }

    @Test func `papers and rounds stand in their item, each with when it comes`() throws {
        var programme = Opening.laoCaiAwards
        programme.items = Opening.withPapers().items
        let rows = try PrintedPapers(programme).rows(name)
        #expect(rows[5][2].contains("14:35 (7 phút) – Tham luận 1: Hội trường tỉnh 14:42 (7 phút) – Tham luận 2: Bảo Thắng"))
        #expect(rows[5][2].contains("14:49 (7 phút) – Tham luận 3: Lý Văn A; Bát Xát"))
        #expect(rows[8][2].contains("15:45 (5 phút) – Huân chương Lao động hạng Ba: 2 tập thể, 5 cá nhân"))
        #expect(rows[8][2].contains("có người nhận tại Mường Khương, Si Ma Cai, Văn Bàn"))
    }

    @Test func `what the MC says to lead in stands below the item`() throws {
        var programme = Opening.laoCai
        programme.items[3].script = "Xin kính mời đồng chí chủ trì khai mạc hội nghị."
        #expect(try PrintedPapers(programme).rows(name)[3][2].contains("Xin kính mời đồng chí chủ trì khai mạc hội nghị."))
    }

    @Test func `a late rest begins with what is on, keeps what was planned beside it, and awaits nothing that was passed over`() throws {
        var day = try PlayedConference(.laoCai, at: "i5")
        try day.does(.agenda(.skip("i6")))
        let rows = try PrintedPapers(.init(restOf: day.conference, at: Opening.startOfLaoCai + 130 * .perMinute)).rows(name)
        #expect(
            rows.map { $0[0] }.dropFirst() == [
                "15:50 KH 15:20", "16:10 KH 15:40", "16:50 KH 16:20", "17:02 KH 16:32", "17:22 KH 16:52", "17:27",
            ])
        #expect(rows[0][2].hasPrefix("Báo cáo tổng kết 2021, nhiệm vụ 2022 Đang thực hiện"))
        #expect(try PrintedPapers(.init(of: day.conference)).rows(name)[5][2].contains("Không thực hiện"))
    }
}
