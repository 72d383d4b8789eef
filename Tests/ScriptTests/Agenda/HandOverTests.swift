import Conference
import Fixtures
import Script
import Testing

/// How the MC hands an item over to whoever leads it, and takes it back.
struct HandOverTests {
    private func day(_ change: (inout Opening) -> Void = { _ in }) throws -> ConferenceState {
        var opening = Opening.withPapers()
        opening.items[5].ledBy = .chair
        change(&opening)
        return try PlayedConference(opening).conference
    }

    private func announced(_ change: (inout Opening) -> Void = { _ in }) throws -> String {
        StepScript(of: .advance(from: "i5"), in: try day(change)).text.vi
    }

    private func closing(_ change: (inout Opening) -> Void = { _ in }) throws -> String {
        let text = StepScript(of: .advance(from: "i6"), in: try day(change)).text.vi
        return String(text.split(separator: "\n\n")[0])
    }

    private static func chaired(by person: PersonID...) -> (inout Opening) -> Void { { $0.about.chairs = person } }

    @Test func `one chair is invited to lead by name, with salutation and office`() throws {
        #expect(
            try announced(Self.chaired(by: "trinh-xuan-truong"))
                == "Tiếp theo chương trình, xin trân trọng kính mời đồng chí Trịnh Xuân Trường, Chủ tịch Ủy ban nhân dân tỉnh, "
                + "điều hành phần tham luận.")
    }

    @Test func `several are invited together`() throws {
        #expect(
            try announced()
                == "Tiếp theo chương trình, xin trân trọng kính mời hai đồng chí: Đặng Xuân Phong, Bí thư Tỉnh ủy; Trịnh Xuân Trường, "
                + "Chủ tịch Ủy ban nhân dân tỉnh, điều hành phần tham luận.")
        let script = StepScript(of: .advance(from: "i5"), in: try day())
        #expect(script.named == [.person("dang-xuan-phong"), .person("trinh-xuan-truong")])
        #expect(script.text.en?.hasSuffix("to lead the item: Tham luận.") == true)
    }

    @Test func `a chair who is absent or has sent a deputy is not invited`() throws {
        var played = try PlayedConference(
            {
                var opening = Opening.withPapers()
                opening.items[5].ledBy = .chair
                return opening
            }())
        try played.does(.guest(.absent("dang-xuan-phong")), by: .operatorOne)
        #expect(StepScript(of: .advance(from: "i5"), in: played.conference).text.vi.contains("mời đồng chí Trịnh Xuân Trường, Chủ tịch"))
        try played.does(.guest(.substitute("trinh-xuan-truong", Guest.Substitute(name: "Cá nhân số 1"))), by: .operatorOne)
        #expect(
            StepScript(of: .advance(from: "i5"), in: played.conference).text.vi
                == "Tiếp theo chương trình, xin trân trọng kính mời chủ trì hội nghị điều hành phần tham luận.")
    }

    @Test func `nobody is called by the bare name: where none is known, the chair is invited as such`() throws {
        let unnamed = "Tiếp theo chương trình, xin trân trọng kính mời chủ trì hội nghị điều hành phần tham luận."
        #expect(try announced(Self.chaired()) == unnamed)
        #expect(
            try announced {
                $0.people.append(Person(id: "ca-nhan-x", name: "Nguyễn Văn A"))
                $0.about.chairs = ["ca-nhan-x"]
            } == unnamed)
        #expect(
            try announced {
                $0.people.append(Person(id: "nguoi-chu-tri", name: "Người chủ trì hội nghị"))
                $0.about.chairs = ["nguoi-chu-tri"]
            } == unnamed)
        let venue = [Agenda.Speaker(name: "Lãnh đạo huyện Văn Bàn")]
        #expect(try announced { $0.items[5].who = venue }.contains("kính mời lãnh đạo huyện Văn Bàn điều hành phần tham luận."))
    }

    @Test func `whom the item names leads it, where nobody of the item speaks`() throws {
        let who = [Agenda.Speaker(person: "trinh-xuan-truong", name: "Trịnh Xuân Trường", title: "Chủ tịch UBND tỉnh")]
        #expect(
            try announced { $0.items[5].who = who }.contains(
                "mời đồng chí Trịnh Xuân Trường, Chủ tịch Ủy ban nhân dân tỉnh, điều hành phần"))
        let speech = try announced {
            $0.items[5].kind = .speech
            $0.items[5].papers = []
            $0.items[5].who = who
            $0.about.chairs = ["dang-xuan-phong"]
        }
        #expect(
            speech
                == "Tiếp theo chương trình là phần tham luận. Xin trân trọng kính mời đồng chí Trịnh Xuân Trường, Chủ tịch Ủy ban nhân dân tỉnh.\n"
                + "Xin trân trọng kính mời đồng chí Đặng Xuân Phong, Bí thư Tỉnh ủy, điều hành phần tham luận.")
    }

    @Test func `words of the programme are followed by the hand-over, unless they say themselves who conducts`() throws {
        let plain = BilingualText("Sau đây, hội nghị nghe các tham luận.", en: "We now hear the papers.")
        let led = Self.chaired(by: "trinh-xuan-truong")
        let said = try announced {
            led(&$0)
            $0.items[5].script = plain
        }
        #expect(
            said == plain.vi
                + "\nXin trân trọng kính mời đồng chí Trịnh Xuân Trường, Chủ tịch Ủy ban nhân dân tỉnh, điều hành phần tham luận.")
        let own: BilingualText = "Xin kính mời đồng chí Chủ tịch điều hành phần tham luận."
        #expect(try announced { $0.items[5].script = own } == own.vi)
    }

    @Test func `a break, a film, the anthem and the roll are handed over to nobody`() throws {
        for kind in [Agenda.Kind.break, .video, .anthem, .silence, .rollcall] {
            let text = try announced {
                $0.items[5].kind = kind
                $0.items[5].papers = []
            }
            #expect(!text.contains("điều hành"), "\(kind)")
        }
    }

    @Test func `whoever led is thanked after who spoke last, and the next item follows`() throws {
        #expect(
            try closing() == "Xin trân trọng cảm ơn đồng chí Đặng Xuân Phong và đồng chí Trịnh Xuân Trường đã điều hành phần tham luận.")
        #expect(try closing(Self.chaired()) == "Xin trân trọng cảm ơn chủ trì hội nghị đã điều hành phần tham luận.")
        var opening = Opening.withPapers()
        opening.items[5].ledBy = .chair
        opening.about.chairs = ["trinh-xuan-truong"]
        var played = try PlayedConference(opening, at: "i6")
        try played.does(.queue(.call("i6-p3")))
        #expect(
            StepScript(of: .advance(from: "i6"), in: played.conference).text.vi.hasPrefix(
                "Xin trân trọng cảm ơn tham luận của Lý Văn A.\nXin trân trọng cảm ơn đồng chí Trịnh Xuân Trường đã điều hành phần tham luận.\n\n"
            ))
        try played.does(.agenda(.edit("i7", [.script("Xin trân trọng cảm ơn đồng chí chủ trì. Sau đây là phần phát biểu chỉ đạo.")])))
        #expect(!StepScript(of: .advance(from: "i6"), in: played.conference).text.vi.contains("đã điều hành"))
    }

    @Test func `whoever was invited to lead is introduced, and is named by the office that everybody knows from then on`() throws {
        var opening = Opening.withPapers()
        opening.items[5].ledBy = .chair
        opening.about.chairs = ["trinh-xuan-truong"]
        opening.people[1].short = "Chủ tịch UBND tỉnh"
        opening.people[1].title = "Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh"
        opening.items[8].who = [Agenda.Speaker(person: "trinh-xuan-truong", name: "Trịnh Xuân Trường")]
        let played = try PlayedConference(opening, at: "i6")
        let launch = StepScript(of: .advance(from: "i8"), in: played.conference).text.vi
        #expect(launch.contains("đồng chí Trịnh Xuân Trường, Chủ tịch Ủy ban nhân dân tỉnh.") && !launch.contains("Phó Bí thư"))
        opening.items[5].ledBy = nil
        let alone = try PlayedConference(opening, at: "i6")
        #expect(StepScript(of: .advance(from: "i8"), in: alone.conference).text.vi.contains("Phó Bí thư Tỉnh ủy"))
    }
}
