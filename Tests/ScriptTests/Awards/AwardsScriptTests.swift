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

    @Test func `on delegated authority one leader is invited to confer, by the sentence that invites`() throws {
        #expect(
            try script("r3", .confer).text.vi
                == "Xin trân trọng kính mời đồng chí Đặng Xuân Phong, Bí thư Tỉnh ủy, thừa ủy quyền của Chủ tịch nước, lên trao "
                + "Huân chương Đại đoàn kết dân tộc cho ông Giàng Seo Vần.\nĐề nghị hội nghị nhiệt liệt chúc mừng!")
        #expect(
            try script("r3", .call).text.vi
                == "Tiếp theo, xin trân trọng kính mời ông Giàng Seo Vần, Chủ tịch Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh, lên lễ đài "
                + "nghe công bố Quyết định và đón nhận Huân chương Đại đoàn kết dân tộc.")
    }

    @Test func `who stands alone on the platform is named and never counted`() throws {
        #expect(
            try script("r3", .onstage).text.vi
                == "Trên lễ đài là ông Giàng Seo Vần, Chủ tịch Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh.")
        #expect(try script("r1", .onstage).text.vi == "Trên lễ đài là đại diện Sở Tài chính.")
        #expect(
            try script("r3", .clear).text.vi
                == "Xin trân trọng cảm ơn đồng chí Đặng Xuân Phong. Xin nhiệt liệt chúc mừng ông Giàng Seo Vần vinh dự đón nhận "
                + "Huân chương Đại đoàn kết dân tộc. Kính mời quý vị chụp ảnh lưu niệm, sau đó trở về vị trí.")
    }

    @Test func `two leaders are two comrades, each with their office`() throws {
        #expect(
            try script("r5", .confer).text.vi
                == "Xin trân trọng kính mời hai đồng chí: Vũ Xuân Cường, Chủ tịch Hội đồng nhân dân tỉnh; Trịnh Xuân Trường, "
                + "Chủ tịch Ủy ban nhân dân tỉnh, thừa ủy quyền của Thủ tướng Chính phủ, lên trao Bằng khen của Thủ tướng Chính phủ cho "
                + "các cá nhân.\nĐề nghị hội nghị nhiệt liệt chúc mừng!")
        #expect(
            try script("r5", .confer).text.en
                == "It is our honour to invite Comrade Vũ Xuân Cường, Chủ tịch HĐND tỉnh, and Comrade Trịnh Xuân Trường, Chủ tịch UBND tỉnh, "
                + "on behalf of the Prime Minister, to present the Bằng khen của Thủ tướng Chính phủ to ten individuals.\n"
                + "Please join in our congratulations.")
    }

    @Test func `who are of different address are each called by their own, for "các ông" is rude`() throws {
        let mixed = { (played: inout PlayedConference) in
            let who: [Awards.Conferrer] = [
                .named("Đại biểu A", salutation: "ông", title: "Giám đốc Sở X"), .named("Đại biểu B", salutation: "ông", title: "Chánh án"),
            ]
            try played.does(.awards(.conferrers("r5", at: nil, who)))
        }
        #expect(
            try script("r5", .confer, mixed).text.vi.hasPrefix(
                "Xin trân trọng kính mời ông Đại biểu A, Giám đốc Sở X, và ông Đại biểu B, Chánh án, thừa ủy quyền"))
    }

    @Test func `where nobody is named the leaders of the body that decided are invited`() throws {
        #expect(
            try script("r6a", .confer).text.vi.hasPrefix(
                "Xin trân trọng kính mời đại diện lãnh đạo Ủy ban nhân dân tỉnh lên trao Cờ thi đua của Ủy ban nhân dân tỉnh cho các tập thể."
            ))
        #expect(try script("r6a", .confer).text.en?.hasPrefix("The Cờ thi đua của UBND tỉnh is presented to nine collectives.") == true)
    }

    @Test func `a decision is of who took it, never of who signed; its number is for the reader`() throws {
        var played = try awarding(from: "r4") { opening in
            guard let place = opening.awards?.decisions.firstIndex(where: { $0.number == "04/QĐ-TTg" }) else { return }
            opening.awards?.decisions[place].signer = "Đại biểu A"
        }
        try walk(&played, to: .read, of: "r4")
        #expect(
            played.script.text.vi
                == "Sau đây, xin trân trọng kính mời đồng chí Chánh Văn phòng công bố Quyết định của Thủ tướng Chính phủ "
                + "về việc tặng thưởng Cờ thi đua của Chính phủ.")
    }

    @Test func `a reader has salutation and office where the programme says them, and a body where it says nobody`() throws {
        let named = { (opening: inout Opening) in
            for place in [0, 1] {
                opening.awards?.decisions[place].reader = place == 0 ? "Đại biểu A" : nil
                opening.awards?.decisions[place].readerSalutation = "bà"
                opening.awards?.decisions[place].readerTitle = "Trưởng Ban TĐKT"
            }
        }
        var played = try awarding(from: "r1", named)
        try walk(&played, to: .read, of: "r1")
        #expect(
            played.script.text.vi.hasPrefix(
                "Xin trân trọng kính mời bà Đại biểu A, Trưởng Ban Thi đua - Khen thưởng, công bố Quyết định của Chủ tịch nước"))
        while played.conference.cue.step != .round(.read, "r2") { _ = try played.presses() }
        #expect(played.script.text.vi.hasPrefix("Xin trân trọng kính mời đại diện Ban Thi đua - Khen thưởng công bố"))
    }

    @Test func `many are called with the verb first and then one a line, collectives before individuals`() throws {
        #expect(
            try script("r2", .call).text.vi == """
                Tiếp theo, xin trân trọng kính mời đại diện 2 tập thể và 5 cá nhân có tên sau đây lên lễ đài nghe công bố Quyết định và \
                đón nhận Huân chương Lao động hạng Ba:
                Về tập thể:
                1. Tập thể số 1;
                2. Tập thể số 2.
                Về cá nhân:
                1. Cá nhân số 1;
                2. Cá nhân số 2;
                3. Cá nhân số 3;
                4. Cá nhân số 4;
                5. Cá nhân số 5.
                """)
        #expect(
            try script("r2", .onstage).text.vi
                == "Trên lễ đài là đại diện 2 tập thể và 5 cá nhân được tặng thưởng Huân chương Lao động hạng Ba.")
        #expect(
            try script("r2", .clear).text.vi
                == "Xin trân trọng cảm ơn đồng chí Đặng Xuân Phong. Xin nhiệt liệt chúc mừng các tập thể, cá nhân vinh dự đón nhận "
                + "Huân chương Lao động hạng Ba. Kính mời quý vị chụp ảnh lưu niệm, sau đó trở về vị trí.")
    }

    @Test func `the second and the third group of an award are told apart from the first`() throws {
        #expect(try script("r6a", .call).text.vi.hasPrefix("Xin trân trọng kính mời đại diện 9 tập thể có tên sau đây lên lễ đài đón nhận"))
        #expect(try script("r6b", .call).text.vi.hasPrefix("Tiếp theo, đợt thứ hai, xin trân trọng kính mời đại diện 8 tập thể"))
        #expect(try script("r6c", .call).text.vi.hasPrefix("Tiếp theo, đợt thứ ba, xin trân trọng kính mời đại diện 5 tập thể"))
    }

    @Test func `the parts at venues are called in one sentence, and conferred in one`() throws {
        #expect(
            try script("r6c", .call).text.vi.hasSuffix(
                """
                Tại các điểm cầu, xin trân trọng kính mời đại diện các tập thể có tên sau đây vào vị trí đón nhận Cờ thi đua của \
                Ủy ban nhân dân tỉnh:
                1. Tại điểm cầu Mường Khương: Tập thể số 29;
                2. Tại điểm cầu Si Ma Cai: Tập thể số 30;
                3. Tại điểm cầu Văn Bàn: Tập thể số 31.
                """))
        let confer = try script("r6c", .confer).text.vi.split(separator: "\n")
        #expect(
            confer[1]
                == "Tại các điểm cầu, xin trân trọng kính mời đại diện lãnh đạo Mường Khương, đại diện lãnh đạo Si Ma Cai và lãnh đạo "
                + "huyện Văn Bàn trao Cờ thi đua của Ủy ban nhân dân tỉnh cho Tập thể số 29, Tập thể số 30 và Tập thể số 31.")
    }

    @Test func `a venue is said to be ready only when it has said so itself, and is asked until then`() throws {
        let silent = try script("r6c", .onstage).text.vi
        #expect(silent.contains("Kính đề nghị các điểm cầu Mường Khương, Si Ma Cai và Văn Bàn ổn định vị trí, chuẩn bị đón nhận."))
        #expect(!silent.contains("sẵn sàng"))
        var played = try awarding(from: "r6c")
        try walk(&played, to: .onstage, of: "r6c")
        try played.does(.awards(.report("r6c", .standing)), by: .siMaCai)
        try played.does(.awards(.report("r6c", .standing)), by: .vanBan)
        #expect(
            played.script.text.vi.hasSuffix(
                "Tại các điểm cầu Si Ma Cai và Văn Bàn, đại diện Tập thể số 30 và đại diện Tập thể số 31 đã sẵn sàng.\n"
                    + "Kính đề nghị điểm cầu Mường Khương ổn định vị trí, chuẩn bị đón nhận."))
        try played.does(.venue(.lost("van-ban", since: played.now)), by: .system)
        #expect(played.script.text.vi.contains("Tại điểm cầu Si Ma Cai, đại diện Tập thể số 30 đã sẵn sàng."))
        #expect(played.script.text.vi.contains("Kính đề nghị các điểm cầu Mường Khương và Văn Bàn ổn định vị trí"))
    }

    @Test func `somebody receives for another, and the one who is honoured is congratulated`() throws {
        let proxy = Recipient.Proxy(name: "Đại biểu A", salutation: "bà", title: "Phó Chủ tịch", kind: .representative)
        let honoured: (inout Opening) -> Void = { $0.awards?.keepOnly("ca-nhan-1", in: "r2", proxy: proxy) }
        var played = try awarding(from: "r2", honoured)
        #expect(
            played.script.text.vi
                == "Tiếp theo, xin trân trọng kính mời bà Đại biểu A, Phó Chủ tịch, đón nhận thay ông Cá nhân số 1, lên lễ đài "
                + "nghe công bố Quyết định và đón nhận Huân chương Lao động hạng Ba.")
        try walk(&played, to: .confer, of: "r2")
        #expect(played.script.text.vi.contains("hạng Ba cho ông Cá nhân số 1; bà Đại biểu A đón nhận thay.\n"))
        try walk(&played, to: .clear, of: "r2")
        #expect(played.script.text.vi.contains("chúc mừng ông Cá nhân số 1 vinh dự đón nhận"))
    }

    @Test func `the family receives for the dead, whom nobody confers anything on, and nobody is congratulated`() throws {
        let family = Recipient.Proxy(name: "Người nhà A", salutation: "bà", kind: .family, relation: "vợ")
        let dead: (inout Opening) -> Void = { $0.awards?.keepOnly("ca-nhan-1", in: "r2", proxy: family, isPosthumous: true) }
        var played = try awarding(from: "r2", dead)
        #expect(
            played.script.text.vi
                == "Tiếp theo, xin trân trọng kính mời bà Người nhà A, vợ của ông Cá nhân số 1, đại diện gia đình, lên lễ đài nghe công bố "
                + "Quyết định truy tặng và đón nhận Huân chương Lao động hạng Ba.")
        try walk(&played, to: .onstage, of: "r2")
        #expect(played.script.text.vi == "Trên lễ đài là đại diện gia đình ông Cá nhân số 1.")
        try walk(&played, to: .read, of: "r2")
        #expect(played.script.text.vi.contains("về việc truy tặng Huân chương"))
        try walk(&played, to: .confer, of: "r2")
        #expect(
            played.script.text.vi.hasSuffix(
                "lên trao Huân chương Lao động hạng Ba truy tặng ông Cá nhân số 1 cho đại diện gia đình."))
        try walk(&played, to: .clear, of: "r2")
        #expect(
            played.script.text.vi
                == "Xin trân trọng cảm ơn đồng chí Đặng Xuân Phong. Xin bày tỏ lòng tri ân sâu sắc và xin được chia sẻ cùng gia đình "
                + "ông Cá nhân số 1. Kính mời đại diện gia đình cùng quý vị trên lễ đài trở về vị trí.")
    }

    @Test func `where the living and the dead go up together both are spoken of, and the living are congratulated by name`() throws {
        var played = try awarding(from: "r9") { $0 = .solemn }
        #expect(played.script.text.vi.contains("ông Cá nhân số 19 và đại diện gia đình bà Cá nhân số 20 lên lễ đài"))
        try walk(&played, to: .confer, of: "r9")
        #expect(
            played.script.text.vi.contains(
                "lên trao Bằng chứng nhận danh hiệu Chiến sĩ thi đua cấp tỉnh cho ông Cá nhân số 19 và đại diện gia đình bà Cá nhân số 20.")
        )
        try walk(&played, to: .clear, of: "r9")
        #expect(
            played.script.text.vi.contains("chúc mừng ông Cá nhân số 19 vinh dự đón nhận danh hiệu Chiến sĩ thi đua cấp tỉnh. Xin bày tỏ"))
        #expect(played.script.text.vi.contains("chia sẻ cùng gia đình bà Cá nhân số 20."))
        var large = try awarding(from: "r2") { $0 = .solemn }
        #expect(large.script.text.vi.contains("\n1. Ông Đại biểu") == false)
        try walk(&large, to: .read, of: "r2")
        #expect(large.script.text.vi.contains("về việc tặng thưởng và truy tặng Huân chương Lao động hạng Ba"))
        try walk(&large, to: .clear, of: "r2")
        #expect(large.script.text.vi.contains("chúc mừng Tập thể số 1, Tập thể số 2, ông Cá nhân số 2, ông Cá nhân số 3"))
    }

    @Test func `a title is conferred and the paper that certifies it is handed over, unless the programme says it otherwise`() throws {
        var played = try awarding(from: "r7") { $0 = .solemn }
        #expect(played.script.text.vi.hasSuffix("về việc tặng danh hiệu Chiến sĩ thi đua cấp tỉnh."))
        played = try awarding(from: "r7") { opening in
            opening = .solemn
            guard let last = opening.awards?.awards.firstIndex(where: { $0.id == "chien-si" }) else { return }
            opening.awards?.awards[last].spoken = Award.SpokenForm(
                award: "danh hiệu Thầy thuốc Nhân dân", handed: "Bằng và Huy hiệu", verb: "phong tặng", flowers: true)
        }
        #expect(played.script.text.vi.hasSuffix("về việc phong tặng danh hiệu Thầy thuốc Nhân dân."))
        try walk(&played, to: .confer, of: "r7")
        #expect(
            played.script.text.vi.contains(
                "lên trao Bằng và Huy hiệu cho ông Cá nhân số 16 và bà Cá nhân số 17 và tặng hoa chúc mừng."))
    }

    @Test func `a collective is represented by somebody with salutation and office`() throws {
        let played = try awarding(from: "r1") { $0 = .solemn }
        #expect(
            played.script.text.vi.contains("kính mời đồng chí Đại biểu E, Giám đốc, đại diện Sở Tài chính, lên lễ đài"))
    }

    @Test func `all offices are said once a day, then the one by which everybody knows them`() throws {
        var played = try awarding(from: "r1") { opening in
            opening = .solemn
            opening.items.removeAll { $0.id == "i3" || $0.id == "i7" }
        }
        try walk(&played, to: .confer, of: "r1")
        #expect(played.script.text.vi.contains("đồng chí Đặng Xuân Phong, Ủy viên Ban Chấp hành Trung ương Đảng, Bí thư Tỉnh ủy, thừa"))
        try walk(&played, to: .clear, of: "r1")
        #expect(played.script.text.vi.hasPrefix("Xin trân trọng cảm ơn đồng chí Bí thư Tỉnh ủy. Xin nhiệt liệt"))
        while played.conference.cue.step != .round(.confer, "r2") { _ = try played.presses() }
        #expect(played.script.text.vi.contains("kính mời đồng chí Đặng Xuân Phong, Bí thư Tỉnh ủy, thừa ủy quyền"))
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

extension Awards.Programme {
    /// The round with one recipient alone.
    fileprivate mutating func keepOnly(_ id: RecipientID, in round: RoundID, proxy: Recipient.Proxy, isPosthumous: Bool = false) {
        recipients.removeAll { $0.round == round && $0.id != id }
        for place in rounds.indices where rounds[place].id == round { rounds[place].parts[0].recipients = [id] }
        for place in recipients.indices where recipients[place].id == id {
            (recipients[place].salutation, recipients[place].proxy, recipients[place].isPosthumous) = ("ông", proxy, isPosthumous)
        }
    }
}
