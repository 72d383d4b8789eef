import Conference
import Fixtures
import Journal
import Rehearsal
import StrictJSON
import Testing
import Wire

@testable import Gateway

/// What the server records by itself: starts, and venues that come and are lost.
@Suite struct SystemCommandTests {
    @Test func `a venue is recorded when it comes, and as lost after thirty seconds, since it went`() throws {
        let host = try GatewayHost()
        let mc = host.joins(.mc)
        let cameAt = host.now
        let venue = host.joins(.siMaCai)
        #expect(mc.view.values["venue/si-ma-cai"]?["connectedSince"] == .int(cameAt))
        host.passes(seconds: 5)
        let leftAt = host.now
        host.leaves(venue)
        host.passes(seconds: 29)
        #expect(mc.view.values["venue/si-ma-cai"]?["lostSince"] == JSON?.none)
        host.passes(seconds: 2)
        #expect(mc.view.values["venue/si-ma-cai"]?["lostSince"] == .int(leftAt))
        let back = host.now
        host.joins(.siMaCai)
        #expect(mc.view.values["venue/si-ma-cai"]?["connectedSince"] == .int(back))
        #expect(mc.view.values["venue/si-ma-cai"]?["lostSince"] == JSON?.none)
        #expect(host.durable.filter { $0.hasPrefix("venue.") } == ["venue.connected", "venue.lost", "venue.connected"])
    }

    @Test func `a venue that changes its network within thirty seconds leaves no trace in the record`() throws {
        let host = try GatewayHost()
        let first = host.joins(.siMaCai)
        host.leaves(first)
        host.passes(seconds: 20)
        host.joins(.siMaCai, after: first)
        host.passes(seconds: 60)
        #expect(host.durable.filter { $0.hasPrefix("venue.") } == ["venue.connected"])
    }

    @Test func `two devices of a venue that come together are one arrival`() throws {
        let host = try GatewayHost()
        host.holdsCommits = true
        host.joins(.siMaCai)
        host.passes(milliseconds: 50)
        host.joins(.siMaCai)
        host.passes(seconds: 3)
        host.holdsCommits = false
        host.commit()
        #expect(host.durable.filter { $0 == "venue.connected" }.count == 1)
    }

    @Test func `a venue that comes back while its loss is on the way to the disk is there`() throws {
        let host = try GatewayHost()
        let venue = host.joins(.siMaCai)
        host.leaves(venue)
        host.passes(seconds: 29)
        host.holdsCommits = true
        host.passes(seconds: 3)
        #expect(host.appends.count == 1)
        host.joins(.siMaCai, after: venue)
        host.holdsCommits = false
        host.commit()
        host.passes(seconds: 2)
        #expect(host.conference.venues["si-ma-cai"]?.connectedSince != nil)
        #expect(host.conference.venues["si-ma-cai"]?.lostSince == nil)
    }

    @Test func `nobody is blamed for the server's own absence`() throws {
        let host = try GatewayHost()
        host.joins(.siMaCai)
        host.joins(.saPa)
        try host.restart(after: 120)
        let startedAt = host.now
        host.passes(seconds: 10)
        host.joins(.siMaCai)
        host.passes(seconds: 25)
        #expect(host.conference.venues["si-ma-cai"]?.lostSince == nil)
        #expect(host.conference.venues["sa-pa"]?.lostSince == startedAt)
        #expect(host.durable.filter { $0 == "venue.lost" }.count == 1)
    }

    @Test func `each start is recorded with the last sign of life before it`() throws {
        let host = try GatewayHost()
        #expect(host.durable == ["programme.read", "server.started"])
        let before = host.now
        try host.restart(after: 90)
        #expect(host.durable == ["programme.read", "server.started", "server.started"])
        let mark = try #require(host.history.mark)
        #expect(mark.serverTime == before)
        #expect(host.lastDurable?.logEntry.events == [.lifecycle(.serverStarted(at: host.now, lastSeen: before))])
    }

    @Test func `programme files that changed before the opening are read again, afterwards not`() throws {
        let host = try GatewayHost()
        var mended = Opening.laoCai
        mended.items[0].title = "Điểm danh (đã sửa)"
        try host.restart(opening: mended, digest: "d2")
        #expect(host.joins(.viewer).view.values["agenda/i1"]?["title"] == ["vi": "Điểm danh (đã sửa)"])
        host.asks(host.joins(.mc), "conference.open")
        try host.restart(opening: .laoCai, digest: "d3")
        #expect(host.joins(.viewer).view.values["agenda/i1"]?["title"] == ["vi": "Điểm danh (đã sửa)"])
        #expect(host.durable.filter { $0 == "programme.replaced" }.count == 1)
    }

    @Test func `a new reading that takes away who holds the desk is refused and the log says so`() throws {
        let host = try GatewayHost()
        host.asks(host.joins(.mc), "desk.take")
        var cutDown = Opening.laoCai
        cutDown.participants.removeAll { $0.who == .mc }
        try host.restart(opening: cutDown, digest: "d2")
        #expect(host.logs.contains { $0.text.contains("programme.in-use") })
        #expect(host.gateway.isReady)
    }

    @Test func `pages that are sent away each get a moment of their own to come back`() throws {
        let host = try GatewayHost()
        let all = (0..<20).map { _ in host.joins(.viewer) }
        host.handle(.drain)
        let moments = all.compactMap { $0.frames("goaway").first?["after"] }
        #expect(moments.count == 20)
        #expect(Set(moments.map { JSONWriter.write($0) }).count > 15)
    }
}
