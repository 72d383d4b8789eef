import Conference
import Fixtures
import Script
import Testing

struct LifecycleScriptTests {
    @Test func `the conference is opened, resumed and ended in both languages`() throws {
        var played = try PlayedConference(.laoCai)
        #expect(played.script.label == BilingualText("Bắt đầu phiên", en: "Open the session"))
        #expect(played.script.text.vi.contains("Hội nghị tổng kết phong trào thi đua, khen thưởng năm 2021 sắp bắt đầu."))
        try played.does(.lifecycle(.open()))
        try played.does(.lifecycle(.pause(reason: "Mất điện")))
        #expect(played.script.label == BilingualText("Tiếp tục hội nghị", en: "Resume the conference"))
        let end = StepScript(of: .end, in: played.conference)
        #expect(end.label.vi == "Kết thúc hội nghị")
        #expect(end.text.en == "This brings the conference to its close. Thank you all.")
    }

    @Test func `after the end and after the seal nothing is left to do, and nothing is said`() throws {
        var played = try PlayedConference(.laoCai)
        try played.does(.lifecycle(.open()))
        for command in [Lifecycle.Command.end(override: .all), .seal()] {
            try played.does(.lifecycle(command))
            #expect(played.script.label == BilingualText("Không còn bước nào", en: "Nothing is left to do"))
            #expect(played.script.text == BilingualText("", en: ""))
        }
    }
}
