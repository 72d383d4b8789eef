import Conference
import Testing
import World

struct SessionTests {
    private typealias Move = (command: Session.Command, kind: Rejection.Kind, reason: Reason)

    @Test func `the day goes from preparing over live and a pause to ended and sealed`() throws {
        var hall = try Hall.laoCai
        var states = [hall.state]
        for command in [Session.Command.open(), .pause(reason: "Mất điện"), .resume, .end(confirm: false), .seal] {
            try hall.when(.session(command))
            states.append(hall.state)
            #expect(hall.conference.session.since == hall.now)
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
        try hall.when(.session(.pause(reason: "Mất điện ở Si Ma Cai")))
        #expect(hall.conference.session.pauseReason == "Mất điện ở Si Ma Cai")
        try hall.when(.session(.resume))
        #expect(hall.conference.session.pauseReason == nil)
    }

    @Test func `what does not follow from preparing is refused`() throws {
        let hall = try Hall.laoCai
        let moves: [Move] = [
            (.pause(reason: ""), .closed, .conferenceNotOpen), (.resume, .conflict, .conferenceNotPaused),
            (.end(confirm: true), .closed, .conferenceNotOpen), (.seal, .conflict, .conferenceNotEnded),
        ]
        for move in moves { hall.refuses(.session(move.command), move.kind, move.reason) }
    }

    @Test func `what does not follow from live or a pause is refused`() throws {
        var hall = try Hall.laoCai(at: nil)
        hall.refuses(.session(.open()), .conflict, .conferenceAlreadyOpen)
        hall.refuses(.session(.resume), .conflict, .conferenceNotPaused)
        hall.refuses(.session(.seal), .conflict, .conferenceNotEnded)
        try hall.when(.session(.pause(reason: "Mất điện")))
        hall.refuses(.session(.pause(reason: "Mất điện")), .closed, .conferencePaused)
        hall.refuses(.session(.seal), .conflict, .conferenceNotEnded)
    }

    @Test func `while an item is on the end wants to be confirmed, and then ends it`() throws {
        var hall = try Hall.laoCai(at: 11)
        hall.refuses(.session(.end(confirm: false)), .conflict, .agendaStillRunning, args: ["item": "i11"])
        try hall.when(.session(.end(confirm: true)))
        #expect(hall.current == nil)
        #expect(try hall.item("i11").state == .done)
        #expect(try hall.item("i11").actualEnd == hall.now)
        #expect(hall.conference.timers.clocks.rows.isEmpty)
    }

    @Test func `a paused conference can end`() throws {
        var hall = try Hall.laoCai(at: 6)
        try hall.when(.session(.pause(reason: "Bão")))
        try hall.when(.session(.end(confirm: true)))
        #expect(hall.state == .ended)
        #expect(hall.conference.session.pauseReason == nil)
    }

    @Test(arguments: [Agenda.Command.advance(from: nil), .jump(to: "i3"), .skip("i9"), .edit("i9", [.quiet(true)]), .extend(minutes: 1)])
    func `after the end the agenda is history`(command: Agenda.Command) throws {
        var hall = try Hall.laoCai(at: nil)
        try hall.when(.session(.end(confirm: false)))
        hall.refuses(.agenda(command), .closed, .conferenceEnded)
        hall.refuses(.session(.pause(reason: "")), .closed, .conferenceEnded)
        hall.refuses(.session(.end(confirm: true)), .closed, .conferenceEnded)
    }

    @Test(arguments: [
        Command.session(.open()), .session(.resume), .session(.end(confirm: true)), .session(.seal), .agenda(.advance(from: nil)),
        .agenda(.edit("i1", [.quiet(true)])), .timers(.start(seconds: 60)), .stage(.hold(nil)), .notices(.send(to: .all, text: "Chào")),
        .desk(.take), .steps(.undo(seq: 12)),
    ])
    func `sealed is final`(command: Command) throws {
        var hall = try Hall.laoCai(at: nil)
        try hall.when(.session(.end(confirm: false)))
        try hall.when(.session(.seal))
        hall.refuses(command, .closed, .conferenceSealed)
    }

    @Test func `a leaked link can be cut even after the seal`() throws {
        var hall = try Hall.laoCai(at: nil)
        try hall.when(.session(.end(confirm: false)))
        try hall.when(.session(.seal))
        try hall.when(.participant(.revoke(.siMaCai)), by: .operatorOne)
        #expect(try hall.participant(.siMaCai).generation == 2)
    }

    @Test func `a start of the server is recorded and changes no screen`() throws {
        var hall = try Hall.laoCai(at: 6)
        let before = hall.conference
        let started = try hall.when(.house(.serverStarted(lastSeen: hall.now)), by: .house)
        #expect(started.events == [.session(.serverStarted(at: started.at, lastSeen: started.at - .perSecond))])
        #expect(hall.conference.entitiesChanged(since: before).isEmpty)
    }

    @Test func `a jump of the machine's clock is recorded and moves nothing but the staff's alarm`() throws {
        var hall = try Hall.laoCai(at: 6)
        let before = hall.conference
        let jumped = try hall.when(.house(.clockJumped(by: 3_600_000)), by: .house)
        #expect(hall.conference.session.clockJump?.at == jumped.at)
        #expect(hall.conference.session.clockJump?.by == 3_600_000)
        #expect(hall.conference.entitiesChanged(since: before) == [.conference])
        #expect(hall.conference.session.state == before.session.state)
    }
}
