import Conference
import Fixtures
import Testing

struct LifecycleTests {
    private typealias Move = (command: Lifecycle.Command, kind: Rejection.Kind, reason: Reason)

    @Test func `the day goes from preparing over live and a pause to ended and sealed`() throws {
        var hall = try Hall.laoCai
        var states = [hall.state]
        for command in [Lifecycle.Command.open(), .pause(reason: "Mất điện"), .resume, .end(override: .nothing), .seal()] {
            try hall.when(.lifecycle(command))
            states.append(hall.state)
            #expect(hall.conference.lifecycle.since == hall.now)
        }
        #expect(states == [.preparing, .live, .paused, .live, .ended, .sealed])
    }

    @Test func `opening starts no item`() throws {
        let hall = try Hall.laoCai(at: nil)
        #expect(hall.current == nil)
        #expect(hall.conference.timers.clocks.rows.isEmpty)
    }

    @Test func `a pause carries its reason until it is over`() throws {
        var hall = try Hall.laoCai(at: 6)
        try hall.when(.lifecycle(.pause(reason: "Mất điện ở Si Ma Cai")))
        #expect(hall.conference.lifecycle.pauseReason == "Mất điện ở Si Ma Cai")
        try hall.when(.lifecycle(.resume))
        #expect(hall.conference.lifecycle.pauseReason == nil)
    }

    @Test func `what does not follow from preparing is refused`() throws {
        let hall = try Hall.laoCai
        let moves: [Move] = [
            (.pause(reason: ""), .closed, .conferenceNotOpen), (.resume, .conflict, .conferenceNotPaused),
            (.end(override: .all), .closed, .conferenceNotOpen), (.seal(), .conflict, .conferenceNotEnded),
        ]
        for move in moves { hall.refuses(.lifecycle(move.command), move.kind, move.reason) }
    }

    @Test func `what does not follow from live or a pause is refused`() throws {
        var hall = try Hall.laoCai(at: nil)
        hall.refuses(.lifecycle(.open()), .conflict, .conferenceAlreadyOpen)
        hall.refuses(.lifecycle(.resume), .conflict, .conferenceNotPaused)
        hall.refuses(.lifecycle(.seal()), .conflict, .conferenceNotEnded)
        try hall.when(.lifecycle(.pause(reason: "Mất điện")))
        hall.refuses(.lifecycle(.pause(reason: "Mất điện")), .closed, .conferencePaused)
        hall.refuses(.lifecycle(.seal()), .conflict, .conferenceNotEnded)
    }

    @Test func `while an item is on the end wants to be confirmed, and then ends it`() throws {
        var hall = try Hall.laoCai(at: 11)
        hall.refuses(.lifecycle(.end(override: .nothing)), .conflict, .agendaStillRunning, args: ["item": "i11"])
        try hall.when(.lifecycle(.end(override: .all)))
        #expect(hall.current == nil)
        #expect(try hall.item("i11").state == .done)
        #expect(try hall.item("i11").actualEnd == hall.now)
        #expect(hall.conference.timers.clocks.rows.isEmpty)
    }

    @Test func `a paused conference can end`() throws {
        var hall = try Hall.laoCai(at: 6)
        try hall.when(.lifecycle(.pause(reason: "Bão")))
        try hall.when(.lifecycle(.end(override: .all)))
        #expect(hall.state == .ended)
        #expect(hall.conference.lifecycle.pauseReason == nil)
    }

    @Test(arguments: [Agenda.Command.advance(from: nil), .jump(to: "i3"), .skip("i9"), .edit("i9", [.quiet(true)]), .extend(minutes: 1)])
    func `after the end the agenda is history`(command: Agenda.Command) throws {
        var hall = try Hall.laoCai(at: nil)
        try hall.when(.lifecycle(.end(override: .nothing)))
        hall.refuses(.agenda(command), .closed, .conferenceEnded)
        hall.refuses(.lifecycle(.pause(reason: "")), .closed, .conferenceEnded)
        hall.refuses(.lifecycle(.end(override: .all)), .closed, .conferenceEnded)
    }

    @Test(arguments: [
        Command.lifecycle(.open()), .lifecycle(.resume), .lifecycle(.end(override: .all)), .lifecycle(.seal()),
        .agenda(.advance(from: nil)),
        .agenda(.edit("i1", [.quiet(true)])), .timers(.start(seconds: 60)), .stage(.hold(nil)), .notices(.send(to: .all, text: "Chào")),
        .controlLock(.take), .steps(.undo(seq: 12)),
    ])
    func `sealed is final`(command: Command) throws {
        var hall = try Hall.laoCai(at: nil)
        try hall.when(.lifecycle(.end(override: .nothing)))
        try hall.when(.lifecycle(.seal()))
        hall.refuses(command, .closed, .conferenceSealed)
    }

    @Test func `sealing asks first while lists of signatures lie open or a late hour was promised, and names them`() throws {
        var hall = try Hall.signing("cum-a", "khoi-b", "khoi-c")
        for number in 1...8 { try hall.signs(number) }
        for number in 22...30 { try hall.signs(number) }
        let until = hall.now + 3_600_000
        try hall.when(.pledges(.close("khoi-b", until: until)))
        try hall.when(.lifecycle(.end(override: .all)))
        hall.refuses(
            .lifecycle(.seal()), .conflict, .pledgeOpenAtSeal, args: ["pledges": .list(["cum-a"]), "count": 1])
        let both = Override.reasons([.pledgeOpenAtSeal, .pledgeLateAtSeal])
        hall.refuses(.lifecycle(.seal(override: .reasons([.pledgeOpenAtSeal]))), .conflict, .pledgeOpenAtSeal)
        try hall.when(.pledges(.close("cum-a", until: nil)))
        hall.refuses(
            .lifecycle(.seal()), .conflict, .pledgeLateAtSeal,
            args: ["pledges": .list(["khoi-b"]), "count": 12, "at": .number(Int(until))])
        try hall.when(.lifecycle(.seal(override: both)))
        #expect(hall.state == .sealed)
    }

    @Test func `sealing asks nothing once nobody can sign any more`() throws {
        var hall = try Hall.signing("cum-a", "khoi-b")
        for number in 1...9 { try hall.signs(number) }
        try hall.when(.pledges(.close("khoi-b", until: hall.now + 60_000)))
        try hall.when(.lifecycle(.end(override: .all)))
        try hall.when(.lifecycle(.seal()), after: 61)
        #expect(hall.state == .sealed)
    }

    @Test func `a leaked link can be cut even after the seal`() throws {
        var hall = try Hall.laoCai(at: nil)
        try hall.when(.lifecycle(.end(override: .nothing)))
        try hall.when(.lifecycle(.seal()))
        try hall.when(.participant(.revoke(.siMaCai)), by: .operatorOne)
        #expect(try hall.participant(.siMaCai).generation == 2)
    }

    @Test func `a start of the server is recorded and changes no screen`() throws {
        var hall = try Hall.laoCai(at: 6)
        let before = hall.conference
        let started = try hall.when(.system(.serverStarted(lastSeen: hall.now)), by: .system)
        #expect(started.events == [.lifecycle(.serverStarted(at: started.at, lastSeen: started.at - .perSecond))])
        #expect(hall.conference.entitiesChanged(since: before).isEmpty)
    }

    @Test func `a jump of the machine's clock is recorded and moves nothing but the staff's alarm`() throws {
        var hall = try Hall.laoCai(at: 6)
        let before = hall.conference
        let jumped = try hall.when(.system(.clockJumped(by: 3_600_000)), by: .system)
        #expect(hall.conference.lifecycle.clockJump?.at == jumped.at)
        #expect(hall.conference.lifecycle.clockJump?.by == 3_600_000)
        #expect(hall.conference.entitiesChanged(since: before) == [.conference])
        #expect(hall.conference.lifecycle.state == before.lifecycle.state)
    }
}
