import Conference
import Fixtures
import Script
import Testing

struct SpeakerQueueScriptTests {
    @Test func `the script invites the venue's representative, and by name who is named`() throws {
        var played = try PlayedConference(.withPapers(), at: "i6")
        var (labels, scripts): ([String], [String]) = ([], [])
        for _ in 1...3 {
            labels.append(played.script.label.vi)
            scripts.append(played.script.text.vi)
            _ = try played.presses()
        }
        #expect(labels == (1...3).map { "Mời tham luận: Tham luận \($0)" })
        #expect(
            scripts == [
                "Xin kính mời đại diện điểm cầu hội trường tỉnh trình bày tham luận “Tham luận 1”.",
                "Xin kính mời đại diện điểm cầu Bảo Thắng trình bày tham luận “Tham luận 2”.",
                "Xin kính mời Lý Văn A, điểm cầu Bát Xát, trình bày tham luận “Tham luận 3”.",
            ])
    }

    @Test func `the venue of a paper is named, and the speaker where the programme knows who it is`() throws {
        let played = try PlayedConference(.withPapers(), at: "i6")
        let named = { (paper: SpeakerID) in StepScript(of: .queue(call: paper), in: played.conference).named }
        #expect(named("i6-p2") == [.venue("bao-thang")])
        #expect(named("i6-p3") == [.speaker("i6-p3"), .venue("bat-xat")])
    }
}
