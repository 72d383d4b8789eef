import Conference
import Journal
import Rehearsal
import StrictJSON
import Testing
import Wire
import World

@testable import Gateway

/// Floods at the door: nobody without a link keeps out somebody who has one, whatever address they share.
@Suite struct DoorstepTests {
    private static let guess = "viewer.viewer.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"

    @Test func `a good link is let in at once however many have failed from its address`() throws {
        let door = try Door()
        for _ in 0..<500 { door.joins(.viewer, token: Self.guess) }
        let venue = door.joins(.siMaCai)
        #expect(venue.welcome != nil)
        #expect(venue.closed == nil)
    }

    @Test func `a hall's worth of yesterday's cards is told at once, what comes beyond it when its time is over`() throws {
        let door = try Door()
        let cards = (0..<80).map { _ in door.joins(.viewer, token: Self.guess) }
        #expect(cards.prefix(Limits.failedHellosAtOnce).allSatisfy { $0.closed == 4_503 })
        #expect(cards.dropFirst(Limits.failedHellosAtOnce).allSatisfy { $0.closed == nil })
        door.passes(milliseconds: Limits.helloSeconds * 1_000 - 50)
        #expect(cards.last?.closed == nil)
        door.passes(milliseconds: 100)
        #expect(cards.allSatisfy { $0.closed == 4_503 })
    }

    @Test func `who has been refused is not heard while it waits to be told`() throws {
        let door = try Door()
        for _ in 0..<Limits.failedHellosAtOnce { door.joins(.viewer, token: Self.guess) }
        let guesser = door.joins(.viewer, token: Self.guess)
        door.says(guesser, ["t": "hello", "conf": .string(Door.id), "token": .string(door.token(.viewer)), "client": "again"])
        #expect(guesser.welcome == nil)
        door.passes(seconds: Limits.helloSeconds)
        #expect(guesser.closed == 4_503)
    }

    @Test func `a network that has rested is told at once again`() throws {
        let door = try Door()
        for _ in 0..<80 { door.joins(.viewer, token: Self.guess) }
        door.passes(seconds: 60)
        #expect(door.joins(.viewer, token: Self.guess).closed == 4_503)
    }

    @Test func `of the sockets that a network keeps waiting the oldest yields, and others' keep theirs`() throws {
        let door = try Door()
        door.gateway.capacity.callersOfANetwork = 3
        door.handle(.connected(ConnectionID(901), address: "198.51.100.7"))
        let silent = (0..<3).map { _ in door.connect(.viewer) }
        #expect(silent.allSatisfy { $0.closed == nil })
        let late = door.connect(.viewer)
        #expect(silent.map(\.closed) == [4_008, nil, nil])
        #expect(late.closed == nil)
        door.gateway.capacity.callers = 4
        door.traces = true
        door.handle(.connected(ConnectionID(902), address: "203.0.113.9"))
        #expect(door.trace == [.close(ConnectionID(901), 4_008, reason: "others are waiting; come back")])
    }

    @Test func `when every seat is taken the newest viewer yields, and the last seats are the staff's`() throws {
        let door = try Door()
        door.gateway.capacity.seats = 4
        door.gateway.capacity.staffSeats = 1
        let viewers = (0..<3).map { _ in door.joins(.viewer) }
        #expect(door.joins(.viewer).closed == 4_008)
        let venue = door.joins(.siMaCai)
        #expect(venue.closed == nil && viewers.map(\.closed) == [nil, nil, 4_008])
        door.leaves(viewers[2])
        let mc = door.joins(.mc)
        #expect(mc.closed == nil && viewers[1].closed == nil, "the staff's own seat was free")
        #expect(door.joins(.operatorOne).closed == nil)
        #expect(viewers[1].closed == 4_008)
        door.leaves(viewers[1])
        #expect(door.joins(.chair).closed == nil && viewers[0].closed == 4_008)
        door.leaves(viewers[0])
        #expect(door.joins(.saPa).closed == 4_008, "nobody yields to a venue but viewers")
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
        let door = try Door()
        door.joins(.viewer, token: Self.guess)
        #expect(door.logs.last?.text == "hello refused")
        #expect(door.logs.last?.fields["address"] == "127.0.0.1")
        #expect(door.logs.last?.fields["person"] == "viewer")
        door.asks(door.joins(.viewer), "conference.open")
        #expect(
            door.logs.last?.fields == [
                "op": "conference.open", "role": "viewer", "person": "viewer", "address": "127.0.0.1", "err": "forbidden",
                "reason": "permission",
            ])
        #expect(!door.logs.contains { $0.text.contains("AAAA") || $0.fields.values.contains { $0.contains("AAAA") } })
    }

    @Test func `a flood of refusals is counted, and the next line says how many were not written`() throws {
        let door = try Door()
        for _ in 0..<100 { door.joins(.viewer, token: Self.guess) }
        #expect(door.logs.count { $0.text == "hello refused" } == 12)
        #expect(door.gateway.figures(at: door.now).refusedHellos.map(\.count) == [100])
        door.passes(seconds: 2)
        door.joins(.viewer, token: Self.guess)
        #expect(door.logs.last?.fields["unwritten"] == "88")
    }

    @Test func `the monitor is told what hurts`() throws {
        let door = try Door()
        let mc = door.joins(.mc)
        door.joins(.viewer)
        door.fallsBehind(mc)
        door.holdsCommits = true
        door.sends(mc, "stage.hold")
        door.passes(seconds: 3)
        let figures = door.gateway.figures(at: door.now).conferences[0]
        #expect(figures.oldestUnacknowledged == 3_000)
        #expect(figures.behind == 1 && figures.isWritable)
        #expect(figures.sessions.filter { $0.count > 0 }.map(\.role) == ["mc", "viewer"])
        door.holdsCommits = false
        door.nextFault = (.full(path: "memory", cause: "no space"), false)
        door.commit()
        #expect(door.gateway.figures(at: door.now).conferences[0].faults.map(\.kind) == ["full"])
        #expect(door.gateway.readiness == .readOnly)
        door.passes(seconds: 7)
        #expect(door.gateway.readiness == .ready)
        door.handle(.drain)
        #expect(door.gateway.readiness == .draining)
    }
}
