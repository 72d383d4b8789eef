import Conference
import Journal
import Rehearsal
import StrictJSON
import Testing
import Wire
import World

@testable import Gateway

/// The journal's faults: nothing is told that is not on disk, and the house says what it can do.
@Suite struct FaultTests {
    private static let full = JournalFault.full(path: "memory", cause: "no space")
    private static let blocked = JournalFault.blocked(path: "memory", cause: "locked")
    private static let failedSync = JournalFault.failedSync(path: "memory", cause: "I/O error")
    private static let unknownFate = JournalFault.unknownFate(path: "memory", cause: "I/O error")

    @Test func `while a batch is on its way to the disk nothing of it leaves the house`() throws {
        let door = try Door()
        let mc = door.joins(.mc)
        let viewer = door.joins(.viewer)
        let (mark, seen) = (mc.frames.count, viewer.frames.count)
        door.holdsCommits = true
        door.sends(mc, "conference.open")
        door.sends(mc, "agenda.advance", ["from": "i9"], seen: ["agenda"])
        let late = door.joins(.saPa)
        #expect(late.view.values["conference"]?["state"] == "preparing")
        #expect(mc.frames.count == mark && viewer.frames.count == seen)
        #expect(door.state(of: .viewer)?.body["set"]?["conference"]?["state"] == "preparing")
        door.commit()
        #expect(Answer(mc.frames("res").first).isAccepted)
        #expect(mc.frames("res").count == 1)
        door.commit()
        door.commit()
        #expect(mc.frames("res").map { Answer($0).description } == ["ok", "conflict agenda.moved-on"])
        #expect(late.view.values["conference"]?["state"] == "live")
    }

    @Test func `a refusal that leans on a step that is not on disk yet waits with it, and falls with it`() throws {
        let door = try Door()
        let mc = door.joins(.mc)
        door.asks(mc, "conference.open")
        door.holdsCommits = true
        door.sends(mc, "stage.hold", ["screen": "main"])
        let ids = [door.sends(mc, "desk.take"), door.sends(mc, "desk.hand", ["to": "mc-2"]), door.sends(mc, "desk.open")]
        door.holdsCommits = false
        door.commit()
        #expect(ids.map { Answer(mc.answers[$0]).description } == ["ok", "ok", "forbidden desk.held"])
    }

    @Test func `a full disk makes the house read-only, tells every page, and heals by itself`() throws {
        let door = try Door()
        let mc = door.joins(.mc)
        let viewer = door.joins(.viewer)
        door.nextFault = (Self.full, false)
        let id = door.newID()
        let refused = door.asks(mc, "stage.hold", id: id)
        #expect(refused.description == "readonly journal.readonly" && refused.retry == "after")
        #expect(viewer.view.values["stage/main"]?["mode"] == "follow")
        #expect(door.asks(mc, "stage.hold").err == "readonly")
        #expect(door.joins(.saPa).welcome?["writable"] == false)
        door.passes(seconds: 2)
        #expect(viewer.presence["journal"]?["writable"] == false)
        door.passes(seconds: 6)
        #expect(viewer.presence["journal"]?["writable"] == true)
        let again = door.asks(mc, "stage.hold", id: id)
        #expect(again.isAccepted && !again.isRepeated)
        #expect(viewer.view.values["stage/main"]?["mode"] == "held")
    }

    @Test func `a journal that another program keeps locked makes the house busy, not read-only`() throws {
        let door = try Door()
        let mc = door.joins(.mc)
        door.nextFault = (Self.blocked, false)
        #expect(door.asks(mc, "stage.hold").description == "busy journal.busy")
        door.passes(seconds: 6)
        #expect(door.asks(mc, "stage.hold").isAccepted)
    }

    @Test(arguments: [true, false])
    func `after a commit of unknown fate the journal says what is there`(written: Bool) throws {
        let door = try Door()
        let mc = door.joins(.mc)
        let viewer = door.joins(.viewer)
        door.nextFault = (Self.unknownFate, written)
        let id = door.newID()
        #expect(door.asks(mc, "stage.hold", id: id).description == "busy journal.busy")
        #expect(viewer.view.values["stage/main"]?["mode"] == (written ? "held" : "follow"))
        #expect(viewer.gaps == 0)
        let again = door.asks(mc, "stage.hold", id: id)
        #expect(again.isAccepted && again.isRepeated == written)
        #expect(viewer.view.values["stage/main"]?["mode"] == "held")
        try door.restart()
        #expect(door.conference.stage.screens[.main]?.mode == .held)
    }

    @Test func `a fate that cannot be settled at once is asked for again`() throws {
        let door = try Door()
        let mc = door.joins(.mc)
        door.nextFault = (Self.unknownFate, true)
        door.rereadFault = Self.unknownFate
        #expect(door.asks(mc, "stage.hold").err == "busy")
        #expect(door.asks(mc, "stage.follow", ["screen": "main"]).err == "busy")
        #expect(mc.view.values["stage/main"]?["mode"] == "follow")
        door.passes(seconds: 6)
        #expect(mc.view.values["stage/main"]?["mode"] == "held")
        #expect(door.asks(mc, "stage.release").isAccepted)
    }

    @Test func `after a failed sync nothing is written until the restart, and viewers go on`() throws {
        let door = try Door()
        let mc = door.joins(.mc)
        let id = door.newID()
        let first = door.asks(mc, "stage.message", ["screen": "main", "text": "Xin chào"], id: id)
        door.nextFault = (Self.failedSync, false)
        #expect(door.asks(mc, "stage.hold").description == "readonly journal.readonly")
        door.passes(seconds: 60)
        #expect(door.asks(mc, "stage.hold").description == "readonly journal.readonly")
        let viewer = door.joins(.viewer)
        #expect(viewer.welcome?["writable"] == false)
        #expect(viewer.view.values["stage/main"]?["message"] == "Xin chào")
        let again = door.asks(mc, "stage.message", ["screen": "main", "text": "Xin chào"], id: id)
        #expect(again.isRepeated && again.seq == first.seq)
        try door.restart()
        #expect(door.asks(door.joins(.mc, after: mc), "stage.hold").isAccepted)
    }

    @Test(arguments: [false, true])
    func `a leaked link is cut even when nothing can be written`(isFull: Bool) throws {
        let door = try Door()
        let staff = door.joins(.operatorOne)
        let leaked = door.joins(.secondMC)
        door.nextFault = (isFull ? Self.full : Self.failedSync, false)
        door.asks(staff, "stage.hold")
        #expect(door.asks(staff, "access.revoke", ["role": "mc", "person": "mc-9"]).err == "not_found")
        let id = door.newID()
        let cut = door.asks(staff, "access.revoke", ["role": "mc", "person": "mc-2"], id: id)
        #expect(cut.description == "readonly access.cut-kept" && cut.retry == "after")
        #expect(leaked.closed == 4_504)
        #expect(door.joins(.secondMC).closed == 4_504)
        #expect(staff.closed == nil)
        guard isFull else { return }
        door.passes(seconds: 6)
        #expect(door.asks(staff, "access.revoke", ["role": "mc", "person": "mc-2"], id: id).isAccepted)
        #expect(door.joins(.secondMC, token: door.token(.secondMC, generation: 2)).closed == nil)
    }

    @Test func `the house's own start is not lost with the batch that failed`() throws {
        for (fault, written) in [(Self.full, false), (Self.blocked, false), (Self.unknownFate, false), (Self.unknownFate, true)] {
            let door = try Door()
            try door.restart(keeping: (fault, written))
            door.passes(seconds: 7)
            #expect(door.gateway.isReady)
            #expect(door.durable.filter { $0 == "server.started" }.count == 2)
        }
    }

    @Test func `a venue that came while the disk was full is recorded when it is free again`() throws {
        let door = try Door()
        let mc = door.joins(.mc)
        door.nextFault = (Self.full, false)
        let venue = door.joins(.siMaCai)
        #expect(mc.view.values["venue/si-ma-cai"]?["connectedSince"] == JSON?.none)
        let cameAt = door.now
        door.passes(seconds: 7)
        #expect(mc.view.values["venue/si-ma-cai"]?["connectedSince"] == .int(cameAt))
        #expect(door.durable.filter { $0 == "venue.connected" }.count == 1)
        #expect(venue.closed == nil)
    }
}
