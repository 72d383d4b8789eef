import Conference
import Testing

struct AwardsCueTests {
    /// The script of one step of one round, as the MC has it before pressing.
    private func script(_ round: RoundID, _ step: Round.Step, _ change: (inout Hall) throws -> Void = { _ in }) throws -> BilingualText {
        var hall = try Hall.awarding(from: round)
        try change(&hall)
        while hall.conference.cue.step != .round(step, round) {
            guard case .round(let due, round) = hall.conference.cue.step else { throw Missed(round: round) }
            try hall.when(.awards(.rite(due, round)))
        }
        return hall.conference.cue.script
    }

    private struct Missed: Error { let round: RoundID }

    @Test func `one key confers on all forty-eight, and then the agenda goes on`() throws {
        var hall = try Hall.awarding()
        var presses = 0
        while case .round(let step, let id) = hall.conference.cue.step {
            for condition in hall.conference.cue.conditions { #expect(condition.position == hall.position(of: .round(id))) }
            try hall.when(.awards(.rite(step, id)))
            presses += 1
        }
        #expect(presses == 38)
        #expect(hall.count(.conferred) == 48)
        #expect(hall.conference.cue.step == .advance(from: "i8"))
        #expect(hall.conference.cue.warnings.isEmpty)
    }

    @Test func `on delegated authority one leader confers`() throws {
        #expect(
            try script("r3", .confer).vi
                == "Thừa ủy quyền Chủ tịch nước, đồng chí Đặng Xuân Phong, Bí thư Tỉnh ủy, trao Huân chương Đại đoàn kết dân tộc cho "
                + "ông Giàng Seo Vần. Xin trân trọng kính mời đồng chí!")
        #expect(
            try script("r3", .call).vi
                == "Xin trân trọng kính mời ông Giàng Seo Vần, Chủ tịch Ủy ban MTTQ Việt Nam tỉnh, lên lễ đài nghe công bố Quyết định và "
                + "đón nhận Huân chương Đại đoàn kết dân tộc.")
    }

    @Test func `two leaders confer together`() throws {
        #expect(
            try script("r5", .confer).vi
                == "Thừa ủy quyền Thủ tướng Chính phủ, đồng chí Vũ Xuân Cường, Chủ tịch HĐND tỉnh, và đồng chí Trịnh Xuân Trường, "
                + "Chủ tịch UBND tỉnh, cùng trao Bằng khen của Thủ tướng Chính phủ cho 10 cá nhân. Xin trân trọng kính mời các đồng chí!")
    }

    @Test func `where nobody is named as conferrer the award is the subject`() throws {
        #expect(try script("r6a", .confer).vi == "Sau đây, Cờ thi đua của UBND tỉnh được trao cho 9 tập thể.")
    }

    @Test func `the decision is read by its reader, with number, day and signer`() throws {
        #expect(
            try script("r4", .read).vi
                == "Sau đây, xin trân trọng kính mời đồng chí Chánh Văn phòng công bố Quyết định số 04/QĐ-TTg ngày 31 tháng 12 năm 2021 của "
                + "Thủ tướng Chính phủ về việc tặng Cờ thi đua của Chính phủ.")
    }

    @Test func `collectives are invited before individuals`() throws {
        #expect(
            try script("r2", .call).vi
                == "Xin trân trọng kính mời đại diện các tập thể: Tập thể số 1, Tập thể số 2 và các cá nhân: Cá nhân số 1, Cá nhân số 2, "
                + "Cá nhân số 3, Cá nhân số 4, Cá nhân số 5, lên lễ đài nghe công bố Quyết định và đón nhận Huân chương Lao động hạng Ba.")
        #expect(try script("r2", .onstage).vi == "Trên lễ đài là đại diện 2 tập thể và 5 cá nhân được tặng Huân chương Lao động hạng Ba.")
        #expect(
            try script("r2", .clear).vi
                == "Xin nhiệt liệt chúc mừng các tập thể, cá nhân vừa đón nhận Huân chương Lao động hạng Ba. "
                + "Xin trân trọng cảm ơn và kính mời các đồng chí về vị trí.")
    }

    @Test func `a part at a venue is called and conferred there`() throws {
        let call = try script("r6c", .call).vi.split(separator: "\n")
        #expect(call.count == 4)
        #expect(
            call[2]
                == "Tại điểm cầu Si Ma Cai, xin trân trọng kính mời đại diện Tập thể số 30 vào vị trí đón nhận Cờ thi đua của UBND tỉnh.")
        let confer = try script("r6c", .confer).vi.split(separator: "\n")
        #expect(confer[2] == "Tại điểm cầu Si Ma Cai, Cờ thi đua của UBND tỉnh được trao cho Tập thể số 30.")
        #expect(
            confer[3] == "Tại điểm cầu Văn Bàn, Lãnh đạo huyện Văn Bàn (minh họa) trao Cờ thi đua của UBND tỉnh cho Tập thể số 31. "
                + "Xin trân trọng kính mời!")
    }

    @Test func `somebody receives for another`() throws {
        let proxy = Recipient.Proxy(name: "bà Nguyễn Thị B", title: "Phó Chủ tịch", kind: .representative)
        let replace = { (hall: inout Hall) in _ = try hall.when(.awards(.proxy("giang-seo-van", proxy))) }
        #expect(
            try script("r3", .call, replace).vi
                == "Xin trân trọng kính mời bà Nguyễn Thị B, Phó Chủ tịch, nhận thay ông Giàng Seo Vần, lên lễ đài nghe công bố Quyết định "
                + "và đón nhận Huân chương Đại đoàn kết dân tộc.")
        #expect(try script("r3", .confer, replace).vi.contains("cho ông Giàng Seo Vần (bà Nguyễn Thị B nhận thay). "))
    }

    @Test func `the family receives for the dead, and nobody is congratulated`() throws {
        let family = { (opening: inout Opening) in
            guard let place = opening.awards?.recipients.firstIndex(where: { $0.id == "giang-seo-van" }) else { return }
            opening.awards?.recipients[place].isPosthumous = true
            opening.awards?.recipients[place].proxy = Recipient.Proxy(name: "bà Vàng Thị C", kind: .family, relation: "vợ")
        }
        var hall = try Hall.awarding(from: "r3", family)
        #expect(
            hall.conference.cue.script.vi
                == "Xin trân trọng kính mời đại diện gia đình ông Giàng Seo Vần (truy tặng): bà Vàng Thị C (vợ) lên lễ đài nghe công bố "
                + "Quyết định và đón nhận Huân chương Đại đoàn kết dân tộc.")
        try hall.walk("r3", through: .onstage)
        #expect(hall.conference.cue.script.vi.contains("về việc truy tặng Huân chương"))
        try hall.walk("r3", through: .read)
        #expect(hall.conference.cue.script.vi.contains("cho ông Giàng Seo Vần (truy tặng), đại diện gia đình đón nhận."))
        try hall.walk("r3", through: .confer)
        #expect(!hall.conference.cue.script.vi.contains("chúc mừng"))
    }

    @Test func `a lower award before a higher one is a warning with its reason`() throws {
        let hall = try Hall.awarding(from: "r4")
        #expect(
            hall.warning(.awardOutOfOrder)
                == [
                    "award": "Cờ thi đua của Chính phủ", "before": "Bằng khen của Thủ tướng Chính phủ", "why": "Tập thể trước cá nhân",
                ])
        #expect(try Hall.awarding(from: "r5").warning(.awardOutOfOrder) == nil)
    }

    @Test func `individuals before a collective of the same award are a warning`() throws {
        var hall = try Hall.awarding(from: "r2")
        #expect(hall.warning(.awardIndividualsFirst) == nil)
        try hall.when(.awards(.split("r2", after: "tap-the-1")))
        try hall.when(.awards(.move("r2", after: "r2-2")))
        #expect(
            hall.warning(.awardIndividualsFirst) == ["award": "Huân chương Lao động hạng Ba", "names": .list(["Tập thể số 1"]), "count": 1])
    }

    @Test func `leaving the awards the MC is told which counts were not reached`() throws {
        var hall = try Hall.awarding(from: "r5")
        for id in ["ca-nhan-9", "ca-nhan-12"] as [RecipientID] { try hall.when(.awards(.defer(id, reason: nil))) }
        while case .round(let step, let id) = hall.conference.cue.step { try hall.when(.awards(.rite(step, id))) }
        #expect(hall.warning(.awardTotal)?["individuals"] == 8)
        #expect(hall.conference.cue.warnings.count { $0.reason == .awardTotal } == 1)
    }
}
