import Conference
import Fixtures
import Journal
import Rehearsal
import StrictJSON
import Testing
import Wire

@testable import Gateway

/// Who is there is the hall's, whichever server they are joined to.
@Suite struct HallPresenceTests {
    private static let siMaCai = "venue/si-ma-cai"

    private static func names(_ host: GatewayHost) throws -> [String] { try host.disk.entries(after: 0).map(\.logEntry.op) }

    @Test func `a venue at another server is there for everybody, since it came; viewers are counted over all`() throws {
        let (a, b) = try GatewayHost.pair()
        let staff = a.joins(.operatorOne)
        a.joins(.viewer)
        let at = b.now
        let tablet = b.joins(.siMaCai)
        for _ in 1...2 { b.joins(.viewer) }
        GatewayHost.pass(seconds: 3, a, b)
        #expect(staff.presence[Self.siMaCai] == ["connected": true, "since": .int(at)])
        #expect(staff.presence["viewers"] == ["count": 3])
        #expect(a.joins(.viewer).presence[Self.siMaCai]?["connected"] == true, "also for whoever comes later")
        b.leaves(tablet)
        GatewayHost.pass(seconds: 3, a, b)
        #expect(staff.presence[Self.siMaCai]?["connected"] == false)
    }

    @Test func `a venue at two servers is there since it came to the first, until it has left both`() throws {
        let (a, b) = try GatewayHost.pair()
        let staff = a.joins(.operatorOne)
        let at = a.now
        let first = a.joins(.siMaCai)
        GatewayHost.pass(seconds: 2, a, b)
        let second = b.joins(.siMaCai)
        GatewayHost.pass(seconds: 2, a, b)
        #expect(staff.presence[Self.siMaCai]?["connected"] == true && staff.presence[Self.siMaCai]?["since"] == .int(at))
        a.leaves(first)
        GatewayHost.pass(seconds: 2, a, b)
        #expect(staff.presence[Self.siMaCai]?["connected"] == true)
        b.leaves(second)
        GatewayHost.pass(seconds: 3, a, b)
        #expect(staff.presence[Self.siMaCai]?["connected"] == false)
    }

    @Test func `what a screen at another server shows wrongly the operators see here`() throws {
        let (a, b) = try GatewayHost.pair()
        let staff = a.joins(.operatorOne)
        let screen = b.joins(.mainScreen)
        b.says(
            screen,
            [
                "t": "shows", "of": .int(Int64(screen.view.seq)), "scene": "title", "lang": "vi", "page": 1, "pages": 1, "visible": false,
                "texts": .string(String(repeating: "0", count: 64)), "size": [1_920, 1_080],
            ])
        GatewayHost.pass(seconds: 3, a, b)
        #expect(staff.presence["screen/main"]?["shows"] == "hidden")
    }

    @Test func `a venue that is joined to another server is lost at none`() throws {
        let (a, b) = try GatewayHost.pair()
        b.joins(.siMaCai)
        GatewayHost.pass(seconds: 3, a, b)
        let tablet = try #require(b.clients.values.first)
        for _ in 1...15 {
            GatewayHost.pass(seconds: 3, a, b)
            #expect(tablet.closed == nil)
        }
        #expect(try Self.names(a).filter { $0.hasPrefix("venue.") } == ["venue.connected"])
    }

    @Test func `the loss of a venue is recorded once, by the one server that speaks for the hall, and after its death by the next`() throws
    {
        let (a, b) = try GatewayHost.pair()
        let (sa, ha) = (b.joins(.saPa), b.joins(.bacHa))
        GatewayHost.pass(seconds: 2, a, b)
        b.leaves(sa)
        GatewayHost.pass(seconds: 34, a, b)
        #expect(try Self.names(a).filter { $0 == "venue.lost" }.count == 1)
        #expect(a.lastDurable?.logEntry.op == "venue.lost" && b.lastDurable?.logEntry.op != "venue.lost")
        b.leaves(ha)
        GatewayHost.pass(seconds: 40, b)
        #expect(b.lastDurable?.logEntry.op == "venue.lost")
    }

    @Test func `a server that is gone takes whoever was joined to it away, after a while as lost`() throws {
        let (a, b) = try GatewayHost.pair()
        let staff = a.joins(.operatorOne)
        b.joins(.siMaCai)
        GatewayHost.pass(seconds: 3, a, b)
        GatewayHost.pass(seconds: 4, a)
        #expect(staff.presence[Self.siMaCai]?["connected"] == true, "one sign of life may be late")
        GatewayHost.pass(seconds: 3, a)
        #expect(staff.presence[Self.siMaCai]?["connected"] == false)
        GatewayHost.pass(seconds: 26, a)
        #expect(a.conference.venues["si-ma-cai"]?.isConnected == true)
        GatewayHost.pass(seconds: 6, a)
        #expect(a.conference.venues["si-ma-cai"]?.isConnected == false)
    }

    @Test func `while nobody speaks for the hall or the store is silent nothing is recorded that nobody has asked for`() throws {
        let (a, b) = try GatewayHost.pair()
        let tablet = a.joins(.siMaCai)
        GatewayHost.pass(seconds: 2, a, b)
        a.leaves(tablet)
        let head = a.conference.seq
        a.storeFallsSilent()
        a.passes(seconds: 60)
        #expect(a.disk.head == head)
        b.handle(.servers(conference: GatewayHost.id, ServersOnStore(others: [], leader: nil, time: b.now), apart: 0))
        b.passes(seconds: 60)
        #expect(b.disk.head == head)
    }

    @Test func `a venue that comes back elsewhere while its loss waits for the store is not lost`() throws {
        let (a, b) = try GatewayHost.pair()
        let tablet = a.joins(.siMaCai)
        GatewayHost.pass(seconds: 2, a, b)
        a.leaves(tablet)
        GatewayHost.pass(seconds: 28, a, b)
        a.passes(milliseconds: 3_000, cutOffBy: .unreachable(path: "memory", cause: "no route"))
        b.passes(seconds: 3)
        b.joins(.siMaCai)
        GatewayHost.pass(seconds: 12, a, b)
        #expect(try !Self.names(a).contains("venue.lost"))
    }

    @Test func `a venue that comes to two servers at once is recorded once, and nobody is told that it was refused`() throws {
        let (a, b) = try GatewayHost.pair()
        a.joins(.siMaCai)
        b.joins(.siMaCai)
        GatewayHost.pass(seconds: 3, a, b)
        #expect(try Self.names(a).filter { $0 == "venue.connected" }.count == 1)
        #expect((a.logs + b.logs).allSatisfy { !$0.text.contains("refused") })
    }

    @Test func `a page that has joined another server is told so at the old one, and only there`() throws {
        let (a, b) = try GatewayHost.pair()
        let old = a.joins(.siMaCai)
        GatewayHost.pass(seconds: 1, a, b)
        let new = b.joins(.siMaCai, after: old)
        let other = a.joins(.siMaCai, tab: "another")
        GatewayHost.pass(seconds: 3, a, b)
        #expect(old.closed == CloseCode.joinedAnew.rawValue && new.closed == nil && other.closed == nil)
        let back = a.joins(.siMaCai, after: new)
        GatewayHost.pass(seconds: 3, a, b)
        #expect(new.closed == CloseCode.joinedAnew.rawValue && back.closed == nil)
    }

    @Test func `what a server that is cut off told last calls nobody away who has come here since`() throws {
        let (a, b) = try GatewayHost.pair()
        let old = a.joins(.siMaCai)
        GatewayHost.pass(seconds: 1, a, b)
        a.leaves(old)
        let new = b.joins(.siMaCai, after: old)
        GatewayHost.pass(seconds: 17, a, b)
        // Its last word stands in the store for a while, and names the page.
        GatewayHost.pass(seconds: 4, b)
        #expect(new.closed == nil)
    }

    @Test func `a signatory whose device is at another server can sign now, so the list is not closed over them`() throws {
        let (a, b) = try GatewayHost.pair(PledgesGatewayTests.opening)
        let staff = a.joins(.operatorOne)
        a.asks(staff, "conference.open")
        a.asks(staff, "agenda.jump", ["to": "i10"], seen: ["agenda"])
        a.asks(staff, "pledge.present", ["pledge": "khoi-b"])
        a.asks(staff, "pledge.open", ["pledge": "khoi-b"], seen: ["pledge/khoi-b"])
        let phone = b.joins(.unit15)
        GatewayHost.pass(seconds: 2, a, b)
        let refused = a.asks(staff, "pledge.close", ["pledge": "khoi-b"], seen: ["pledge/khoi-b"])
        #expect(refused.description == "conflict pledge.unsigned" && refused.args?["connected"] == 1)
        b.leaves(phone)
        GatewayHost.pass(seconds: 3, a, b)
        #expect(a.asks(staff, "pledge.close", ["pledge": "khoi-b"], seen: ["pledge/khoi-b"]).isAccepted)
    }

    @Test func `whoever sends through two servers has one rate, and all of it again when one is left`() throws {
        let (a, b) = try GatewayHost.pair()
        let (here, there) = (a.joins(.siMaCai), b.joins(.siMaCai))
        GatewayHost.pass(seconds: 3, a, b)
        func burst(_ host: GatewayHost, _ client: ProtocolClient) -> Int {
            (1...12).count { _ in host.asks(client, "venue.ready", ["sound": true, "picture": true]).reason != "rate.commands" }
        }
        #expect(burst(a, here) == 5 && burst(b, there) == 5)
        b.leaves(there)
        GatewayHost.pass(seconds: 12, a, b)
        #expect(burst(a, here) == 10)
    }

    @Test func `after a failover, when the store has forgotten who serves, nobody at another server counts as away`() throws {
        let (a, b) = try GatewayHost.pair()
        let staff = a.joins(.operatorOne)
        b.joins(.siMaCai)
        GatewayHost.pass(seconds: 3, a, b)
        a.storeFallsSilent()
        _ = a.disk.servers { $0.forget() }
        a.passes(seconds: 1)
        a.hears()
        a.passes(seconds: 3)
        #expect(staff.presence[Self.siMaCai]?["connected"] == true, "the other server's next sign of life is only late")
        GatewayHost.pass(seconds: 4, a, b)
        #expect(staff.presence[Self.siMaCai]?["connected"] == true)
        for _ in 1...12 { a.passes(seconds: 1); a.hears() }
        #expect(staff.presence[Self.siMaCai]?["connected"] == false, "and one that gives none is gone")
    }

    @Test func `an arrival that could not be recorded while the store was away is none once the venue has left again`() throws {
        let (a, b) = try GatewayHost.pair()
        a.storeFallsSilent()
        let tablet = a.joins(.siMaCai)
        a.passes(seconds: 2)
        a.leaves(tablet)
        a.passes(seconds: 2)
        GatewayHost.pass(seconds: 3, a, b)
        #expect(try !Self.names(a).contains("venue.connected"))
    }
}

/// What one server tells the others of itself.
@Suite struct AnnouncementTests {
    @Test func `it is told when it has changed, and seldom without`() throws {
        let (a, b) = try GatewayHost.pair()
        a.joins(.siMaCai)
        GatewayHost.pass(seconds: 25, a, b)
        let before = a.store.announced.count
        GatewayHost.pass(seconds: 40, a, b)
        #expect(a.store.announced.count - before <= 8)
        a.joins(.saPa)
        GatewayHost.pass(seconds: 1, a, b)
        #expect(a.store.announced.last.flatMap { JoinedClients($0) }?.devices.map(\.key) == ["venue/si-ma-cai", "venue/sa-pa"])
    }

    @Test func `what was told and lost, or fell into a silence, is told again`() throws {
        let (a, b) = try GatewayHost.pair()
        GatewayHost.pass(seconds: 2, a, b)
        let before = a.store.announced.count
        a.storeFallsSilent()
        a.joins(.siMaCai)
        a.passes(seconds: 5)
        #expect(a.store.announced.count == before)
        a.hears()
        a.passes(seconds: 1)
        #expect(a.store.announced.count == before + 1)
    }

    @Test func `it is read as it was written, by releases that know more, and what nobody understands is said once`() throws {
        var clients = JoinedClients(viewers: 7, apart: -230)
        clients.devices = [
            ("venue/si-ma-cai", .init(since: 5)), ("screen/main", .init(since: 6, roundTrip: 650, shows: .wrong)),
            ("mc/mc-1", .init(since: 7, roundTrip: 1_000)),
        ]
        clients.tabs = [.init(tab: SessionTable.Tab(who: .siMaCai, client: "máy-bảng \"1\""), joinedAt: 9)]
        #expect(JoinedClients(clients.encoded) == clients)
        let newer = try #require(JoinedClients(Array(#"{"viewers":2,"halls":[],"devices":{"venue/sa-pa":[1,null,"odd",4]}}"#.utf8)))
        #expect(newer.viewers == 2 && newer.devices.map(\.device) == [.init(since: 1)])
        let (a, b) = try GatewayHost.pair()
        a.disk.servers { $0.announce([1, 2, 3], by: "B1") }
        for _ in 1...3 { a.hears() }
        #expect(a.logs.count { $0.text.contains("B1") } == 1)
        _ = b
    }

    @Test func `a thousand venues are told in less than 64 KiB`() {
        var clients = JoinedClients()
        for number in 1...1_000 { clients.devices.append(("venue/xa-phuong-so-\(number)", .init(since: 1_642_401_600_000))) }
        #expect(clients.encoded.count < 64 * 1_024)
    }
}
