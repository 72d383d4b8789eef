import Conference
import Fixtures
import Script
import Testing

struct AgendaScriptTests {
    /// What announces the item, entered from nothing.
    private func announced(_ kind: Agenda.Kind, _ title: BilingualText, _ change: (inout Agenda.Item) -> Void = { _ in }) throws -> String {
        var item = Agenda.Item(id: "i0", kind: kind, title: title, plannedMinutes: 10)
        change(&item)
        var opening = Opening.laoCai
        opening.items.insert(item, at: 0)
        return StepScript(of: .advance(from: nil), in: try PlayedConference(opening).conference).text.vi
    }

    @Test func `the script invites who speaks, with salutation and office`() throws {
        let played = try PlayedConference(.laoCai, at: "i6")
        #expect(
            played.script.text.vi
                == "Tiếp theo chương trình là phần phát biểu chỉ đạo. Xin trân trọng kính mời đồng chí Đặng Xuân Phong, Bí thư Tỉnh ủy.")
    }

    @Test func `who has spoken is thanked before what follows is announced`() throws {
        let played = try PlayedConference(.laoCai, at: "i7")
        #expect(
            played.script.text.vi
                == "Xin trân trọng cảm ơn ý kiến chỉ đạo của đồng chí Đặng Xuân Phong.\n\n"
                + "Tiếp theo chương trình là phần công bố quyết định, trao thưởng.")
        let launched = try PlayedConference(.laoCai, at: "i9")
        #expect(launched.script.text.vi.hasPrefix("Xin trân trọng cảm ơn đồng chí Trịnh Xuân Trường.\n\n"))
    }

    @Test func `an item without speakers is announced by its title, which is no name within a sentence`() throws {
        let played = try PlayedConference(.laoCai, at: "i5")
        #expect(played.script.text.vi == "Tiếp theo chương trình là phần tham luận.")
        #expect(played.script.text.en == "Next on the agenda: Tham luận.")
        #expect(try announced(.ceremony, "Sa Pa đăng cai").hasSuffix("là phần Sa Pa đăng cai."))
        #expect(try announced(.ceremony, "UBND tỉnh tiếp thu").hasSuffix("là phần Ủy ban nhân dân tỉnh tiếp thu."))
    }

    @Test func `an item of every kind has words that fit it`() throws {
        let back = Opening.startOfLaoCai + 100 * .perMinute
        #expect(
            try announced(.break, "Giải lao").hasPrefix(
                "Kính thưa quý vị đại biểu! Hội nghị nghỉ giải lao 10 phút. Kính mời quý vị trở lại"))
        #expect(try announced(.break, "Giải lao") { $0.resumesAt = back }.hasSuffix("trở lại hội trường sau giờ giải lao."))
        #expect(
            try announced(.video, "Phóng sự về phong trào thi đua")
                == "Sau đây, kính mời quý vị đại biểu hướng lên màn hình theo dõi phóng sự về phong trào thi đua.")
        #expect(try announced(.video, "Lào Cai đổi mới").hasSuffix("theo dõi phóng sự “Lào Cai đổi mới”."))
        #expect(
            try announced(.silence, "Mặc niệm các anh hùng liệt sĩ")
                == "Tiếp theo chương trình là phần mặc niệm các anh hùng liệt sĩ. Xin trân trọng kính mời quý vị đại biểu tại hội trường "
                + "và các điểm cầu đứng dậy.\nPhút mặc niệm bắt đầu.")
        #expect(try announced(.anthem, "Chào cờ").hasSuffix("làm lễ chào cờ.\nNghiêm! Chào cờ, chào!\nQuốc ca!"))
        #expect(
            try announced(.report, "Báo cáo tổng kết năm 2021")
                == "Tiếp theo chương trình, xin trân trọng kính mời đại diện Ban Tổ chức trình bày báo cáo tổng kết năm 2021.")
        #expect(try announced(.rollcall, "Điểm danh").hasPrefix("Kính thưa quý vị đại biểu! Sau đây, Ban Tổ chức xin kiểm tra âm thanh"))
    }

    @Test func `where it is known when the day began, the hour of return from a break is told`() throws {
        var opening = Opening.laoCai
        opening.about.dayStartsAt = Opening.startOfLaoCai - 820 * .perMinute
        var item = Agenda.Item(id: "i0", kind: .break, title: "Giải lao", plannedMinutes: 10)
        item.resumesAt = Opening.startOfLaoCai + 100 * .perMinute
        opening.items.insert(item, at: 0)
        let played = try PlayedConference(opening)
        #expect(StepScript(of: .advance(from: nil), in: played.conference).text.vi.hasSuffix("trở lại hội trường lúc 15 giờ 20 phút."))
        let after = StepScript(of: .advance(from: "i0"), in: played.conference).text.vi
        #expect(after.hasPrefix("Kính thưa quý vị đại biểu! Kính mời quý vị ổn định chỗ ngồi để hội nghị tiếp tục chương trình.\n\n"))
    }

    @Test func `after the anthem the hall is let sit down, unless the programme's own words do so`() throws {
        var played = try PlayedConference(.laoCai, at: "i2")
        let sit = "Thôi! Xin trân trọng kính mời quý vị đại biểu an tọa."
        #expect(played.script.text.vi.hasPrefix(sit + "\n\nKính thưa quý vị đại biểu"))
        try played.does(.agenda(.edit("i3", [.script("Kính mời quý vị an tọa. Sau đây là phần giới thiệu đại biểu.")])))
        #expect(!played.script.text.vi.contains("Thôi!"))
    }

    @Test func `the programme's own script is read instead, as it stands`() throws {
        var played = try PlayedConference(.laoCai, at: "i5")
        let script = BilingualText("Sau đây là phần tham luận (năm bài).", en: "The papers now follow.")
        try played.does(.agenda(.edit("i6", [.script(script)])))
        #expect(played.script.text == script)
    }

    @Test func `own words that begin with thanks stand alone`() throws {
        var played = try PlayedConference(.laoCai, at: "i7")
        let script: BilingualText = "Xin trân trọng cảm ơn đồng chí Bí thư Tỉnh ủy. Hội nghị xin tiếp thu."
        try played.does(.agenda(.edit("i8", [.script(script)])))
        #expect(played.script.text.vi == script.vi)
    }

    @Test func `a speaker of the programme is named, and where nothing is left the last item is finished`() throws {
        let played = try PlayedConference(.laoCai, at: "i6")
        #expect(played.script.named == [.person("dang-xuan-phong")])
        #expect(played.script.label == BilingualText("Tiếp theo: Phát biểu chỉ đạo", en: "Next: Phát biểu chỉ đạo"))
        let last = try PlayedConference(.laoCai, at: "i11")
        #expect(last.script.label.vi == "Kết thúc nội dung cuối cùng")
        #expect(last.script.text.vi.isEmpty)
    }

    @Test func `of a step that is still ahead, what follows its own item is announced`() throws {
        let played = try PlayedConference(.laoCai, at: "i2")
        let ahead = StepScript(of: .advance(from: "i8"), in: played.conference)
        #expect(ahead.label.vi == "Tiếp theo: Phát động phong trào thi đua 2022")
        #expect(ahead.named == [.person("trinh-xuan-truong")])
    }
}
