import Conference
import Fixtures
import Testing

@Suite struct `taking back steps of the list of speakers` {
    @Test func `undo of a call gives the floor back to who had it, with clock and screens`() throws {
        var hall = try Hall.discussing()
        let (first, second) = (try hall.joins(.siMaCai), try hall.joins(.saPa))
        try hall.when(.queue(.call(first, override: .nothing)))
        let before = hall.conference
        try hall.when(.queue(.call(second, override: .nothing)))
        try hall.undoNewest()
        #expect(hall.conference.queue == before.queue)
        #expect(hall.conference.timers == before.timers)
        #expect(hall.conference.stage == before.stage)
    }

    @Test func `a request that joined the list since does not stand in the way, and stays`() throws {
        var hall = try Hall.discussing()
        let (first, second) = (try hall.joins(.siMaCai), try hall.joins(.saPa))
        for command in [
            SpeakerQueue.Command.move(second, after: nil, reason: "Phải đi sớm"), .rule(.round), .call(first, override: .nothing),
        ] {
            let before = hall.conference.queue
            let step = try hall.when(.queue(command))
            let joined = try hall.asks(.unit15)
            try hall.when(.queue(.accept(joined, seconds: nil, override: .nothing)))
            try hall.when(.steps(.undo(seq: step.seq)))
            #expect(hall.conference.queue.list == before.list)
            #expect(try hall.speaker(first) == before.speakers[first])
            #expect(try hall.speaker(second) == before.speakers[second])
            #expect(try hall.speaker(joined).state == .accepted)
            try hall.when(.queue(.withdraw(joined)), by: .unit15)
        }
    }

    @Test(arguments: [
        SpeakerQueue.Command.accept("s2", seconds: 60, override: .nothing), .decline("s2", reason: "Trùng ý kiến"), .inWriting("i6-p1"),
        .move("s1", after: nil, reason: "Lãnh đạo"), .close, .rule(.fewest), .request(SpeakerQueue.Request(kind: .speech, topic: "Ý kiến")),
    ])
    func `every step of the staff is taken back whole`(command: SpeakerQueue.Command) throws {
        var hall = try Hall.discussing()
        _ = try hall.joins(.siMaCai)
        _ = try hall.asks(.saPa)
        let before = hall.conference.queue
        try hall.when(.queue(command))
        try hall.undoNewest()
        #expect(hall.conference.queue.speakers == before.speakers)
        #expect(hall.conference.queue.list == before.list)
        #expect(hall.conference.queue.places == before.places)
    }

    @Test func `what a venue asks for is its own to withdraw, and in no list of steps`() throws {
        var hall = try Hall.discussing()
        let listed = hall.conference.steps.steps
        let id = try hall.asks(.siMaCai)
        try hall.when(.queue(.withdraw(id)), by: .siMaCai)
        #expect(hall.conference.steps.steps == listed)
    }

    @Test func `a venue that withdrew since stands in the way of taking back its acceptance`() throws {
        var hall = try Hall.discussing()
        let id = try hall.asks(.siMaCai)
        let accepted = try hall.when(.queue(.accept(id, seconds: nil, override: .nothing)))
        let withdrawn = try hall.when(.queue(.withdraw(id)), by: .siMaCai)
        hall.refuses(
            .steps(.undo(seq: accepted.seq)), .conflict, .stepsLater,
            args: ["op": "speaker.withdraw", "seq": .number(withdrawn.seq), "by": "si-ma-cai"])
    }

    @Test func `a finish is not taken back once another has the floor`() throws {
        var hall = try Hall.discussing()
        let (first, second) = (try hall.joins(.siMaCai), try hall.joins(.saPa))
        try hall.when(.queue(.call(first, override: .nothing)))
        let finished = try hall.when(.queue(.finish(first)))
        let called = try hall.when(.queue(.call(second, override: .nothing)))
        hall.refuses(
            .steps(.undo(seq: finished.seq)), .conflict, .stepsLater,
            args: ["op": "speaker.call", "seq": .number(called.seq), "by": "mc-1"])
    }

    @Test func `undo of leaving the item gives the floor back`() throws {
        var hall = try Hall.discussing()
        let id = try hall.joins(.siMaCai)
        try hall.when(.queue(.call(id, override: .nothing)))
        let before = hall.conference
        try hall.when(.agenda(.advance(from: "i7")))
        try hall.undoNewest()
        #expect(hall.conference.queue == before.queue)
        #expect(hall.conference.timers == before.timers)
        #expect(hall.conference.stage == before.stage)
    }

    @Test func `undo of the end brings back those who waited`() throws {
        var hall = try Hall.discussing()
        _ = try hall.joins(.siMaCai)
        _ = try hall.asks(.saPa)
        let before = hall.conference.queue
        try hall.when(.lifecycle(.end(override: .all)))
        try hall.undoNewest()
        #expect(hall.conference.queue == before)
    }

    @Test func `what was handed in after the end is taken back there, and then the end; what was done before it is history`() throws {
        var hall = try Hall.discussing()
        let id = try hall.joins(.siMaCai)
        let declined = try hall.asks(.saPa)
        let decline = try hall.when(.queue(.decline(declined, reason: nil)))
        let end = try hall.when(.lifecycle(.end(override: .all)))
        let written = try hall.when(.queue(.inWriting(id)))
        hall.refuses(.steps(.undo(seq: end.seq)), .conflict, .stepsLater)
        hall.refuses(.steps(.undo(seq: decline.seq)), .closed, .conferenceEnded)
        try hall.when(.steps(.undo(seq: written.seq)))
        #expect(try hall.speaker(id).state == .unheard)
        try hall.when(.steps(.undo(seq: end.seq)))
        #expect(hall.line == [id])
    }

    @Test func `a name that was given once is never given again`() throws {
        var hall = try Hall.discussing()
        let first = try hall.asks(.mc)
        try hall.undoNewest()
        #expect(try hall.asks(.siMaCai) != first)
    }
}
