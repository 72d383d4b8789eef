import Conference
import Fixtures
import Script
import Testing

/// What a province has worded itself is read instead of the house's sentence.
struct ProvincePhrasesTests {
    /// The step of the round in the hall's day, with these sentences.
    private func script(_ step: Round.Step, of round: RoundID, _ phrases: RitePhrase...) throws -> StepScript {
        var opening = Opening.laoCaiAwards
        opening.phrases = phrases
        var played = try PlayedConference(opening, at: "i8")
        while played.conference.cue.step != .round(step, round) {
            guard case .round = played.conference.cue.step else { throw Missed(round: round) }
            _ = try played.presses()
        }
        return played.script
    }

    private struct Missed: Error { let round: RoundID }

    private let confer = RitePhrase(
        .confer,
        BilingualText(
            "Kính mời {conferrers}[, được sự ủy quyền của {authority},] trao {award} {recipients} (UBND).",
            en: "{conferrers} presents the {award}."))

    @Test func `the sentence is the province's, with everybody put in by the house's rules, and those are named who are called`() throws {
        let script = try script(.confer, of: "r3", confer)
        #expect(
            script.text.vi
                == "Kính mời đồng chí Đặng Xuân Phong, Bí thư Tỉnh ủy, được sự ủy quyền của Chủ tịch nước, trao Huân chương Đại đoàn kết dân tộc cho ông Giàng Seo Vần (UBND).\n"
                + "Đề nghị hội nghị nhiệt liệt chúc mừng!", "what the province writes itself is read as it stands")
        #expect(script.text.en?.hasPrefix("Comrade Đặng Xuân Phong") == true)
        #expect(script.named == [.person("dang-xuan-phong"), .recipient("giang-seo-van")])
    }

    @Test func `what stands in square brackets is left out where nothing is to be said, and an office is parted by its comma`() throws {
        let script = try script(.confer, of: "r6a", confer)
        #expect(
            script.text.vi.hasPrefix(
                "Kính mời đại diện lãnh đạo Ủy ban nhân dân tỉnh trao Cờ thi đua của Ủy ban nhân dân tỉnh cho các tập thể (UBND)."))
        let thanks = try self.script(.clear, of: "r4", RitePhrase(.thank, "{conferrers} đã trao; xin cảm ơn."))
        #expect(thanks.text.vi.hasPrefix("Đồng chí Hoàng Giang đã trao; xin cảm ơn. "))
    }

    @Test func `who hears the decision on the platform is told so, who comes after it is not`() throws {
        let call = RitePhrase(.call, "{lead} mời {who} lên[ nghe công bố {decision} và] nhận {award}.")
        #expect(
            try script(.call, of: "r1", call).text.vi
                == "Tiếp theo, xin mời đại diện Sở Tài chính lên nghe công bố Quyết định và nhận Huân chương Độc lập hạng Ba.")
        let listed = try script(.call, of: "r4", call).text.vi
        #expect(listed.hasPrefix("Xin mời đại diện 4 tập thể có tên sau đây lên nhận Cờ thi đua của Chính phủ:\n1. Tập thể số 3;\n"))
    }

    @Test func `a sentence without English keeps the house's`() throws {
        let own = try script(.read, of: "r1", RitePhrase(.read, "Mời {reader} công bố Quyết định của {decider} về việc {verb} {award}."))
        #expect(
            own.text.vi
                == "Mời đồng chí Chánh Văn phòng công bố Quyết định của Chủ tịch nước về việc tặng thưởng Huân chương Độc lập hạng Ba."
        )
        #expect(own.text.en == "We will now hear the Decision of the President on the award of the Huân chương Độc lập hạng Ba.")
    }
}
