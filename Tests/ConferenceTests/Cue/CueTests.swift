import Conference
import Fixtures
import Testing

struct CueTests {
    @Test func `one key takes the MC from the opening over eleven items to the end`() throws {
        var hall = try Hall.laoCai
        var steps: [Cue.Step] = []
        while let command = try hall.command(of: hall.conference.cue) {
            steps += [hall.conference.cue.step?.untimed].compactMap(\.self)
            try hall.when(command)
        }
        var expected = ([nil] + Opening.laoCai.items.map(\.id)).map { Cue.Step.advance(from: $0) }
        let pledges = Opening.threeBlocs.map { PledgeID($0.id.text) }
        let signing = pledges.map { Pledges.Step.present($0) } + pledges.map { .open($0) } + pledges.map { .close($0) }
        expected.insert(contentsOf: signing.map { .pledges($0) }, at: 10)
        #expect(steps == [.open] + expected + [.end])
        #expect(hall.state == .ended)
    }

    @Test func `after the end and after the seal nothing is left to do`() throws {
        var hall = try Hall.laoCai(at: nil)
        for command in [Lifecycle.Command.end(override: .all), .seal()] {
            try hall.when(.lifecycle(command))
            let cue = hall.conference.cue
            #expect(cue.step == nil)
            #expect(cue.conditions.isEmpty)
        }
    }

    @Test func `in a pause the one step is to go on`() throws {
        var hall = try Hall.laoCai(at: 6)
        try hall.when(.lifecycle(.pause(reason: "Mất điện")))
        #expect(hall.conference.cue.step == .resume)
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
        let inserted = try hall.inserts(.breakOfTen, after: "i6")
        #expect(hall.conference.cue.step == .advance(from: "i6"))
        #expect(hall.conference.agenda.next?.id == inserted)
    }
}

extension Hall {
    /// What the console sends for a cue; nil when nothing is left.
    func command(of cue: Cue) throws -> Command? {
        for condition in cue.conditions { try #require(condition.position == position(of: condition.key)) }
        return cue.step?.command()
    }
}
