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
