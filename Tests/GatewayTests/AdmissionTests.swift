import Conference
import Fixtures
import Journal
import Rehearsal
import StrictJSON
import Testing
import Wire

@testable import Gateway

/// Floods: nobody without a link keeps out somebody who has one, whatever address they share.
@Suite struct AdmissionTests {
    private static let guess = "viewer.viewer.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"

    @Test func `a good link is let in at once however many have failed from its address`() throws {
        let host = try GatewayHost()
        for _ in 0..<500 { host.joins(.viewer, token: Self.guess) }
        let venue = host.joins(.siMaCai)
        #expect(venue.welcome != nil)
        #expect(venue.closed == nil)
    }

    @Test func `a hall's worth of yesterday's cards is told at once, what comes beyond it when its time is over`() throws {
        let host = try GatewayHost()
        let cards = (0..<80).map { _ in host.joins(.viewer, token: Self.guess) }
        #expect(cards.prefix(WireLimits.failedHellosAtOnce).allSatisfy { $0.closed == 4_503 })
        #expect(cards.dropFirst(WireLimits.failedHellosAtOnce).allSatisfy { $0.closed == nil })
        host.passes(milliseconds: WireLimits.helloSeconds * 1_000 - 50)
        #expect(cards.last?.closed == nil)
        host.passes(milliseconds: 100)
        #expect(cards.allSatisfy { $0.closed == 4_503 })
    }

    @Test func `who has been refused is not heard while it waits to be told`() throws {
        let host = try GatewayHost()
        for _ in 0..<WireLimits.failedHellosAtOnce { host.joins(.viewer, token: Self.guess) }
        let guesser = host.joins(.viewer, token: Self.guess)
        host.says(guesser, ["t": "hello", "conf": .string(GatewayHost.id), "token": .string(host.token(.viewer)), "client": "again"])
        #expect(guesser.welcome == nil)
        host.passes(seconds: WireLimits.helloSeconds)
        #expect(guesser.closed == 4_503)
    }

    @Test func `a network that has rested is told at once again`() throws {
        let host = try GatewayHost()
        for _ in 0..<80 { host.joins(.viewer, token: Self.guess) }
        host.passes(seconds: 60)
        #expect(host.joins(.viewer, token: Self.guess).closed == 4_503)
    }

    @Test func `of the sockets that a network keeps waiting the oldest yields, and others' keep theirs`() throws {
        let host = try GatewayHost()
        host.gateway.capacity.maxPendingOfOneNetwork = 3
        host.handle(.connected(ConnectionID(901), address: "198.51.100.7"))
        let silent = (0..<3).map { _ in host.connect(.viewer) }
        #expect(silent.allSatisfy { $0.closed == nil })
        let late = host.connect(.viewer)
        #expect(silent.map(\.closed) == [4_008, nil, nil])
        #expect(late.closed == nil)
        host.gateway.capacity.maxPending = 4
        host.traces = true
        host.handle(.connected(ConnectionID(902), address: "203.0.113.9"))
        #expect(host.trace == [.close(ConnectionID(901), 4_008, reason: "others are waiting; come back")])
    }

    @Test func `when every seat is taken the newest viewer yields, and the last seats are the staff's`() throws {
        let host = try GatewayHost()
        host.gateway.capacity.maxSessions = 4
        host.gateway.capacity.reservedForStaff = 1
        let viewers = (0..<3).map { _ in host.joins(.viewer) }
        #expect(host.joins(.viewer).closed == 4_008)
        let venue = host.joins(.siMaCai)
        #expect(venue.closed == nil && viewers.map(\.closed) == [nil, nil, 4_008])
        host.leaves(viewers[2])
        let mc = host.joins(.mc)
        #expect(mc.closed == nil && viewers[1].closed == nil, "the staff's own seat was free")
        #expect(host.joins(.operatorOne).closed == nil)
        #expect(viewers[1].closed == 4_008)
        host.leaves(viewers[1])
        #expect(host.joins(.chair).closed == nil && viewers[0].closed == 4_008)
        host.leaves(viewers[0])
        #expect(host.joins(.saPa).closed == 4_008, "nobody yields to a venue but viewers")
        #expect([venue, mc].allSatisfy { $0.closed == nil })
    }

    @Test(arguments: [
        ("198.51.100.7", "198.51.100.7"), ("2001:db8::7", "2001:db8:0:0::/64"), ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("1::2:3:4:5:6:7", "1:0:2:3::/64"), ("::1", "0:0:0:0::/64"), ("fe80::1%eth0", "fe80:0:0:0::/64"), ("", ""),
    ])
    func `an address stands for its network`(address: String, network: String) {
        #expect(Network(of: address).name == network)
    }

    @Test func `a refusal is a line with who, whence and what, and never a token`() throws {
        let host = try GatewayHost()
        host.joins(.viewer, token: Self.guess)
        #expect(host.logs.last?.text == "hello refused")
        #expect(host.logs.last?.fields["address"] == "127.0.0.1")
        #expect(host.logs.last?.fields["person"] == "viewer")
        host.asks(host.joins(.viewer), "conference.open")
        #expect(
            host.logs.last?.fields == [
                "op": "conference.open", "role": "viewer", "person": "viewer", "address": "127.0.0.1", "err": "forbidden",
                "reason": "permission",
            ])
        #expect(!host.logs.contains { $0.text.contains("AAAA") || $0.fields.values.contains { $0.contains("AAAA") } })
    }

    @Test func `a flood of refusals is counted, and the next line says how many were not written`() throws {
        let host = try GatewayHost()
        for _ in 0..<100 { host.joins(.viewer, token: Self.guess) }
        #expect(host.logs.count { $0.text == "hello refused" } == 12)
        #expect(host.gateway.figures(at: host.now).refusedHellos.map(\.count) == [100])
        host.passes(seconds: 2)
        host.joins(.viewer, token: Self.guess)
        #expect(host.logs.last?.fields["unwritten"] == "88")
    }

    @Test func `the monitor is told what hurts`() throws {
        let host = try GatewayHost()
        let mc = host.joins(.mc)
        host.joins(.viewer)
        host.fallsBehind(mc)
        host.holdsCommits = true
        host.sends(mc, "stage.hold")
        host.passes(seconds: 3)
        let figures = host.gateway.figures(at: host.now).conferences[0]
        #expect(figures.oldestUnacknowledged == 3_000)
        #expect(figures.behind == 1 && figures.isWritable)
        #expect(figures.sessions.filter { $0.count > 0 }.map(\.role) == ["mc", "viewer"])
        host.holdsCommits = false
        host.nextFault = (.full(path: "memory", cause: "no space"), false)
        host.commit()
        #expect(host.gateway.figures(at: host.now).conferences[0].faults.map(\.kind) == ["full"])
        #expect(host.gateway.readiness == .readOnly)
        host.passes(seconds: 7)
        #expect(host.gateway.readiness == .ready)
        host.handle(.drain)
        #expect(host.gateway.readiness == .draining)
    }
}
