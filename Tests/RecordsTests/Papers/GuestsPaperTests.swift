import Conference
import Fixtures
import Records
import Testing

@Suite struct GuestsPaperTests {
    private let name = "danh-sach-dai-bieu"

    @Test func `guests come by protocol, then each unit's delegate by venue`() throws {
        let rows = try PrintedPapers(.laoCai).rows(name)
        #expect(rows.prefix(3).map { $0[1] } == ["đồng chí Đặng Xuân Phong", "đồng chí Trịnh Xuân Trường", "Lãnh đạo huyện Si Ma Cai"])
        #expect(rows[0][2] == "Bí thư Tỉnh ủy" && rows[2][3] == "Si Ma Cai")
        #expect(rows.count == 3 + 30)
        #expect(Set(rows.dropFirst(3).map { $0[2] }) == Set((1...30).map { "Đơn vị số \($0)" }))
    }

    @Test func `who has come, and who came instead, is what the day knows`() throws {
        var day = try PlayedConference(.laoCai)
        try day.does(.guest(.arrive("dang-xuan-phong")), by: .operatorOne)
        try day.does(.guest(.substitute("trinh-xuan-truong", .init(name: "Hoàng Quốc Khánh", title: "Phó Chủ tịch"))), by: .operatorOne)
        let rows = try PrintedPapers(.init(of: day.conference)).rows(name)
        #expect(rows.prefix(3).map { $0[4] } == ["Có mặt", "Dự thay: Hoàng Quốc Khánh, Phó Chủ tịch", ""])
    }
}
