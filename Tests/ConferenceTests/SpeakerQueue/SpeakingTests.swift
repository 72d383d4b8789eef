import Conference
import Fixtures
import Testing

@Suite struct `having the floor` {
    @Test func `who is called has the floor, a clock of their length, and the screens that follow`() throws {
        var hall = try Hall.discussing()
        try hall.when(.stage(.show(.overlay, Stage.Scene(.emblem))))
        let id = try hall.asks(.siMaCai)
        try hall.when(.queue(.accept(id, seconds: 180, override: .nothing)))
        try hall.when(.queue(.call(id, override: .nothing)))
        #expect(hall.conference.queue.speaking?.id == id)
        #expect(try hall.speaker(id).state == .speaking)
        #expect(try hall.clock(.speaking).left(at: hall.now) == 180 * .perSecond)
        #expect(try hall.scene(.main) == Stage.Scene(.speaker, about: .speaker(id), text: "Si Ma Cai"))
        #expect(try hall.scene(.overlay) == Stage.Scene(.emblem))
        #expect(hall.line.isEmpty)
    }

    @Test func `whoever was given no length has the list's own, as the programme sets it`() throws {
        for (settings, seconds) in [(nil, 300), (SpeakerQueue.Settings(seconds: 120), 120)] {
            var hall = try Hall.discussing(settings)
            let id = try hall.joins(.siMaCai)
            try hall.when(.queue(.call(id, override: .nothing)))
            #expect(try hall.clock(.speaking).left(at: hall.now) == Milliseconds(seconds) * .perSecond)
        }
    }

    @Test func `calling the next one finishes the one who speaks, in one step`() throws {
        var hall = try Hall.discussing()
        let (first, second) = (try hall.joins(.siMaCai), try hall.joins(.saPa))
        try hall.when(.queue(.call(first, override: .nothing)))
        try hall.when(.queue(.call(second, override: .nothing)), after: 100)
        #expect(try hall.speaker(first).state == .finished)
        #expect(try hall.speaker(first).endedAt == hall.now)
        #expect(hall.conference.queue.speaking?.id == second)
        #expect(try hall.clock(.speaking).startedAt == hall.now)
        #expect(try hall.scene(.main).about == [.speaker(second)])
    }

    @Test func `finishing stops the clock and gives the screens back to the item`() throws {
        var hall = try Hall.discussing()
        let id = try hall.joins(.siMaCai)
        hall.refuses(.queue(.finish(id)), .conflict, .speakerWrongState)
        try hall.when(.queue(.call(id, override: .nothing)))
        try hall.when(.queue(.finish(id)))
        #expect(try hall.speaker(id).state == .finished)
        #expect(hall.conference.timers.clocks[.speaking] == nil)
        #expect(try hall.scene(.main) == Stage.Scene(.item, about: .item("i7")))
        #expect(hall.conference.queue.speaking == nil)
    }

    @Test(arguments: [
        Command.agenda(.advance(from: "i7")), .agenda(.jump(to: "i3")), .agenda(.skip("i7")), .lifecycle(.end(override: .all)),
    ])
    func `leaving the item finishes who speaks`(leaving: Command) throws {
        var hall = try Hall.discussing()
        let id = try hall.joins(.siMaCai)
        try hall.when(.queue(.call(id, override: .nothing)))
        try hall.when(leaving)
        #expect(try hall.speaker(id).state == .finished)
        #expect(hall.conference.queue.speaking == nil)
        #expect(hall.conference.timers.clocks[.speaking] == nil)
        #expect(try hall.scene(.main) == hall.conference.followedScene)
    }

    @Test func `the name stays on the screen when the item is edited meanwhile, and when a screen begins to follow`() throws {
        var hall = try Hall.discussing()
        try hall.when(.stage(.show(.overlay, Stage.Scene(.emblem))))
        let id = try hall.joins(.siMaCai)
        try hall.when(.queue(.call(id, override: .nothing)))
        try hall.when(.agenda(.edit("i7", [.kind(.video)])))
        try hall.when(.stage(.follow(.overlay)))
        #expect(try hall.scene(.main).about == [.speaker(id)])
        #expect(try hall.scene(.overlay).about == [.speaker(id)])
    }

    @Test func `a held screen shows nobody until it is released`() throws {
        var hall = try Hall.discussing()
        let id = try hall.joins(.siMaCai)
        try hall.when(.stage(.hold(.main)))
        try hall.when(.queue(.call(id, override: .nothing)))
        #expect(try hall.scene(.main) == Stage.Scene(.emblem))
        try hall.when(.stage(.release(.main)))
        #expect(try hall.scene(.main).about == [.speaker(id)])
    }

    @Test func `before the opening, in a pause and after the end nobody is called`() throws {
        var hall = try Hall.withPapers
        let call = Command.queue(.call("i6-p1", override: .all))
        hall.refuses(call, .closed, .conferenceNotOpen)
        try hall.when(.lifecycle(.open()))
        try hall.when(.queue(.open))
        try hall.when(.lifecycle(.pause(reason: "Mất điện")))
        hall.refuses(call, .closed, .conferencePaused)
        hall.refuses(.queue(.request(SpeakerQueue.Request(kind: .speech, topic: "Ý kiến"))), .closed, .conferencePaused, by: .siMaCai)
        try hall.when(.lifecycle(.resume))
        try hall.when(.lifecycle(.end(override: .all)))
        hall.refuses(call, .closed, .conferenceEnded)
        hall.refuses(.queue(.rule(.round)), .closed, .conferenceEnded)
    }

    @Test func `a pause stops the speaker's clock, and the speaker goes on with what was left`() throws {
        var hall = try Hall.discussing()
        let id = try hall.joins(.siMaCai)
        try hall.when(.queue(.call(id, override: .nothing)))
        try hall.when(.lifecycle(.pause(reason: "Mất điện")), after: 100)
        try hall.when(.lifecycle(.resume), after: 600)
        #expect(try hall.clock(.speaking).left(at: hall.now) == 200 * .perSecond)
        #expect(try hall.speaker(id).state == .speaking)
    }

    @Test func `a paper called outside its item is asked about once, and the record keeps that it was meant`() throws {
        var hall = try Hall.discussing()
        hall.refuses(.queue(.call("i6-p1", override: .nothing)), .conflict, .speakerOtherItem, args: ["item": "Tham luận"])
        try hall.when(.queue(.call("i6-p1", override: .all)))
        #expect(try hall.speaker("i6-p1").inSpite == [.speakerOtherItem])
    }

    @Test func `what was asked for and not heard is unheard at the end, and may still be handed in in writing`() throws {
        var hall = try Hall.discussing()
        let (asked, waits, spoke, writes) = (
            try hall.asks(.siMaCai), try hall.joins(.saPa), try hall.joins(.bacHa), try hall.joins(.vanBan)
        )
        try hall.when(.queue(.inWriting(writes)))
        try hall.when(.queue(.call(spoke, override: .nothing)))
        try hall.when(.lifecycle(.end(override: .all)))
        #expect(try [asked, waits, "i6-p1"].map { try hall.speaker($0).state } == [.unheard, .unheard, .unheard])
        #expect(try hall.speaker(spoke).state == .finished)
        #expect(try hall.speaker(writes).state == .inWriting)
        #expect(hall.order.isEmpty)
        try hall.when(.queue(.inWriting(asked)), by: .operatorOne)
        #expect(try hall.speaker(asked).state == .inWriting)
        hall.refuses(.queue(.inWriting(spoke)), .conflict, .speakerWrongState)
        hall.refuses(.queue(.accept(waits, seconds: nil, override: .all)), .closed, .conferenceEnded)
        try hall.when(.lifecycle(.seal()))
        hall.refuses(.queue(.inWriting(waits)), .closed, .conferenceSealed)
    }
}
