import Conference
import Fixtures
import Script
import Testing

struct SpeakerQueueScriptTests {
    @Test func `who has just spoken is thanked, and then who follows is invited, from where they sit`() throws {
        var opening = Opening.withPapers()
        opening.items[5].papers[2].speakerSalutation = "đồng chí"
        opening.items[5].papers[2].speakerTitle = "Chủ tịch UBND huyện"
        var played = try PlayedConference(opening, at: "i6")
        var (labels, scripts): ([String], [String]) = ([], [])
        for _ in 1...4 {
            labels.append(played.script.label.vi)
            scripts.append(played.script.text.vi)
            _ = try played.presses()
        }
        #expect(labels == (1...4).map { "Mời trình bày: Tham luận \($0)" })
        #expect(
            scripts == [
                "Xin kính mời đại biểu tại hội trường trình bày tham luận “Tham luận 1”.",
                "Xin trân trọng cảm ơn đại biểu vừa trình bày tham luận.\n"
                    + "Tiếp theo, xin kính mời đại diện điểm cầu Bảo Thắng trình bày tham luận “Tham luận 2”.",
                "Xin trân trọng cảm ơn tham luận của điểm cầu Bảo Thắng.\n"
                    + "Tiếp theo, xin kính mời đồng chí Lý Văn A, Chủ tịch Ủy ban nhân dân huyện, từ điểm cầu Bát Xát, trình bày tham luận "
                    + "“Tham luận 3”.",
                "Xin trân trọng cảm ơn tham luận của đồng chí Lý Văn A.\n"
                    + "Tiếp theo, xin kính mời đại biểu tại hội trường trình bày tham luận “Tham luận 4”.",
            ])
    }

    @Test func `the last speaker is thanked when the agenda goes on`() throws {
        var played = try PlayedConference(.withPapers(), at: "i6")
        for _ in 1...5 { _ = try played.presses() }
        #expect(played.conference.cue.step == .advance(from: "i6"))
        #expect(
            played.script.text.vi.hasPrefix("Xin trân trọng cảm ơn tham luận của điểm cầu Si Ma Cai.\n\nTiếp theo chương trình là phần"))
    }

    @Test func `the venue of a paper is named, and the speaker where the programme knows who it is`() throws {
        let played = try PlayedConference(.withPapers(), at: "i6")
        let named = { (paper: SpeakerID) in StepScript(of: .queue(call: paper), in: played.conference).named }
        #expect(named("i6-p2") == [.venue("bao-thang")])
        #expect(named("i6-p3") == [.speaker("i6-p3"), .venue("bat-xat")])
    }
}
