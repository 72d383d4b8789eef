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

    @Test func `before closing the MC is told who has not signed`() throws {
        var hall = try Hall.signing("cum-a", "khoi-b", "khoi-c")
        for number in 1...30 where number > 9 || number < 8 { try hall.signs(number) }
        let warning = try #require(hall.conference.cue.warnings.last)
        #expect(warning.reason == .pledgeUnanswered)
        #expect(warning.args.map(\.name) == ["pledge", "count", "units"])
        #expect(warning.args.map(\.value) == ["cum-a", 2, .list(["don-vi-8", "don-vi-9"])])
        for number in 8...9 { try hall.signs(number) }
        #expect(!hall.conference.cue.warnings.contains { $0.reason == .pledgeUnanswered })
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

    @Test func `while somebody has not signed the key closes a list with time for those who are late, whoever sits before a screen`() throws
    {
        var hall = try Hall.signing("cum-a", "khoi-b", "khoi-c")
        for number in 2...9 { try hall.signs(number) }
        let opened = try #require(try hall.pledge("cum-a").openedAt)
        let step = try #require(hall.conference.cue.step)
        #expect(step == .pledges(.close("cum-a", until: opened + Pledges.longestLate)))
        #expect(step.argument.map(\.name) == ["pledge", "until"])
        try hall.when(step.command(), connected: ["don-vi-1"])
        try hall.signs(1)
        #expect(try hall.answer(ofUnit: 1).state == .late)
    }

    @Test func `a list that was open since yesterday is closed by the key as well`() throws {
        var hall = try Hall.signing("cum-a", "khoi-b", "khoi-c")
        try hall.when(.lifecycle(.pause(reason: "Mất điện")))
        try hall.when(.lifecycle(.resume), after: 26 * 3_600)
        try hall.when(try #require(hall.conference.cue.step).command())
        #expect(try hall.pledge("cum-a").state == .closed)
    }

    @Test func `where all have signed the key closes the list for good`() throws {
        var hall = try Hall.signing("cum-a", "khoi-b", "khoi-c")
        for number in 1...9 { try hall.signs(number) }
        #expect(hall.conference.cue.step == .pledges(.close("cum-a")))
    }
}
