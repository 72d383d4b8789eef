import Conference
import Fixtures
import Script
import Testing

struct WelcomeListTests {
    private func announced(_ played: PlayedConference) -> String { StepScript(of: .advance(from: "i2"), in: played.conference).text.vi }

    @Test func `the guests of the invitation are welcomed in the order of protocol, with salutation and office`() throws {
        let text = announced(try PlayedConference(.laoCai))
        #expect(
            text.hasSuffix(
                """
                Kính thưa quý vị đại biểu, thưa toàn thể hội nghị!
                Hôm nay, Hội nghị tổng kết phong trào thi đua, khen thưởng năm 2021 được long trọng tổ chức.
                Đến dự hội nghị, xin trân trọng giới thiệu và nhiệt liệt chào mừng:
                Đồng chí Đặng Xuân Phong, Bí thư Tỉnh ủy;
                Đồng chí Trịnh Xuân Trường, Chủ tịch Ủy ban nhân dân tỉnh;
                Lãnh đạo huyện Si Ma Cai, tại điểm cầu Si Ma Cai.
                Nhiệt liệt chào mừng toàn thể quý vị đại biểu có mặt tại hội trường và các điểm cầu!
                """))
    }

    @Test func `who is absent is passed over, and who is represented is named by their deputy`() throws {
        var played = try PlayedConference(.laoCai)
        try played.does(.guest(.absent("dang-xuan-phong")), by: .operatorOne)
        let deputy = Guest.Substitute(name: "Đại biểu A", salutation: "bà", title: "Phó Chủ tịch UBND tỉnh")
        try played.does(.guest(.substitute("trinh-xuan-truong", deputy)), by: .operatorOne)
        let text = announced(played)
        #expect(!text.contains("Đặng Xuân Phong"))
        #expect(text.contains("Bà Đại biểu A, Phó Chủ tịch Ủy ban nhân dân tỉnh, dự thay đồng chí Trịnh Xuân Trường;"))
    }

    @Test func `the programme's own script says where the list stands`() throws {
        var played = try PlayedConference(.laoCai)
        let script = BilingualText("Xin giới thiệu:\n{guests}\nXin chào mừng!", en: "Welcome:\n{guests}")
        try played.does(.agenda(.edit("i3", [.script(script)])))
        #expect(
            announced(played).hasSuffix(
                "Xin giới thiệu:\nĐồng chí Đặng Xuân Phong, Bí thư Tỉnh ủy;\nĐồng chí Trịnh Xuân Trường, Chủ tịch "
                    + "Ủy ban nhân dân tỉnh;\nLãnh đạo huyện Si Ma Cai, tại điểm cầu Si Ma Cai.\nXin chào mừng!"))
    }
}
