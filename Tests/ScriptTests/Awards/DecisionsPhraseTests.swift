import Conference
import Fixtures
import Script
import Testing

/// What is said where several decisions are read, where one is of several awards, where households are honoured, and where venues confer on other authority.
struct DecisionsPhraseTests {
    private func script(_ round: RoundID, _ step: Round.Step, _ change: (inout Opening) -> Void) throws -> StepScript {
        var opening = Opening.laoCaiAwards
        change(&opening)
        var played = try PlayedConference(opening, at: "i8")
        while played.conference.cue.step != .round(step, round), case .round? = played.conference.cue.step { _ = try played.presses() }
        try #require(played.conference.cue.step == .round(step, round))
        return played.script
    }

    private func under(_ numbers: [String], _ award: AwardID, _ opening: inout Opening) {
        for place in opening.awards!.awards.indices where opening.awards!.awards[place].id == award {
            opening.awards!.awards[place].decisions = numbers
        }
        for place in opening.awards!.rounds.indices where opening.awards!.rounds[place].award == award {
            opening.awards!.rounds[place].decisions = numbers
        }
    }

    @Test func `two decisions of a round are called for in one sentence, by each reader once`() throws {
        let call = try script("r2", .call) { under(["02/QĐ-CTN", "08/QĐ-CTN"], "lao-dong-ba", &$0) }
        #expect(call.text.vi.contains("nghe công bố các Quyết định và đón nhận Huân chương Lao động hạng Ba"))
        let read = try script("r2", .read) { opening in
            under(["02/QĐ-CTN", "08/QĐ-CTN"], "lao-dong-ba", &opening)
            opening.awards!.decisions.append(Decision(number: "08/QĐ-CTN", reader: "đồng chí Chánh Văn phòng"))
        }
        #expect(
            read.text.vi
                == "Xin trân trọng kính mời đồng chí Chánh Văn phòng công bố các Quyết định của Chủ tịch nước về việc tặng thưởng "
                + "Huân chương Lao động hạng Ba.")
        #expect(read.text.en == "We will now hear the Decisions of the President on the award of the Huân chương Lao động hạng Ba.")
        let readers = try script("r2", .read) { under(["02/QĐ-CTN", "08/QĐ-CTN"], "lao-dong-ba", &$0) }
        #expect(readers.text.vi.contains("kính mời đồng chí Chánh Văn phòng và đại diện Ban Thi đua - Khen thưởng công bố các Quyết định"))
    }

    @Test func `a decision over two awards is announced for both, and said behind về việc as it says itself`() throws {
        let change = { (opening: inout Opening) in
            under(["05/QĐ-TTg"], "co-tinh", &opening)
            opening.awards!.awards[5].kind = .title
        }
        #expect(
            try script("r5", .read, change).text.vi
                == "Sau đây, xin trân trọng kính mời đồng chí Chánh Văn phòng công bố Quyết định của Thủ tướng Chính phủ về việc "
                + "tặng thưởng Bằng khen của Thủ tướng Chính phủ và tặng Cờ thi đua của Ủy ban nhân dân tỉnh.")
        let told = try script("r5", .read) { opening in
            change(&opening)
            let place = opening.awards!.decisions.firstIndex { $0.number == "05/QĐ-TTg" }!
            opening.awards!.decisions[place].subject = "Khen thưởng thành tích năm 2021"
        }
        #expect(told.text.vi.hasSuffix("của Thủ tướng Chính phủ về việc khen thưởng thành tích năm 2021."))
    }

    @Test func `a household is called by its representative, and stands between collectives and individuals`() throws {
        let change = { (opening: inout Opening) in
            for place in opening.awards!.recipients.indices where opening.awards!.recipients[place].id == "ca-nhan-5" {
                (opening.awards!.recipients[place].kind, opening.awards!.recipients[place].name) = (
                    .household, "Hộ gia đình ông Nguyễn Văn A"
                )
            }
        }
        let call = try script("r2", .call, change).text.vi
        #expect(call.contains("kính mời đại diện 2 tập thể, đại diện hộ gia đình và 4 cá nhân có tên sau đây lên lễ đài"))
        #expect(call.contains("Về hộ gia đình:\n1. Hộ gia đình ông Nguyễn Văn A.\nVề cá nhân:"))
        #expect(
            try script("r2", .onstage, change).text.vi.hasPrefix(
                "Trên lễ đài là đại diện 2 tập thể, đại diện hộ gia đình ông Nguyễn Văn A và 4 cá nhân được tặng thưởng"))
        #expect(
            try script("r2", .clear, change).text.vi.contains(
                "chúc mừng các tập thể, hộ gia đình ông Nguyễn Văn A và các cá nhân vinh dự đón nhận"))
    }

    @Test func `venues that confer on the same authority are one sentence, others have their own`() throws {
        let change = { (opening: inout Opening) in
            let round = opening.awards!.rounds.firstIndex { $0.id == "r6c" }!
            for part in opening.awards!.rounds[round].parts.indices {
                switch opening.awards!.rounds[round].parts[part].venue {
                case "muong-khuong", "si-ma-cai": opening.awards!.rounds[round].parts[part].authority = "Chủ tịch UBND tỉnh"
                default: break
                }
            }
        }
        let lines = try script("r6c", .confer, change).text.vi.split(separator: "\n")
        #expect(lines.count == 4)
        #expect(
            lines[1].hasPrefix("Tại các điểm cầu Mường Khương và Si Ma Cai, xin trân trọng kính mời")
                && lines[1].contains(", thừa ủy quyền của Chủ tịch Ủy ban nhân dân tỉnh, trao Cờ thi đua"))
        #expect(lines[2].hasPrefix("Tại điểm cầu Văn Bàn, xin trân trọng kính mời") && !lines[2].contains("thừa ủy quyền"))
    }
}
