import Conference
import Fixtures
import Testing

@Suite struct `in spite of what stands in the way` {
    /// A round of ten for a platform of eight, whose decision nobody has read.
    private func crowded() throws -> Hall { try Hall.awarding(from: "r5") { $0.awards?.platformPeople = 8 } }

    private func call(_ override: Override) -> Command { .awards(.rite(.call, "r5", override: override)) }

    private func refusal(of command: Command, in hall: Hall) -> Rejection? {
        do throws(Rejection) {
            _ = try hall.conference.decide(command, by: .mc, at: hall.now + .perSecond, facts: Facts())
            return nil
        } catch {
            return error
        }
    }

    @Test func `all that stands in the way is told at once, the first as the refusal's own`() throws {
        let refused = try #require(refusal(of: call(.nothing), in: try crowded()))
        #expect(refused.objections.map(\.reason) == [.roundOverCapacity, .roundOutOfOrder])
        #expect(refused.kind == .conflict && refused.reason == .roundOverCapacity)
        #expect(refused.args.elementsEqual(try #require(refused.objections.first).args, by: ==))
    }

    @Test func `whoever means all of it does it, and the record keeps each reason`() throws {
        var hall = try crowded()
        try hall.when(call(.reasons([.roundOutOfOrder, .roundOverCapacity])))
        #expect(try hall.round("r5").departures.map(\.reason) == [.roundOverCapacity, .roundOutOfOrder])
    }

    @Test func `whoever means one of two is refused anew, with both`() throws {
        let hall = try crowded()
        for reason in [Reason.roundOverCapacity, .roundOutOfOrder] {
            let refused = try #require(refusal(of: call(.reasons([reason])), in: hall))
            #expect(refused.objections.map(\.reason) == [.roundOverCapacity, .roundOutOfOrder])
        }
    }

    @Test func `what has come to stand in the way since is asked about before it is done`() throws {
        var hall = try Hall.discussing()
        let id = try hall.joins(.siMaCai)
        try hall.when(.venue(.putOut("si-ma-cai", reason: "Mất điện")), by: .operatorOne)
        let meant = Override.reasons([.speakerVenueOut])
        _ = try hall.conference.decide(.queue(.call(id, override: meant)), by: .mc, at: hall.now, facts: Facts())
        let paper = Command.queue(.call("i6-p1", override: meant))
        #expect(refusal(of: paper, in: hall)?.objections.map(\.reason) == [.speakerOtherItem])
    }

    @Test func `what was meant and stands no more is not recorded`() throws {
        var hall = try crowded()
        try hall.when(.awards(.rite(.read, "r5")))
        try hall.when(call(.reasons([.roundOverCapacity, .roundOutOfOrder])))
        #expect(try hall.round("r5").departures.map(\.reason) == [.roundOverCapacity])
    }

    @Test func `a page that knows of one reason only does it if that is the only one`() throws {
        var hall = try crowded()
        #expect(refusal(of: call(.single), in: hall)?.objections.count == 2)
        try hall.when(.awards(.rite(.read, "r5")))
        try hall.when(call(.single))
        #expect(try hall.round("r5").departures.map(\.reason) == [.roundOverCapacity])
    }

    @Test func `a list is closed over those who are about to sign by naming that reason, no other`() throws {
        var hall = try Hall.signing("cum-a")
        func close(_ override: Override) -> Command { .pledges(.close("cum-a", until: nil, override: override)) }
        hall.refuses(close(.reasons([.agendaStillRunning])), .conflict, .pledgeUnsigned, connected: ["don-vi-1"])
        try hall.when(close(.reasons([.pledgeUnsigned])), connected: ["don-vi-1"])
        #expect(try hall.pledge("cum-a").closing?.connected == ["don-vi-1"])
    }

    @Test func `every step says in the record what it passed over`() throws {
        var hall = try Hall.awarding(from: "r2")
        try hall.walk("r2", through: .onstage)
        let named = try hall.when(.awards(.conferrers("r2", at: nil, [.person("hoang-giang")], override: .reasons([.roundWrongState]))))
        guard case .awards(.conferrersNamed(_, _, _, despite: [.roundWrongState]))? = named.events.first else { throw Unrecorded(named) }
        let left = try hall.when(.agenda(.advance(from: "i8", override: .reasons([.roundHoldsPlatform]))))
        guard case .agenda(.left(_, _, _, despite: [.roundHoldsPlatform]))? = left.events.first else { throw Unrecorded(left) }
        let ended = try hall.when(.lifecycle(.end(override: .reasons([.agendaStillRunning]))))
        guard case .lifecycle(.moved(to: .ended, _, _, despite: [.agendaStillRunning]))? = ended.events.first else {
            throw Unrecorded(ended)
        }
    }

    @Test func `a call for help goes from one technician to another on the record`() throws {
        var hall = try Hall.laoCai(at: 2)
        try hall.when(.venue(.help("Mất tiếng")), by: .siMaCai)
        try hall.when(.venue(.takeHelp("si-ma-cai")), by: .operatorOne)
        let taken = try hall.when(.venue(.takeHelp("si-ma-cai", override: .single)), by: .operatorTwo)
        guard case .venue(.helpTaken(_, by: .operatorTwo, _, despite: [.helpTaken]))? = taken.events.first else { throw Unrecorded(taken) }
        let closed = try hall.when(.venue(.closeHelp("si-ma-cai", override: .single)), by: .operatorOne)
        #expect(closed.events == [.venue(.helpClosed("si-ma-cai", despite: [.helpTaken]))])
    }

    private struct Unrecorded: Error {
        let logEntry: LogEntry
        init(_ logEntry: LogEntry) { self.logEntry = logEntry }
    }

    @Test func `what can never be done lists nothing to override`() throws {
        var hall = try Hall.awarding()
        try hall.walk("r1", through: .call)
        for command in [Command.awards(.rite(.call, "r3", override: .all)), .agenda(.advance(from: "i1", override: .all))] {
            #expect(refusal(of: command, in: hall)?.objections == [])
        }
    }

    @Test func `undo is told that people stand on the platform, and cannot be made to leave them there`() throws {
        var hall = try Hall.awarding(from: "r2")
        try hall.walk("r2", through: .call)
        let entered = try #require(hall.journal.first { $0.op == "agenda.jump" })
        let refused = refusal(of: .steps(.undo(seq: entered.seq)), in: hall)
        #expect(refused?.reason == .roundHoldsPlatform && refused?.objections == [])
    }
}
