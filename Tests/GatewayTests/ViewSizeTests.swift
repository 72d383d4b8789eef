import Conference
import Rehearsal
import StrictJSON
import Testing
import Wire
import World

@testable import Gateway

/// A view is a working set, whatever the size of the conference.
@Suite struct ViewSizeTests {
    private func size(_ opening: Opening, _ who: Principal, then: (Door, Client) -> Void = { _, _ in }) throws -> Int {
        let door = try Door(opening)
        then(door, door.joins(.mc))
        var frames: [String: [UInt8]] = [:]
        for audience in Audience.allCases {
            frames[audience.viewName] = door.gateway.conferences[Door.id]!.views[audience]!.frame(since: 0, in: Terms([]))
        }
        return try #require(frames[Audience(who.role).viewName]).count
    }

    @Test(arguments: [Principal.mc, .viewer])
    func `the Lào Cai conference fits 32 KiB`(who: Principal) throws {
        let bytes = try size(.laoCai, who) { door, mc in
            door.asks(mc, "conference.open")
            for number in 0..<11 {
                door.asks(mc, "agenda.advance", ["from": number == 0 ? .null : .string("i\(number)")], seen: ["agenda"])
                door.passes(seconds: 1)
            }
        }
        print("Lào Cai, \(who.role): \(bytes) bytes")
        #expect(bytes < 32 * 1_024)
    }

    @Test(arguments: [Principal.mc, .viewer])
    func `two hundred items and a thousand venues are one frame`(who: Principal) throws {
        let bytes = try size(.generated(items: 200, venues: 1_000), who)
        print("200 items, 1,000 venues, \(who.role): \(bytes) bytes")
        #expect(bytes < Limits.frameOutBytes)
    }

    @Test func `a state beyond the largest frame is not sent: its reader is let go, and the log says so`() throws {
        var opening = Opening.laoCai
        opening.items[0].title.vi = String(repeating: "ô", count: Limits.frameOutBytes / 2)
        let door = try Door(opening)
        let mc = door.joins(.mc)
        #expect(mc.closed == CloseCode.internalError.rawValue)
        #expect(!mc.frames.contains { $0["t"] == "state" && $0["v"] == "view" })
        #expect(door.logs.contains { $0.level == .error && $0.text.contains("\(Limits.frameOutBytes)") })
        #expect(door.joins(.viewer).closed == CloseCode.internalError.rawValue, "the house is still open")
    }
}
