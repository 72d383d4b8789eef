import Conference
import Fixtures
import Testing

struct PledgeCueTests {
    @Test func `nine presses: three heads present, three lists open, three close, then the agenda goes on`() throws {
        var hall = try Hall.laoCai(at: 10)
        var ops: [String] = []
        while case .pledges? = hall.conference.cue.step {
            let command = try #require(try hall.command(of: hall.conference.cue))
            if command.opName == "pledge.close" { for number in 1...30 { _ = try? hall.signs(number) } }
            try hall.when(command, connected: Opening.thirtyUnits.map(\.id))
            ops.append(command.opName)
        }
        #expect(ops == ["pledge.present", "pledge.open", "pledge.close"].flatMap { Array(repeating: $0, count: 3) })
        #expect(hall.conference.cue.step == .advance(from: "i10"))
    }

    @Test func `the cue holds against the position of its pledge`() throws {
        let hall = try Hall.laoCai(at: 10)
        #expect(hall.conference.cue.conditions.map(\.key) == [.pledge("cum-a")])
        #expect(hall.conference.cue.conditions.map(\.position) == [hall.position(of: .pledge("cum-a"))])
    }

    @Test func `a head is invited by office and unit, and by name and salutation where the programme has them`() throws {
        var hall = try Hall.laoCai(at: 10)
        #expect(
            hall.conference.cue.script.vi
                == "Kính mời đồng chí Cụm trưởng Cụm minh họa A, đại diện Đơn vị số 1, trình bày giao ước thi đua.")
        try hall.when(.pledges(.present("cum-a")))
        #expect(
            hall.conference.cue.script.vi
                == "Kính mời đồng chí Khối trưởng Khối minh họa B, đại diện Đơn vị số 10, trình bày giao ước thi đua.")
        var named = Hall()
        var files = Opening.laoCai
        files.people.append(Person(id: "don-vi-1", name: "Giàng Seo Vần", salutation: BilingualText("ông", en: "Mr"), title: "Giám đốc Sở"))
        try named.when(.system(.read(files, digest: "named")), by: .system)
        try named.when(.lifecycle(.open()))
        try named.when(.agenda(.jump(to: "i10")))
        #expect(
            named.conference.cue.script
                == BilingualText(
                    "Kính mời ông Giàng Seo Vần, Giám đốc Sở, Cụm trưởng Cụm minh họa A, trình bày giao ước thi đua.",
                    en: "Please welcome Mr Giàng Seo Vần, Giám đốc Sở, head of Cụm minh họa A, to present the emulation pledge."))
    }

    @Test func `units are invited to sign, the result is told, and after the last list the photograph`() throws {
        var hall = try Hall.laoCai(at: 10)
        for id in ["cum-a", "khoi-b", "khoi-c"] as [PledgeID] { try hall.when(.pledges(.present(id))) }
        #expect(hall.conference.cue.label == BilingualText("Mở ký: Cụm minh họa A", en: "Open the signing: Cụm minh họa A"))
        #expect(hall.conference.cue.script.vi == "Xin mời đại diện các đơn vị thuộc Cụm minh họa A ký giao ước thi đua.")
        for id in ["cum-a", "khoi-b", "khoi-c"] as [PledgeID] { try hall.when(.pledges(.open(id))) }
        for number in 1...9 { try hall.signs(number) }
        #expect(
            hall.conference.cue.script.vi
                == "Phần ký giao ước thi đua của Cụm minh họa A đến đây kết thúc, với 9/9 đơn vị đã ký.")
        for id in ["cum-a", "khoi-b"] as [PledgeID] { try hall.when(.pledges(.close(id, until: nil, force: true))) }
        #expect(hall.conference.cue.script.vi.hasSuffix("chụp ảnh lưu niệm. Xin trân trọng cảm ơn các đồng chí!"))
    }

    @Test func `before closing the MC is told who has not signed and how many of them have a venue that is there`() throws {
        var hall = try Hall.signing("cum-a", "khoi-b", "khoi-c")
        for number in 1...30 where number > 9 || number < 8 { try hall.signs(number) }
        try hall.when(.venue(.lost("si-ma-cai", since: hall.now)), by: .system)
        let warning = try #require(hall.conference.cue.warnings.last)
        #expect(warning.reason == .pledgeUnsigned)
        #expect(warning.args.map(\.name) == ["pledge", "count", "connected", "units"])
        #expect(warning.args.map(\.value) == ["cum-a", 2, 1, .list(["don-vi-8", "don-vi-9"])])
        for number in 8...9 { try hall.signs(number) }
        #expect(!hall.conference.cue.warnings.contains { $0.reason == .pledgeUnsigned })
    }

    @Test func `before the end the MC is told which lists are still open`() throws {
        var hall = try Hall.signing("cum-a", "khoi-c")
        try hall.when(.agenda(.jump(to: "i11")))
        try hall.when(.agenda(.advance(from: "i11")))
        #expect(hall.conference.cue.step == .end)
        let warning = try #require(hall.conference.cue.warnings.last)
        #expect(warning.reason == .pledgeStillOpen)
        #expect(warning.args.map(\.value) == [.list(["cum-a", "khoi-c"])])
    }

    @Test func `a pledge that was cancelled is presented again before the others are closed`() throws {
        var hall = try Hall.signing("cum-a", "khoi-b", "khoi-c")
        try hall.when(.pledges(.cancel("khoi-b")))
        #expect(hall.conference.cue.step == .pledges(.present("khoi-b")))
    }
}
