import Conference
import Fixtures
import Testing

struct PledgeCourseTests {
    @Test func `a pledge is presented, opened and closed, and each step is recorded with its time`() throws {
        var hall = try Hall.laoCai(at: 10)
        #expect(try hall.pledge("cum-a").state == .draft)
        try hall.when(.pledges(.present("cum-a")))
        #expect(try hall.pledge("cum-a").presentedAt == hall.now)
        try hall.when(.pledges(.open("cum-a")))
        #expect(try hall.pledge("cum-a").openedAt == hall.now)
        try hall.when(.pledges(.close("cum-a", until: nil, override: .nothing)))
        #expect(try hall.pledge("cum-a").state == .closed)
        #expect(try hall.pledge("cum-a").closing?.at == hall.now)
    }

    @Test func `no step is taken out of its state`() throws {
        var hall = try Hall.laoCai(at: 10)
        func refused(_ commands: [Pledges.Command], _ state: String) {
            for command in commands {
                hall.refuses(.pledges(command), .conflict, .pledgeWrongState, args: ["pledge": "cum-a", "state": .text(state)])
            }
        }
        let (present, open, cancel) = (Pledges.Command.present("cum-a"), Pledges.Command.open("cum-a"), Pledges.Command.cancel("cum-a"))
        let (close, revise) = (Pledges.Command.close("cum-a", until: nil, override: .all), Pledges.Command.revise("cum-a", text: "Khác"))
        refused([open, close, cancel], "draft")
        try hall.when(.pledges(present))
        refused([present, close], "presented")
        try hall.when(.pledges(open))
        refused([present, open, revise], "open")
        try hall.when(.pledges(close))
        refused([present, open, close, cancel, revise], "closed")
    }

    @Test func `a pledge that nobody knows is refused`() throws {
        let hall = try Hall.laoCai(at: 10)
        for command in [
            Pledges.Command.present("khoi-d"), .open("khoi-d"), .close("khoi-d", until: nil, override: .all), .cancel("khoi-d"),
        ] {
            hall.refuses(.pledges(command), .notFound, .pledgeUnknown, args: ["pledge": "khoi-d"])
        }
    }

    @Test func `a revision before opening has a new version and digest, and must be presented anew`() throws {
        var hall = try Hall.laoCai(at: 10)
        let before = try hall.pledge("khoi-c")
        try hall.when(.pledges(.present("khoi-c")))
        try hall.when(.pledges(.revise("khoi-c", text: "Giao ước đã sửa lúc 16:22")))
        let after = try hall.pledge("khoi-c")
        #expect(after.version == before.version + 1)
        #expect(after.digest == Opening.digest(of: "Giao ước đã sửa lúc 16:22"))
        #expect(after.digest != before.digest)
        #expect(after.state == .draft)
        #expect(after.presentedAt == nil)
    }

    @Test func `whoever read the text before its revision is told that it has changed`() throws {
        var hall = try Hall.laoCai(at: 10)
        let stale = Pledges.Signing(digest: try hall.pledge("khoi-c").digest, signedAt: hall.now)
        try hall.when(.pledges(.revise("khoi-c", text: "Giao ước đã sửa")))
        try hall.opens("khoi-c")
        hall.refuses(
            .pledges(.sign(hall.answerID(22), stale)), .conflict, .pledgeTextChanged, by: .signatory(22),
            args: ["pledge": "khoi-c", "version": 2])
    }

    @Test func `a list is not closed in the face of units that are connected and have not signed`() throws {
        var hall = try Hall.signing("cum-a")
        for number in 1...6 { try hall.signs(number) }
        let close = Command.pledges(.close("cum-a", until: nil, override: .nothing))
        hall.refuses(
            close, .conflict, .pledgeUnsigned,
            args: ["pledge": "cum-a", "count": 3, "connected": 2, "units": .list(["don-vi-7", "don-vi-9"])],
            connected: ["don-vi-1", "don-vi-7", "don-vi-9", "don-vi-10"])
        try hall.when(.pledges(.close("cum-a", until: nil, override: .all)), connected: ["don-vi-1", "don-vi-7", "don-vi-9"])
        let closing = try #require(try hall.pledge("cum-a").closing)
        #expect(closing.unsigned == ["don-vi-7", "don-vi-8", "don-vi-9"])
        #expect(closing.connected == ["don-vi-7", "don-vi-9"])
    }

    @Test func `units that are away, or have declined, do not hold a list open`() throws {
        var hall = try Hall.signing("cum-a")
        for number in 1...7 { try hall.signs(number) }
        try hall.when(.pledges(.decline(hall.answerID(8), reason: "Chưa thống nhất")), by: .signatory(8))
        try hall.when(.pledges(.close("cum-a", until: nil, override: .nothing)), connected: ["don-vi-8"])
        #expect(try hall.pledge("cum-a").closing?.unsigned == ["don-vi-9"])
    }

    @Test(arguments: [-1, 0, 24 * 3_600 + 2]) func `a time for late answers is in the next day`(seconds: Int) throws {
        let hall = try Hall.signing("cum-a")
        let until = hall.now + .perSecond + Milliseconds(seconds) * .perSecond
        hall.refuses(.pledges(.close("cum-a", until: until, override: .all)), .badRequest, .pledgeBadUntil, args: ["hours": 24])
    }

    @Test func `a cancelled pledge is a draft again and its answers are void and kept`() throws {
        var hall = try Hall.signing("cum-a")
        try hall.signs(1)
        let given = try hall.answer(ofUnit: 1).given
        try hall.when(.pledges(.cancel("cum-a")))
        #expect(try hall.pledge("cum-a").state == .draft)
        #expect(try hall.answer(ofUnit: 1).state == .void)
        #expect(try hall.answer(ofUnit: 1).voided.map(\.given) == [given])
        #expect(try hall.answer(ofUnit: 2).state == .none)
        try hall.when(.pledges(.revise("cum-a", text: "Văn bản mới")))
        try hall.opens("cum-a")
        try hall.signs(1)
        #expect(try hall.answer(ofUnit: 1).state == .signed)
        #expect(try hall.answer(ofUnit: 1).given?.version == 2)
        #expect(try hall.answer(ofUnit: 1).voided.count == 1)
    }

    @Test func `before the session opens a text is mended but nobody presents`() throws {
        var hall = try Hall.laoCai
        try hall.when(.pledges(.revise("khoi-c", text: "Sửa buổi sáng")))
        #expect(try hall.pledge("khoi-c").version == 2)
        hall.refuses(.pledges(.present("khoi-c")), .closed, .conferenceNotOpen)
    }

    @Test func `a pause stops the clock and not the pledges`() throws {
        var hall = try Hall.signing("cum-a")
        try hall.when(.lifecycle(.pause(reason: "Mất điện")))
        try hall.signs(1)
        try hall.opens("khoi-b")
        try hall.when(.pledges(.close("cum-a", until: nil, override: .all)))
        #expect(hall.conference.timers.clocks.rows.allSatisfy { $0.pausedLeft != nil })
    }

    @Test func `after the end lists are closed and answers taken, nothing is opened any more; after the seal nothing at all`() throws {
        var hall = try Hall.signing("cum-a")
        try hall.when(.pledges(.present("khoi-b")))
        try hall.when(.lifecycle(.end(override: .all)))
        try hall.signs(1)
        for command in [Pledges.Command.open("khoi-b"), .present("khoi-c"), .cancel("cum-a"), .revise("khoi-c", text: "Khác")] {
            hall.refuses(.pledges(command), .closed, .conferenceEnded)
        }
        try hall.when(.pledges(.close("cum-a", until: hall.now + 600_000, override: .all)))
        try hall.when(.lifecycle(.seal(override: .all)))
        hall.refuses(try hall.signature(ofUnit: 2), .closed, .conferenceSealed, by: .signatory(2))
    }

    @Test func `the head has three minutes, all sign within eight, and the clock stops with the last list`() throws {
        var hall = try Hall.laoCai(at: 10)
        try hall.when(.pledges(.present("cum-a")))
        #expect(try hall.clock(.speaking).left(at: hall.now) == 3 * .perMinute)
        try hall.when(.pledges(.present("khoi-b")))
        try hall.when(.pledges(.open("cum-a")))
        #expect(try hall.clock(.speaking).left(at: hall.now) == 8 * .perMinute)
        try hall.when(.pledges(.open("khoi-b")))
        #expect(try hall.clock(.speaking).left(at: hall.now) == 8 * .perMinute - .perSecond)
        try hall.when(.pledges(.close("cum-a", until: nil, override: .all)))
        #expect(hall.conference.timers.clocks[.speaking] != nil)
        try hall.when(.pledges(.close("khoi-b", until: nil, override: .all)))
        #expect(hall.conference.timers.clocks[.speaking] == nil)
    }

    @Test func `a pledge outside its item leaves clock and screens alone`() throws {
        var hall = try Hall.laoCai(at: 6)
        let stage = hall.conference.stage
        try hall.opens("cum-a")
        #expect(hall.conference.timers.clocks[.speaking] == nil)
        #expect(hall.conference.stage == stage)
    }
}
