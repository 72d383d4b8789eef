import Conference
import Fixtures
import Script
import Testing

struct PledgesScriptTests {
    /// A unit of cụm A signs on its own device.
    private func sign(_ number: Int, _ played: inout PlayedConference) throws {
        let digest = try #require(played.conference.pledges.pledges["cum-a"]).digest
        let answer = Answer.ID("cum-a", UnitID("don-vi-\(number)"))
        try played.does(.pledges(.sign(answer, Pledges.Signing(digest: digest, signedAt: played.now))), by: .signatory(number))
    }

    @Test func `a head is invited by office and unit, and by name and salutation where the programme has them`() throws {
        var played = try PlayedConference(.laoCai, at: "i10")
        #expect(
            played.script.text.vi
                == "Xin kính mời đại diện lãnh đạo Đơn vị số 1, đơn vị Cụm trưởng Cụm thi đua số 1, thay mặt cụm trình bày nội dung giao ước "
                + "thi đua.")
        try played.does(.pledges(.present("cum-a")))
        #expect(
            played.script.text.vi
                == "Xin trân trọng cảm ơn đại diện Cụm thi đua số 1.\nXin kính mời đại diện lãnh đạo Đơn vị số 10, đơn vị Khối trưởng "
                + "Khối thi đua số 2, thay mặt khối trình bày nội dung giao ước thi đua.")
        #expect(played.script.named == [.unit("don-vi-10")])
        var files = Opening.laoCai
        files.people.append(Person(id: "don-vi-1", name: "Đại biểu A", salutation: BilingualText("ông", en: "Mr"), title: "Giám đốc Sở"))
        let named = try PlayedConference(files, at: "i10")
        #expect(named.script.named == [.person("don-vi-1")])
        #expect(
            named.script.text
                == BilingualText(
                    "Xin kính mời ông Đại biểu A, Giám đốc Sở, Cụm trưởng Cụm thi đua số 1, thay mặt cụm trình bày nội dung giao ước thi đua.",
                    en: "We invite Mr Đại biểu A, Giám đốc Sở, head of Cụm thi đua số 1, to present the emulation pledge."))
    }

    @Test func `all who sign together are invited in one sentence`() throws {
        var played = try PlayedConference(.laoCai, at: "i10")
        for id in ["cum-a", "khoi-b", "khoi-c"] as [PledgeID] { try played.does(.pledges(.present(id))) }
        #expect(played.script.label == BilingualText("Bắt đầu ký: Cụm thi đua số 1", en: "Open the signing: Cụm thi đua số 1"))
        #expect(
            played.script.text.vi
                == "Xin trân trọng cảm ơn đại diện Khối thi đua số 3.\nXin kính mời đại diện lãnh đạo các đơn vị thuộc Cụm thi đua số 1, "
                + "Khối thi đua số 2 và Khối thi đua số 3 tiến hành ký giao ước thi đua, trước sự chứng kiến của hội nghị.")
        try played.does(.pledges(.open("cum-a")))
        #expect(played.script.label.vi == "Bắt đầu ký: Khối thi đua số 2")
        #expect(played.script.text.vi.isEmpty, "they are invited already")
    }

    @Test func `how many have signed is told when it is all, and after the last list the photograph`() throws {
        var played = try PlayedConference(.laoCai, at: "i10")
        for id in ["cum-a", "khoi-b", "khoi-c"] as [PledgeID] { try played.does(.pledges(.present(id))) }
        for id in ["cum-a", "khoi-b", "khoi-c"] as [PledgeID] { try played.does(.pledges(.open(id))) }
        for number in 1...8 { try sign(number, &played) }
        #expect(played.script.text.vi == "Phần ký giao ước thi đua của Cụm thi đua số 1 đến đây là kết thúc.", "no unit loses face")
        try sign(9, &played)
        #expect(played.script.text.vi == "Phần ký giao ước thi đua của Cụm thi đua số 1 đã hoàn thành, với 100% đơn vị ký kết.")
        for id in ["cum-a", "khoi-b"] as [PledgeID] { try played.does(.pledges(.close(id, until: nil, override: .all))) }
        #expect(played.script.text.vi.hasSuffix("chụp ảnh lưu niệm. Xin trân trọng cảm ơn quý vị đại biểu!"))
    }

    @Test func `who declined to sign is never spoken of`() throws {
        var played = try PlayedConference(.laoCai, at: "i10")
        for id in ["cum-a", "khoi-b", "khoi-c"] as [PledgeID] { try played.does(.pledges(.present(id))) }
        try played.does(.pledges(.open("cum-a")))
        try played.does(.pledges(.decline(Answer.ID("cum-a", "don-vi-9"), reason: "Chưa thống nhất")), by: .signatory(9))
        let text = StepScript(of: .pledges(.close("cum-a")), in: played.conference).text.vi
        #expect(text == "Phần ký giao ước thi đua của Cụm thi đua số 1 đến đây là kết thúc.")
    }
}
