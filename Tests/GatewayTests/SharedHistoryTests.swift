import Conference
import Fixtures
import Journal
import Rehearsal
import StrictJSON
import Testing
import Wire

@testable import Gateway

/// Starts of servers beside others, and stores that fall silent.
@Suite struct SharedHistoryTests {
    private static func ops(_ disk: MemoryDisk) throws -> [String] { try disk.entries(after: 0).map(\.logEntry.op) }

    @Test func `two servers that start together read the programme once, and each start is its own`() throws {
        let disk = MemoryDisk(isShared: true)
        let (here, there) = (StoreInHand(disk), StoreInHand(disk))
        let a = try GatewayHost(.laoCai, on: here, name: "A")
        // The other one opened the history before the first had written.
        let b = try GatewayHost(.laoCai, on: there, name: "B", opensEmpty: true)
        GatewayHost.pass(seconds: 2, a, b)
        #expect(try Self.ops(disk) == ["programme.read", "server.started", "server.started"])
        #expect(a.gateway.isReady && b.gateway.isReady && a.conference == b.conference)
        #expect((a.logs + b.logs).allSatisfy { !$0.text.contains("refused") && !$0.text.contains("kept aside") })
    }

    @Test func `the start of another server makes this one no readier`() throws {
        let disk = MemoryDisk(isShared: true)
        let a = try GatewayHost(.laoCai, on: StoreInHand(disk), name: "A")
        a.hears()
        a.nextFault = nil
        let store = StoreInHand(disk)
        store.nextFault = (.unreachable(path: "memory", cause: "no route"), false)
        let b = try GatewayHost(.laoCai, on: store, name: "B")
        try a.restart()
        b.isToldOfNews()
        #expect(b.gateway.readiness != .ready && a.gateway.isReady)
    }

    @Test func `while others served a start ends no outage; after all were gone it does`() throws {
        let (a, b) = try GatewayHost.pair()
        try b.restart(after: 3)
        #expect(lastSeen(b.lastDurable) == nil)
        try a.restart(after: 60)
        #expect(lastSeen(a.lastDurable) != nil)
    }

    private func lastSeen(_ entry: JournalEntry?) -> Milliseconds? {
        guard case .lifecycle(.serverStarted(_, let lastSeen))? = entry?.logEntry.events.first else { return nil }
        return lastSeen
    }

    @Test func `files of one server never replace those that others serve with by surprise`() throws {
        let disk = MemoryDisk(isShared: true)
        let a = try GatewayHost(.laoCaiAwards, on: StoreInHand(disk), name: "A")
        a.hears()
        var mended = Opening.laoCaiAwards
        mended.venues[8].name = "Huyện Si Ma Cai"
        let b = try GatewayHost(mended, on: StoreInHand(disk), name: "B", digest: "d2")
        #expect(try !Self.ops(disk).contains("programme.replaced"))
        let staff = b.joins(.operatorOne)
        #expect(staff.presence["files"]?["isAside"] == true && staff.presence["files"]?["count"] == 0)
        #expect(b.logs.contains { $0.text.contains("kept aside, because other servers serve with what they were") })
        #expect(b.asks(staff, "programme.take", seen: ["conference"]).isAccepted)
        a.isToldOfNews()
        #expect(a.conference.venues["si-ma-cai"]?.name == "Huyện Si Ma Cai")
    }

    @Test func `files that somebody has consented to are taken though others serve, and alone a server takes them as ever`() throws {
        var mended = Opening.laoCaiAwards
        mended.venues[8].name = "Huyện Si Ma Cai"
        let (a, b) = try GatewayHost.pair(.laoCaiAwards)
        b.acceptsFiles = true
        try b.restart(opening: mended, digest: "d2")
        #expect(try Self.ops(a.disk).contains("programme.replaced"))
        mended.venues[8].name = "Si Ma Cai (Lào Cai)"
        try a.restart(after: 30, opening: mended, digest: "d3")
        #expect(try Self.ops(a.disk).filter { $0 == "programme.replaced" }.count == 2)
    }

    @Test func `while the store is silent everybody is told how old that is, and nothing is accepted`() throws {
        let (a, b) = try GatewayHost.pair()
        let (mc, viewer) = (a.joins(.mc), a.joins(.viewer))
        GatewayHost.pass(seconds: 2, a, b)
        let asOf = a.now
        a.passes(seconds: 3)
        a.storeFallsSilent()
        b.asks(b.joins(.mc), "conference.open")
        a.passes(seconds: 2)
        #expect(viewer.presence["journal"] == ["writable": false, "asOf": .int(asOf)])
        #expect(a.joins(.siMaCai).presence["journal"]?["asOf"] == .int(asOf))
        #expect(a.asks(mc, "stage.hold").description == "busy journal.busy")
        #expect(!a.gateway.isReady && a.conference.lifecycle.state == .preparing)
        a.hears()
        #expect(a.conference.lifecycle.state == .live, "what was written meanwhile is read first")
        #expect(a.asks(mc, "stage.hold").isAccepted)
        a.passes(seconds: 2)
        #expect(viewer.presence["journal"] == ["writable": true])
    }

    @Test func `a reading that fails is an age too, and news of a store that is back are no sooner trusted than read`() throws {
        let (a, b) = try GatewayHost.pair()
        let viewer = a.joins(.viewer)
        GatewayHost.pass(seconds: 2, a, b)
        let asOf = a.now
        let away = JournalFault.unreachable(path: "memory", cause: "no route")
        a.rereadFault = away
        a.isToldOfNews()
        a.passes(milliseconds: 1_000, cutOffBy: away)
        a.rereadFault = away
        a.hears()
        a.passes(milliseconds: 1_000, cutOffBy: away)
        #expect(viewer.presence["journal"] == ["writable": false, "asOf": .int(asOf)])
        a.isToldOfNews()
        a.passes(seconds: 2)
        #expect(viewer.presence["journal"] == ["writable": true], "that others are heard of is reason enough to read again")
    }

    @Test func `a clock that is off by more than a tenth of a second is told to the staff of every server, and once to the log`() throws {
        let (a, b) = try GatewayHost.pair()
        let (here, there, viewer) = (a.joins(.operatorOne), b.joins(.operatorOne), b.joins(.viewer))
        func apart(_ milliseconds: Milliseconds, seconds: Int) {
            for _ in 0..<seconds {
                a.passes(seconds: 1)
                b.passes(seconds: 1)
                a.hears(apart: milliseconds)
                b.hears()
            }
        }
        apart(90, seconds: 6)
        #expect(here.presence["storeClock"] == nil)
        apart(900, seconds: 1)
        apart(0, seconds: 3)
        #expect(here.presence["storeClock"] == nil, "one answer that came late is no clock that is off")
        apart(230, seconds: 8)
        #expect(here.presence["storeClock"] == ["apart": 230] && there.presence["storeClock"] == ["apart": 230])
        #expect(viewer.presence["storeClock"] == nil)
        #expect(a.logs.count { $0.text.contains("230 ms ahead of the database's") && $0.text.contains("NTP") } == 1)
        apart(10, seconds: 6)
        #expect(here.presence["storeClock"] == ["apart": 0] && there.presence["storeClock"] == ["apart": 0])
        #expect(a.logs.count { $0.text.contains("agree again") } == 1)
    }
}
