import Conference
import Fixtures
import Script
import Testing

struct AgendaScriptTests {
    @Test func `the script invites who speaks, with salutation and office`() throws {
        let played = try PlayedConference(.laoCai, at: "i6")
        #expect(
            played.script.text.vi
                == "Tiếp theo chương trình: Phát biểu chỉ đạo. Trân trọng kính mời đồng chí Đặng Xuân Phong, Bí thư Tỉnh ủy.")
    }

    @Test func `an item without speakers is announced by its title`() throws {
        let played = try PlayedConference(.laoCai, at: "i5")
        #expect(played.script.text.vi == "Tiếp theo chương trình: Tham luận.")
        #expect(played.script.text.en == "Next on the agenda: Tham luận.")
    }

    @Test func `the programme's own script is read instead`() throws {
        var played = try PlayedConference(.laoCai, at: "i5")
        let script = BilingualText("Sau đây là phần tham luận.", en: "The papers now follow.")
        try played.does(.agenda(.edit("i6", [.script(script)])))
        #expect(played.script.text == script)
    }

    @Test func `a speaker of the programme is named, and where nothing is left the last item is finished`() throws {
        let played = try PlayedConference(.laoCai, at: "i6")
        #expect(played.script.named == [.person("dang-xuan-phong")])
        #expect(played.script.label == BilingualText("Tiếp theo: Phát biểu chỉ đạo", en: "Next: Phát biểu chỉ đạo"))
        let last = try PlayedConference(.laoCai, at: "i11")
        #expect(last.script.label.vi == "Kết thúc nội dung cuối")
        #expect(last.script.text.vi.isEmpty)
    }

    @Test func `of a step that is still ahead, what follows its own item is announced`() throws {
        let played = try PlayedConference(.laoCai, at: "i2")
        let ahead = StepScript(of: .advance(from: "i8"), in: played.conference)
        #expect(ahead.label.vi == "Tiếp theo: Phát động phong trào thi đua 2022")
        #expect(ahead.named == [.person("trinh-xuan-truong")])
    }
}
