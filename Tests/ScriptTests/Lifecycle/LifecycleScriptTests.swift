import Conference
import Fixtures
import Script
import Testing

struct LifecycleScriptTests {
    @Test func `the conference is opened, resumed and ended in both languages`() throws {
        var played = try PlayedConference(.laoCai)
        #expect(played.script.label == BilingualText("Bắt đầu chương trình", en: "Open the conference"))
        #expect(
            played.script.text.vi
                == "Kính thưa quý vị đại biểu! Kính đề nghị quý vị ổn định chỗ ngồi, để điện thoại ở chế độ im lặng; các điểm cầu tắt micro "
                + "khi chưa phát biểu. Hội nghị tổng kết phong trào thi đua, khen thưởng năm 2021 sẽ bắt đầu trong ít phút nữa.")
        try played.does(.lifecycle(.open()))
        try played.does(.lifecycle(.pause(reason: "Mất điện")))
        #expect(played.script.label == BilingualText("Tiếp tục hội nghị", en: "Resume the conference"))
        let end = StepScript(of: .end, in: played.conference)
        #expect(end.label.vi == "Kết thúc hội nghị")
        #expect(
            end.text.vi
                == "Hội nghị tổng kết phong trào thi đua, khen thưởng năm 2021 đến đây là kết thúc. "
                + "Kính chúc quý vị đại biểu mạnh khỏe, hạnh phúc và thành công. Xin trân trọng cảm ơn!")
        #expect(end.text.en?.hasPrefix("This brings the Conference on the 2021 emulation movement to its close.") == true)
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
