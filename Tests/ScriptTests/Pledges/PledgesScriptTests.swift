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
                == "Kính mời đồng chí Cụm trưởng Cụm thi đua số 1, đại diện Đơn vị số 1, trình bày giao ước thi đua.")
        try played.does(.pledges(.present("cum-a")))
        #expect(
            played.script.text.vi
                == "Kính mời đồng chí Khối trưởng Khối thi đua số 2, đại diện Đơn vị số 10, trình bày giao ước thi đua.")
        var files = Opening.laoCai
        files.people.append(Person(id: "don-vi-1", name: "Giàng Seo Vần", salutation: BilingualText("ông", en: "Mr"), title: "Giám đốc Sở"))
        let named = try PlayedConference(files, at: "i10")
        #expect(played.script.named == [.unit("don-vi-10")])
        #expect(named.script.named == [.person("don-vi-1")])
        #expect(
            named.script.text
                == BilingualText(
                    "Kính mời ông Giàng Seo Vần, Giám đốc Sở, Cụm trưởng Cụm thi đua số 1, trình bày giao ước thi đua.",
                    en: "Please welcome Mr Giàng Seo Vần, Giám đốc Sở, head of Cụm thi đua số 1, to present the emulation pledge."))
    }

    @Test func `units are invited to sign, the result is told, and after the last list the photograph`() throws {
        var played = try PlayedConference(.laoCai, at: "i10")
        for id in ["cum-a", "khoi-b", "khoi-c"] as [PledgeID] { try played.does(.pledges(.present(id))) }
        #expect(played.script.label == BilingualText("Mở ký: Cụm thi đua số 1", en: "Open the signing: Cụm thi đua số 1"))
        #expect(played.script.text.vi == "Xin mời đại diện các đơn vị thuộc Cụm thi đua số 1 ký giao ước thi đua.")
        for id in ["cum-a", "khoi-b", "khoi-c"] as [PledgeID] { try played.does(.pledges(.open(id))) }
        for number in 1...9 { try sign(number, &played) }
        #expect(
            played.script.text.vi
                == "Phần ký giao ước thi đua của Cụm thi đua số 1 đến đây kết thúc, với 9/9 đơn vị đã ký.")
        for id in ["cum-a", "khoi-b"] as [PledgeID] { try played.does(.pledges(.close(id, until: nil, override: .all))) }
        #expect(played.script.text.vi.hasSuffix("chụp ảnh lưu niệm. Xin trân trọng cảm ơn các đồng chí!"))
    }
}
