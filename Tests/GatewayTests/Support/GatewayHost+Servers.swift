import Conference
import Fixtures
import Journal
import Rehearsal
import Testing

@testable import Gateway

/// Several servers on one store, on one thread.
extension GatewayHost {
    /// Two servers that know of each other.
    static func pair(_ opening: Opening = .laoCai) throws -> (GatewayHost, GatewayHost) {
        let disk = MemoryDisk(isShared: true)
        let one = try GatewayHost(opening, on: StoreInHand(disk), name: "A")
        one.hears()
        let other = try GatewayHost(opening, on: StoreInHand(disk), name: "B")
        pass(seconds: 2, one, other)
        return (one, other)
    }

    /// Seconds go by, in each of which every server gives a sign of life, and then hears of the others and of what they have written.
    static func pass(seconds: Int, _ servers: GatewayHost...) {
        for _ in 0..<seconds {
            for server in servers { server.passes(seconds: 1) }
            for server in servers { server.hears() }
            for server in servers { server.handle(.outdated(conference: id)) }
        }
    }

    /// What the store says: who else is there, and that it can be reached.
    func hears(apart: Milliseconds = 0) {
        let servers = disk.servers {
            $0.time = max($0.time, now)
            return $0.sign(by: term)
        }
        if let servers { handle(.servers(conference: Self.id, servers, apart: apart)) }
    }

    /// The store cannot be reached for so long, however often that is tried; the line is back afterwards.
    func passes(milliseconds: Int, cutOffBy fault: JournalFault) {
        for _ in 0..<milliseconds / 50 {
            rereadFault = fault
            nextFault = (fault, false)
            passes(milliseconds: 50)
        }
        (rereadFault, nextFault) = (nil, nil)
    }

    /// Another server has written.
    func isToldOfNews() { handle(.outdated(conference: Self.id)) }

    func storeFallsSilent() { handle(.storeSilent(conference: Self.id)) }
}
