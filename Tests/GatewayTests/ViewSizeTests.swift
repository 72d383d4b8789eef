import Conference
import Fixtures
import Rehearsal
import StrictJSON
import Testing
import Views
import Wire

@testable import Gateway

/// A view is a working set, whatever the size of the conference.
@Suite struct ViewSizeTests {
    private func size(_ opening: Opening, _ who: Principal, then: (GatewayHost, ProtocolClient) -> Void = { _, _ in }) throws -> Int {
        let host = try GatewayHost(opening)
        then(host, host.joins(.mc))
        var frames: [String: [UInt8]] = [:]
        for audience in Audience.allCases {
            frames[audience.viewName] = host.gateway.conferences[GatewayHost.id]!.views.frame(of: audience, since: 0, in: Terms([]))
        }
        return try #require(frames[Audience(who.role).viewName]).count
    }

    @Test(arguments: [Principal.mc, .viewer])
    func `the Lào Cai conference fits 32 KiB`(who: Principal) throws {
        let bytes = try size(.laoCai, who) { host, mc in
            host.asks(mc, "conference.open")
            for number in 0..<11 {
                host.asks(mc, "agenda.advance", ["from": number == 0 ? .null : .string("i\(number)")], seen: ["agenda"])
                host.passes(seconds: 1)
            }
        }
        print("Lào Cai, \(who.role): \(bytes) bytes")
        #expect(bytes < 32 * 1_024)
    }

    @Test(arguments: [Principal.mc, .viewer])
    func `two hundred items and a thousand venues are one frame`(who: Principal) throws {
        let bytes = try size(.generated(items: 200, venues: 1_000), who)
        print("200 items, 1,000 venues, \(who.role): \(bytes) bytes")
        #expect(bytes < WireLimits.frameOutBytes)
    }

    @Test func `a state beyond the largest frame is not sent: its reader is let go, and the log says so`() throws {
        var opening = Opening.laoCai
        opening.items[0].title.vi = String(repeating: "ô", count: WireLimits.frameOutBytes / 2)
        let host = try GatewayHost(opening)
        let mc = host.joins(.mc)
        #expect(mc.closed == CloseCode.internalError.rawValue)
        #expect(!mc.frames.contains { $0["t"] == "state" && $0["v"] == "view" })
        #expect(host.logs.contains { $0.level == .error && $0.text.contains("\(WireLimits.frameOutBytes)") })
        #expect(host.joins(.viewer).closed == CloseCode.internalError.rawValue, "the house is still open")
    }

    @Test func `a room that was let go for a state too large to send is not recorded as there`() throws {
        var opening = Opening.laoCai
        opening.items[0].title.vi = String(repeating: "ô", count: WireLimits.frameOutBytes / 2)
        let host = try GatewayHost(opening)
        #expect(host.joins(.siMaCai).closed == CloseCode.internalError.rawValue)
        host.passes(seconds: 2)
        #expect(!host.durable.contains("venue.connected"))
    }
}
