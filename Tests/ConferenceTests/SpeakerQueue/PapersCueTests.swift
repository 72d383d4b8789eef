import Conference
import Fixtures
import Testing

@Suite struct `the cue through the papers` {
    @Test func `one key calls the five papers in turn and then goes on`() throws {
        var hall = try Hall.discussing(at: 6)
        var steps: [Cue.Step] = []
        while hall.current == "i6" {
            steps += [hall.conference.cue.step].compactMap(\.self)
            try hall.when(try #require(try hall.command(of: hall.conference.cue)), after: 400)
        }
        #expect(steps == (1...5).map { .queue(call: SpeakerID("i6-p\($0)")) } + [.advance(from: "i6")])
        #expect(try (1...5).map { try hall.speaker(SpeakerID("i6-p\($0)")).state } == Array(repeating: .finished, count: 5))
    }

    @Test func `the cue holds against the paper that it calls and against the agenda`() throws {
        let hall = try Hall.discussing(at: 6)
        let cue = hall.conference.cue
        #expect(cue.step == .queue(call: "i6-p1"))
        #expect(cue.conditions.map(\.key) == [.speaker("i6-p1"), .agenda])
        #expect(cue.conditions.map(\.position) == [hall.position(of: .speaker("i6-p1")), hall.position(of: .agenda)])
        #expect(cue.warnings.isEmpty)
    }

    @Test func `a paper handed in in writing is not called, and one moved by hand is called where it was put`() throws {
        var hall = try Hall.discussing(at: 6)
        try hall.when(.queue(.inWriting("i6-p1")), by: .operatorOne)
        try hall.when(.queue(.move("i6-p5", after: nil, reason: "Đường truyền sắp mất")), by: .operatorOne)
        #expect(hall.conference.cue.step == .queue(call: "i6-p5"))
        try hall.when(.queue(.call("i6-p5", override: .nothing)))
        #expect(hall.conference.cue.step == .queue(call: "i6-p2"))
    }

    @Test func `requests do not come by the cue, and other items go on as ever`() throws {
        var hall = try Hall.discussing(at: 7)
        _ = try hall.joins(.siMaCai)
        #expect(hall.conference.cue.step == .advance(from: "i7"))
    }

    @Test func `in a pause the papers wait`() throws {
        var hall = try Hall.discussing(at: 6)
        try hall.when(.lifecycle(.pause(reason: "Mất điện")))
        #expect(hall.conference.cue.step == .resume)
    }

    @Test func `before the end the MC is told how many still wait to be heard`() throws {
        var hall = try Hall.discussing(at: 11)
        _ = try hall.joins(.siMaCai)
        _ = try hall.asks(.saPa)
        try hall.when(.agenda(.advance(from: "i11")))
        let warning = try #require(hall.conference.cue.warnings.first { $0.reason == .speakerWaiting })
        #expect(warning.args.map(\.value) == [7])
    }
}
