import Conference
import Fixtures
import Testing

struct CueTests {
    @Test func `one key takes the MC from the opening over eleven items to the end`() throws {
        var hall = try Hall.laoCai
        var labels: [String] = []
        while let command = try hall.command(of: hall.conference.cue) {
            labels.append(hall.conference.cue.label.vi)
            try hall.when(command)
        }
        var titles = Opening.laoCai.items.map { "Tiếp theo: " + $0.title.vi }
        let blocs = Opening.threeBlocs.map(\.name.vi)
        titles.insert(
            contentsOf: ["Mời trình bày: ", "Mở ký: ", "Khóa danh sách ký: "].flatMap { word in blocs.map { word + $0 } }, at: 10)
        #expect(labels == ["Bắt đầu phiên"] + titles + ["Kết thúc nội dung cuối", "Kết thúc hội nghị"])
        #expect(hall.state == .ended)
    }

    @Test func `after the end and after the seal nothing is left to do`() throws {
        var hall = try Hall.laoCai(at: nil)
        for command in [Lifecycle.Command.end(confirm: true), .seal] {
            try hall.when(.lifecycle(command))
            let cue = hall.conference.cue
            #expect(cue.step == nil)
            #expect(cue.conditions.isEmpty)
            #expect(cue.label == BilingualText("Không còn bước nào", en: "Nothing is left to do"))
        }
    }

    @Test func `in a pause the one step is to go on`() throws {
        var hall = try Hall.laoCai(at: 6)
        try hall.when(.lifecycle(.pause(reason: "Mất điện")))
        #expect(hall.conference.cue.step == .resume)
        #expect(hall.conference.cue.label.vi == "Tiếp tục hội nghị")
    }

    @Test func `the cue holds against the positions of what it depends on`() throws {
        var hall = try Hall.laoCai
        #expect(hall.conference.cue.conditions.map(\.key) == [.conference])
        #expect(hall.conference.cue.conditions.map(\.position) == [hall.position(of: .conference)])
        try hall.when(.lifecycle(.open()))
        let moved = try hall.when(.agenda(.advance(from: nil)))
        try hall.when(.notices(.send(to: .all, text: "Chào mừng")))
        #expect(hall.conference.cue.conditions.map(\.key) == [.agenda])
        #expect(hall.conference.cue.conditions.map(\.position) == [moved.seq])
    }

    @Test func `the script invites who speaks, with salutation and office`() throws {
        let hall = try Hall.laoCai(at: 6)
        #expect(
            hall.conference.cue.script.vi
                == "Tiếp theo chương trình: Phát biểu chỉ đạo. Trân trọng kính mời đồng chí Đặng Xuân Phong, Bí thư Tỉnh ủy.")
    }

    @Test func `an item without speakers is announced by its title`() throws {
        let hall = try Hall.laoCai(at: 5)
        #expect(hall.conference.cue.script.vi == "Tiếp theo chương trình: Tham luận.")
        #expect(hall.conference.cue.script.en == "Next on the agenda: Tham luận.")
    }

    @Test func `the programme's own script is read instead`() throws {
        var hall = try Hall.laoCai(at: 5)
        let script = BilingualText("Sau đây là phần tham luận.", en: "The papers now follow.")
        try hall.when(.agenda(.edit("i6", [.script(script)])))
        #expect(hall.conference.cue.script == script)
    }

    @Test func `venues that are not connected are a warning until they are`() throws {
        var hall = try Hall.laoCai(at: 5)
        #expect(hall.conference.cue.warnings.isEmpty)
        try hall.when(.venue(.lost("si-ma-cai", since: hall.now)), by: .system)
        try hall.when(.venue(.lost("van-ban", since: hall.now)), by: .system)
        let warning = try #require(hall.conference.cue.warnings.first)
        #expect(warning.reason == .venueNotConnected)
        #expect(warning.args.map(\.value) == [.list(["si-ma-cai", "van-ban"])])
        try hall.when(.venue(.connected("si-ma-cai", since: hall.now)), by: .system)
        #expect(hall.conference.cue.warnings.first?.args.map(\.value) == [.list(["van-ban"])])
    }

    @Test func `before the end the MC is told how many items were never called`() throws {
        var hall = try Hall.laoCai(at: 8)
        try hall.when(.agenda(.jump(to: "i11")))
        try hall.when(.agenda(.advance(from: "i11")))
        #expect(hall.conference.cue.step == .end)
        let warning = try #require(hall.conference.cue.warnings.first)
        #expect(warning.reason == .agendaUnfinished)
        #expect(warning.args.map(\.value) == [2])
    }

    @Test func `an item inserted next is the next step at once`() throws {
        var hall = try Hall.laoCai(at: 6)
        _ = try hall.inserts(.breakOfTen, after: "i6")
        #expect(hall.conference.cue.label.vi == "Tiếp theo: Giải lao")
    }
}

extension Hall {
    /// What the console sends for a cue; nil when nothing is left.
    func command(of cue: Cue) throws -> Command? {
        for condition in cue.conditions { try #require(condition.position == position(of: condition.key)) }
        return switch cue.step {
        case .open: .lifecycle(.open())
        case .advance(let from): .agenda(.advance(from: from))
        case .round(let step, let id): .awards(.rite(step, id))
        case .resume: .lifecycle(.resume)
        case .end: .lifecycle(.end(confirm: false))
        case .queue(let speaker): .queue(.call(speaker, confirm: false))
        case .pledges(.present(let id)): .pledges(.present(id))
        case .pledges(.open(let id)): .pledges(.open(id))
        case .pledges(.close(let id)): .pledges(.close(id, until: nil, force: false))
        case nil: nil
        }
    }
}
