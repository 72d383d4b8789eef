import Conference
import Fixtures
import Journal
import Rehearsal
import StrictJSON
import Testing
import Wire

@testable import Gateway

/// The journal's faults: nothing is told that is not on disk, and the server says what it can do.
@Suite struct FaultTests {
    private static let full = JournalFault.full(path: "memory", cause: "no space")
    private static let blocked = JournalFault.blocked(path: "memory", cause: "locked")
    private static let failedSync = JournalFault.failedSync(path: "memory", cause: "I/O error")
    private static let unknownFate = JournalFault.unknownFate(path: "memory", cause: "I/O error")

    @Test func `while a batch is on its way to the disk nothing of it leaves the house`() throws {
        let host = try GatewayHost()
        let mc = host.joins(.mc)
        let viewer = host.joins(.viewer)
        let (mark, seen) = (mc.frames.count, viewer.frames.count)
        host.holdsCommits = true
        host.sends(mc, "conference.open")
        host.sends(mc, "agenda.advance", ["from": "i9"], seen: ["agenda"])
        let late = host.joins(.saPa)
        #expect(late.view.values["conference"]?["state"] == "preparing")
        #expect(mc.frames.count == mark && viewer.frames.count == seen)
        #expect(host.state(of: .viewer)?.body["set"]?["conference"]?["state"] == "preparing")
        host.commit()
        #expect(Answer(mc.frames("res").first).isAccepted)
        #expect(mc.frames("res").count == 1)
        host.commit()
        host.commit()
        #expect(mc.frames("res").map { Answer($0).description } == ["ok", "conflict agenda.moved-on"])
        #expect(late.view.values["conference"]?["state"] == "live")
    }

    @Test func `a refusal that leans on a step that is not on disk yet waits with it, and falls with it`() throws {
        let host = try GatewayHost()
        let mc = host.joins(.mc)
        host.asks(mc, "conference.open")
        host.holdsCommits = true
        host.sends(mc, "stage.hold", ["screen": "main"])
        let ids = [host.sends(mc, "desk.take"), host.sends(mc, "desk.hand", ["to": "mc-2"]), host.sends(mc, "desk.open")]
        host.holdsCommits = false
        host.commit()
        #expect(ids.map { Answer(mc.answers[$0]).description } == ["ok", "ok", "forbidden desk.held"])
    }

    @Test func `a full disk makes the house read-only, tells every page, and heals by itself`() throws {
        let host = try GatewayHost()
        let mc = host.joins(.mc)
        let viewer = host.joins(.viewer)
        host.nextFault = (Self.full, false)
        let id = host.newID()
        let refused = host.asks(mc, "stage.hold", id: id)
        #expect(refused.description == "readonly journal.readonly" && refused.retry == "after")
        #expect(viewer.view.values["stage/main"]?["mode"] == "follow")
        #expect(host.asks(mc, "stage.hold").err == "readonly")
        #expect(host.joins(.saPa).welcome?["writable"] == false)
        host.passes(seconds: 2)
        #expect(viewer.presence["journal"]?["writable"] == false)
        host.passes(seconds: 6)
        #expect(viewer.presence["journal"]?["writable"] == true)
        let again = host.asks(mc, "stage.hold", id: id)
        #expect(again.isAccepted && !again.isRepeated)
        #expect(viewer.view.values["stage/main"]?["mode"] == "held")
    }

    @Test func `a journal that another program keeps locked makes the house busy, not read-only`() throws {
        let host = try GatewayHost()
        let mc = host.joins(.mc)
        host.nextFault = (Self.blocked, false)
        #expect(host.asks(mc, "stage.hold").description == "busy journal.busy")
        host.passes(seconds: 6)
        #expect(host.asks(mc, "stage.hold").isAccepted)
    }

    @Test(arguments: [true, false])
    func `after a commit of unknown fate the journal says what is there`(written: Bool) throws {
        let host = try GatewayHost()
        let mc = host.joins(.mc)
        let viewer = host.joins(.viewer)
        host.nextFault = (Self.unknownFate, written)
        let id = host.newID()
        #expect(host.asks(mc, "stage.hold", id: id).description == "busy journal.busy")
        #expect(viewer.view.values["stage/main"]?["mode"] == (written ? "held" : "follow"))
        #expect(viewer.gaps == 0)
        let again = host.asks(mc, "stage.hold", id: id)
        #expect(again.isAccepted && again.isRepeated == written)
        #expect(viewer.view.values["stage/main"]?["mode"] == "held")
        try host.restart()
        #expect(host.conference.stage.screens[.main]?.mode == .held)
    }

    @Test func `a fate that cannot be settled at once is asked for again`() throws {
        let host = try GatewayHost()
        let mc = host.joins(.mc)
        host.nextFault = (Self.unknownFate, true)
        host.rereadFault = Self.unknownFate
        #expect(host.asks(mc, "stage.hold").err == "busy")
        #expect(host.asks(mc, "stage.follow", ["screen": "main"]).err == "busy")
        #expect(mc.view.values["stage/main"]?["mode"] == "follow")
        host.passes(seconds: 6)
        #expect(mc.view.values["stage/main"]?["mode"] == "held")
        #expect(host.asks(mc, "stage.release").isAccepted)
    }

    @Test func `after a failed sync nothing is written until the restart, and viewers go on`() throws {
        let host = try GatewayHost()
        let mc = host.joins(.mc)
        let id = host.newID()
        let first = host.asks(mc, "stage.message", ["screen": "main", "text": "Xin chào"], id: id)
        host.nextFault = (Self.failedSync, false)
        #expect(host.asks(mc, "stage.hold").description == "readonly journal.readonly")
        host.passes(seconds: 60)
        #expect(host.asks(mc, "stage.hold").description == "readonly journal.readonly")
        let viewer = host.joins(.viewer)
        #expect(viewer.welcome?["writable"] == false)
        #expect(viewer.view.values["stage/main"]?["message"] == "Xin chào")
        let again = host.asks(mc, "stage.message", ["screen": "main", "text": "Xin chào"], id: id)
        #expect(again.isRepeated && again.seq == first.seq)
        try host.restart()
        #expect(host.asks(host.joins(.mc, after: mc), "stage.hold").isAccepted)
    }

    @Test(arguments: [false, true])
    func `a leaked link is cut even when nothing can be written`(isFull: Bool) throws {
        let host = try GatewayHost()
        let staff = host.joins(.operatorOne)
        let leaked = host.joins(.secondMC)
        host.nextFault = (isFull ? Self.full : Self.failedSync, false)
        host.asks(staff, "stage.hold")
        #expect(host.asks(staff, "access.revoke", ["role": "mc", "person": "mc-9"]).err == "not_found")
        let id = host.newID()
        let cut = host.asks(staff, "access.revoke", ["role": "mc", "person": "mc-2"], id: id)
        #expect(cut.description == "readonly access.cut-kept" && cut.retry == "after")
        #expect(leaked.closed == 4_504)
        #expect(host.joins(.secondMC).closed == 4_504)
        #expect(staff.closed == nil)
        guard isFull else { return }
        host.passes(seconds: 6)
        #expect(host.asks(staff, "access.revoke", ["role": "mc", "person": "mc-2"], id: id).isAccepted)
        #expect(host.joins(.secondMC, token: host.token(.secondMC, generation: 2)).closed == nil)
    }

    @Test func `the house's own start is not lost with the batch that failed`() throws {
        for (fault, written) in [(Self.full, false), (Self.blocked, false), (Self.unknownFate, false), (Self.unknownFate, true)] {
            let host = try GatewayHost()
            try host.restart(keeping: (fault, written))
            host.passes(seconds: 7)
            #expect(host.gateway.isReady)
            #expect(host.durable.filter { $0 == "server.started" }.count == 2)
        }
    }

    @Test func `a venue that came while the disk was full is recorded when it is free again`() throws {
        let host = try GatewayHost()
        let mc = host.joins(.mc)
        host.nextFault = (Self.full, false)
        let venue = host.joins(.siMaCai)
        #expect(mc.view.values["venue/si-ma-cai"]?["connectedSince"] == JSON?.none)
        let cameAt = host.now
        host.passes(seconds: 7)
        #expect(mc.view.values["venue/si-ma-cai"]?["connectedSince"] == .int(cameAt))
        #expect(host.durable.filter { $0 == "venue.connected" }.count == 1)
        #expect(venue.closed == nil)
    }
}
