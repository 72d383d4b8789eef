import Conference
import Journal
import Rehearsal
import StrictJSON
import Testing
import Wire
import World

@testable import Gateway

/// What the house records by itself: starts, and venues that come and are lost.
@Suite struct HouseTests {
    @Test func `a venue is recorded when it comes, and as lost after thirty seconds, since it went`() throws {
        let door = try Door()
        let mc = door.joins(.mc)
        let cameAt = door.now
        let venue = door.joins(.siMaCai)
        #expect(mc.view.values["venue/si-ma-cai"]?["connectedSince"] == .int(cameAt))
        door.passes(seconds: 5)
        let leftAt = door.now
        door.leaves(venue)
        door.passes(seconds: 29)
        #expect(mc.view.values["venue/si-ma-cai"]?["lostSince"] == JSON?.none)
        door.passes(seconds: 2)
        #expect(mc.view.values["venue/si-ma-cai"]?["lostSince"] == .int(leftAt))
        let back = door.now
        door.joins(.siMaCai)
        #expect(mc.view.values["venue/si-ma-cai"]?["connectedSince"] == .int(back))
        #expect(mc.view.values["venue/si-ma-cai"]?["lostSince"] == JSON?.none)
        #expect(door.durable.filter { $0.hasPrefix("venue.") } == ["venue.connected", "venue.lost", "venue.connected"])
    }

    @Test func `a venue that changes its network within thirty seconds leaves no trace in the record`() throws {
        let door = try Door()
        let first = door.joins(.siMaCai)
        door.leaves(first)
        door.passes(seconds: 20)
        door.joins(.siMaCai, after: first)
        door.passes(seconds: 60)
        #expect(door.durable.filter { $0.hasPrefix("venue.") } == ["venue.connected"])
    }

    @Test func `two devices of a venue that come together are one arrival`() throws {
        let door = try Door()
        door.holdsCommits = true
        door.joins(.siMaCai)
        door.passes(milliseconds: 50)
        door.joins(.siMaCai)
        door.passes(seconds: 3)
        door.holdsCommits = false
        door.commit()
        #expect(door.durable.filter { $0 == "venue.connected" }.count == 1)
    }

    @Test func `a venue that comes back while its loss is on the way to the disk is there`() throws {
        let door = try Door()
        let venue = door.joins(.siMaCai)
        door.leaves(venue)
        door.passes(seconds: 29)
        door.holdsCommits = true
        door.passes(seconds: 3)
        #expect(door.appends.count == 1)
        door.joins(.siMaCai, after: venue)
        door.holdsCommits = false
        door.commit()
        door.passes(seconds: 2)
        #expect(door.conference.venues["si-ma-cai"]?.connectedSince != nil)
        #expect(door.conference.venues["si-ma-cai"]?.lostSince == nil)
    }

    @Test func `nobody is blamed for the server's own absence`() throws {
        let door = try Door()
        door.joins(.siMaCai)
        door.joins(.saPa)
        try door.restart(after: 120)
        let startedAt = door.now
        door.passes(seconds: 10)
        door.joins(.siMaCai)
        door.passes(seconds: 25)
        #expect(door.conference.venues["si-ma-cai"]?.lostSince == nil)
        #expect(door.conference.venues["sa-pa"]?.lostSince == startedAt)
        #expect(door.durable.filter { $0 == "venue.lost" }.count == 1)
    }

    @Test func `each start is recorded with the last sign of life before it`() throws {
        let door = try Door()
        #expect(door.durable == ["programme.read", "server.started"])
        let before = door.now
        try door.restart(after: 90)
        #expect(door.durable == ["programme.read", "server.started", "server.started"])
        let mark = try #require(door.history.mark)
        #expect(mark.serverTime == before)
        #expect(door.lastDurable?.position.events == [.session(.serverStarted(at: door.now, lastSeen: before))])
    }

    @Test func `programme files that changed before the opening are read again, afterwards not`() throws {
        let door = try Door()
        var mended = Opening.laoCai
        mended.items[0].title = "Điểm danh (đã sửa)"
        try door.restart(opening: mended, digest: "d2")
        #expect(door.joins(.viewer).view.values["agenda/i1"]?["title"] == ["vi": "Điểm danh (đã sửa)"])
        door.asks(door.joins(.mc), "conference.open")
        try door.restart(opening: .laoCai, digest: "d3")
        #expect(door.joins(.viewer).view.values["agenda/i1"]?["title"] == ["vi": "Điểm danh (đã sửa)"])
        #expect(door.durable.filter { $0 == "programme.replaced" }.count == 1)
    }

    @Test func `a new reading that takes away who holds the desk is refused and the log says so`() throws {
        let door = try Door()
        door.asks(door.joins(.mc), "desk.take")
        var cutDown = Opening.laoCai
        cutDown.participants.removeAll { $0.who == .mc }
        try door.restart(opening: cutDown, digest: "d2")
        #expect(door.logs.contains { $0.text.contains("programme.in-use") })
        #expect(door.gateway.isReady)
    }

    @Test func `pages that are sent away each get a moment of their own to come back`() throws {
        let door = try Door()
        let all = (0..<20).map { _ in door.joins(.viewer) }
        door.handle(.drain)
        let moments = all.compactMap { $0.frames("goaway").first?["after"] }
        #expect(moments.count == 20)
        #expect(Set(moments.map { JSONWriter.write($0) }).count > 15)
    }
}
