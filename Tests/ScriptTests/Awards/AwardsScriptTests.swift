import Conference
import Fixtures
import Script
import Testing

struct AwardsScriptTests {
    /// The awards item, on, with the rounds before this one over.
    private func awarding(from first: RoundID, _ change: (inout Opening) -> Void = { _ in }) throws -> PlayedConference {
        var opening = Opening.laoCaiAwards
        change(&opening)
        var played = try PlayedConference(opening, at: "i8")
        while case .round(_, let id) = played.conference.cue.step, id != first { _ = try played.presses() }
        return played
    }

    /// What is spoken with one step of one round, as the MC has it before pressing.
    private func script(
        _ round: RoundID, _ step: Round.Step, _ change: (inout PlayedConference) throws -> Void = { _ in }
    ) throws -> StepScript {
        var played = try awarding(from: round)
        try change(&played)
        try walk(&played, to: step, of: round)
        return played.script
    }

    private func walk(_ played: inout PlayedConference, to step: Round.Step, of round: RoundID) throws {
        while played.conference.cue.step != .round(step, round) {
            guard case .round(_, round) = played.conference.cue.step else { throw Missed(round: round) }
            _ = try played.presses()
        }
    }

    private struct Missed: Error { let round: RoundID }

    @Test func `on delegated authority one leader confers`() throws {
        #expect(
            try script("r3", .confer).text.vi
                == "Thừa ủy quyền Chủ tịch nước, đồng chí Đặng Xuân Phong, Bí thư Tỉnh ủy, trao Huân chương Đại đoàn kết dân tộc cho "
                + "ông Giàng Seo Vần. Xin trân trọng kính mời đồng chí!")
        #expect(
            try script("r3", .call).text.vi
                == "Xin trân trọng kính mời ông Giàng Seo Vần, Chủ tịch Ủy ban MTTQ Việt Nam tỉnh, lên lễ đài nghe công bố Quyết định và "
                + "đón nhận Huân chương Đại đoàn kết dân tộc.")
    }

    @Test func `two leaders confer together`() throws {
        #expect(
            try script("r5", .confer).text.vi
                == "Thừa ủy quyền Thủ tướng Chính phủ, đồng chí Vũ Xuân Cường, Chủ tịch HĐND tỉnh, và đồng chí Trịnh Xuân Trường, "
                + "Chủ tịch UBND tỉnh, cùng trao Bằng khen của Thủ tướng Chính phủ cho 10 cá nhân. Xin trân trọng kính mời các đồng chí!")
    }

    @Test func `where nobody is named as conferrer the award is the subject`() throws {
        #expect(try script("r6a", .confer).text.vi == "Sau đây, Cờ thi đua của UBND tỉnh được trao cho 9 tập thể.")
    }

    @Test func `the decision is read by its reader, with number, day and signer`() throws {
        #expect(
            try script("r4", .read).text.vi
                == "Sau đây, xin trân trọng kính mời đồng chí Chánh Văn phòng công bố Quyết định số 04/QĐ-TTg ngày 31 tháng 12 năm 2021 của "
                + "Thủ tướng Chính phủ về việc tặng Cờ thi đua của Chính phủ.")
    }

    @Test func `collectives are invited before individuals`() throws {
        #expect(
            try script("r2", .call).text.vi
                == "Xin trân trọng kính mời đại diện các tập thể: Tập thể số 1, Tập thể số 2 và các cá nhân: Cá nhân số 1, Cá nhân số 2, "
                + "Cá nhân số 3, Cá nhân số 4, Cá nhân số 5, lên lễ đài nghe công bố Quyết định và đón nhận Huân chương Lao động hạng Ba.")
        #expect(
            try script("r2", .onstage).text.vi == "Trên lễ đài là đại diện 2 tập thể và 5 cá nhân được tặng Huân chương Lao động hạng Ba.")
        #expect(
            try script("r2", .clear).text.vi
                == "Xin nhiệt liệt chúc mừng các tập thể, cá nhân vừa đón nhận Huân chương Lao động hạng Ba. "
                + "Xin trân trọng cảm ơn và kính mời các đồng chí về vị trí.")
    }

    @Test func `a part at a venue is called and conferred there`() throws {
        let call = try script("r6c", .call).text.vi.split(separator: "\n")
        #expect(call.count == 4)
        #expect(
            call[2]
                == "Tại điểm cầu Si Ma Cai, xin trân trọng kính mời đại diện Tập thể số 30 vào vị trí đón nhận Cờ thi đua của UBND tỉnh.")
        let confer = try script("r6c", .confer).text.vi.split(separator: "\n")
        #expect(confer[2] == "Tại điểm cầu Si Ma Cai, Cờ thi đua của UBND tỉnh được trao cho Tập thể số 30.")
        #expect(
            confer[3] == "Tại điểm cầu Văn Bàn, Lãnh đạo huyện Văn Bàn trao Cờ thi đua của UBND tỉnh cho Tập thể số 31. "
                + "Xin trân trọng kính mời!")
    }

    @Test func `somebody receives for another`() throws {
        let proxy = Recipient.Proxy(name: "bà Nguyễn Thị B", title: "Phó Chủ tịch", kind: .representative)
        let replace = { (played: inout PlayedConference) in _ = try played.does(.awards(.proxy("giang-seo-van", proxy))) }
        #expect(
            try script("r3", .call, replace).text.vi
                == "Xin trân trọng kính mời bà Nguyễn Thị B, Phó Chủ tịch, nhận thay ông Giàng Seo Vần, lên lễ đài nghe công bố Quyết định "
                + "và đón nhận Huân chương Đại đoàn kết dân tộc.")
        #expect(try script("r3", .confer, replace).text.vi.contains("cho ông Giàng Seo Vần (bà Nguyễn Thị B nhận thay). "))
    }

    @Test func `the family receives for the dead, and nobody is congratulated`() throws {
        let family = { (opening: inout Opening) in
            guard let place = opening.awards?.recipients.firstIndex(where: { $0.id == "giang-seo-van" }) else { return }
            opening.awards?.recipients[place].isPosthumous = true
            opening.awards?.recipients[place].proxy = Recipient.Proxy(name: "bà Vàng Thị C", kind: .family, relation: "vợ")
        }
        var played = try awarding(from: "r3", family)
        #expect(
            played.script.text.vi
                == "Xin trân trọng kính mời đại diện gia đình ông Giàng Seo Vần (truy tặng): bà Vàng Thị C (vợ) lên lễ đài nghe công bố "
                + "Quyết định và đón nhận Huân chương Đại đoàn kết dân tộc.")
        try walk(&played, to: .read, of: "r3")
        #expect(played.script.text.vi.contains("về việc truy tặng Huân chương"))
        try walk(&played, to: .confer, of: "r3")
        #expect(played.script.text.vi.contains("cho ông Giàng Seo Vần (truy tặng), đại diện gia đình đón nhận."))
        try walk(&played, to: .clear, of: "r3")
        #expect(!played.script.text.vi.contains("chúc mừng"))
    }

    @Test func `who is called by name is given with the sentences, and nobody who is only counted`() throws {
        #expect(try script("r3", .call).named == [.recipient("giang-seo-van")])
        #expect(try script("r3", .confer).named == [.person("dang-xuan-phong"), .recipient("giang-seo-van")])
        #expect(try script("r5", .confer).named == [.person("vu-xuan-cuong"), .person("trinh-xuan-truong")])
        #expect(try script("r2", .call).named.count == 7)
        #expect(try script("r2", .onstage).named == [])
        let venues = try script("r6c", .confer).named
        #expect(venues.contains(.venue("si-ma-cai")) && venues.contains(.person("lanh-dao-van-ban")))
        #expect(!venues.contains(.venue("hoi-truong")), "the hall does not call itself")
    }
}
