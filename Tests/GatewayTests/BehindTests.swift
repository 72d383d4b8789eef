import Conference
import Fixtures
import Rehearsal
import StrictJSON
import Testing
import Wire

@testable import Gateway

/// A reader that does not keep up is told the newest state only, and delays nobody.
@Suite struct BehindTests {
    @Test func `a venue that stops reading is told the newest state only`() throws {
        let host = try GatewayHost()
        let mc = host.joins(.mc)
        let steady = host.joins(.viewer)
        let slow = host.joins(.siMaCai)
        let before = slow.view.seq
        host.fallsBehind(slow)
        let mark = slow.frames.count
        for text in ["một", "hai", "ba"] { host.asks(mc, "stage.message", ["screen": "main", "text": .string(text)]) }
        #expect(slow.frames.count == mark)
        #expect(steady.frames("state").suffix(3).allSatisfy { $0["prev"] != 0 })
        host.catchesUp(slow)
        let states = slow.frames("state", since: mark)
        #expect(states.count == 1)
        #expect(states.first?["prev"] == .int(Int64(before)))
        #expect(slow.view == steady.view)
    }

    @Test func `an answer waits until its sender has the state that it speaks of`() throws {
        let host = try GatewayHost()
        let mc = host.joins(.mc)
        host.fallsBehind(mc)
        let mark = mc.frames.count
        let id = host.sends(mc, "stage.hold")
        host.sends(mc, "round.call")
        #expect(mc.frames.count == mark)
        host.catchesUp(mc)
        #expect(mc.frames[mark...].map { $0["t"] } == ["state", "res", "res"])
        #expect(Answer(mc.answers[id]).seq == mc.view.seq)
    }

    @Test func `an answer never overtakes the state of a steady reader either`() throws {
        let host = try GatewayHost()
        let mc = host.joins(.mc)
        let mark = mc.frames.count
        host.asks(mc, "notice.send", ["to": "person/mc/mc-1", "text": "tự nhắc"])
        #expect(mc.frames[mark...].map { $0["t"] } == ["state", "state", "res"])
        #expect(mc.frames[mark...].map { $0["v"] } == ["view", "mine", nil])
    }

    @Test func `pings to a reader that is late do not make it ask for everything anew`() throws {
        let host = try GatewayHost()
        let mc = host.joins(.mc)
        let slow = host.joins(.viewer)
        host.fallsBehind(slow)
        host.asks(mc, "stage.hold")
        host.passes(seconds: 9)
        #expect(!slow.frames("ping").isEmpty)
        #expect(slow.losses == 0)
        #expect(slow.frames("state").count == 2)
    }

    @Test func `a resync of a reader that is behind is answered when it reads again`() throws {
        let host = try GatewayHost()
        let mc = host.joins(.mc)
        let slow = host.joins(.siMaCai)
        host.fallsBehind(slow)
        let mark = slow.frames.count
        for _ in 0..<5 { host.says(slow, ["t": "resync"]) }
        host.asks(mc, "stage.hold")
        #expect(slow.frames.count == mark)
        host.catchesUp(slow)
        #expect(slow.frames[mark...].map { $0["prev"] } == [0, 0])
        #expect(slow.view == host.joins(.viewer).view)
        host.says(slow, ["t": "resync"])
        #expect(slow.frames.suffix(2).map { $0["prev"] } == [0, 0])
    }

    @Test func `who was behind when somebody came learns who is there`() throws {
        let host = try GatewayHost()
        let mc = host.joins(.mc)
        host.fallsBehind(mc)
        host.joins(.siMaCai)
        host.passes(seconds: 2)
        #expect(mc.presence["venue/si-ma-cai"] == JSON?.none)
        host.catchesUp(mc)
        #expect(mc.presence["venue/si-ma-cai"]?["connected"] == true)
    }

    @Test func `who sends commands and reads no answer is shown the door before it costs memory`() throws {
        let host = try GatewayHost()
        let venue = host.joins(.siMaCai)
        host.fallsBehind(venue)
        for _ in 0..<200 where venue.closed == nil { host.sends(venue, "notice.read", ["notice": "n9"]) }
        #expect(venue.closed == 4_006)
    }

    @Test func `state that was lost on the way shows at the next ping and is mended`() throws {
        let host = try GatewayHost()
        let mc = host.joins(.mc)
        let viewer = host.joins(.viewer)
        host.tamper = { $0["t"] == "state" && $0["prev"] != 0 && $0["set"]?["cue"] == JSON?.none ? .null : $0 }
        host.asks(mc, "stage.hold")
        host.tamper = { $0 }
        #expect(viewer.view.values != host.joins(.mainScreen).view.values)
        host.passes(seconds: 3)
        #expect(viewer.losses == 1)
        #expect(viewer.view == host.joins(.mainScreen).view)
    }

    @Test func `the staff is told and answered before everybody else is told`() throws {
        let host = try GatewayHost()
        let (viewer, mc) = (host.joins(.viewer), host.joins(.mc))
        host.traces = true
        #expect(host.asks(mc, "stage.message", ["screen": "main", "text": "Mời quý vị về chỗ"]).isAccepted)
        let told = host.trace.compactMap { action -> (who: ConnectionID, what: JSON)? in
            guard case .send(let bytes, let readers) = action, let frame = try? JSONReader.read(bytes), let what = frame["t"] else {
                return nil
            }
            return (readers[0], what)
        }
        #expect(told.map(\.who) == [mc.connection, mc.connection, viewer.connection])
        #expect(told.map(\.what) == ["state", "res", "state"])
    }

    @Test func `the MC's answer waits for no room's, and a room's for what it speaks of`() throws {
        let host = try GatewayHost()
        let (venue, mc) = (host.joins(.siMaCai), host.joins(.mc))
        host.holdsCommits = true
        host.sends(mc, "stage.hold", ["screen": "main"])
        // These two are decided together, the room's first.
        host.sends(venue, "venue.attendance", ["count": 3])
        host.sends(mc, "stage.message", ["screen": "main", "text": "Mời quý vị về chỗ"])
        host.commit()
        host.traces = true
        host.commit()
        let told = host.trace.compactMap { action -> String? in
            guard case .send(let bytes, let readers) = action, let frame = try? JSONReader.read(bytes), case .string(let what)? = frame["t"]
            else {
                return nil
            }
            return "\(readers[0] == mc.connection ? "mc" : "room") \(what)"
        }
        #expect(told == ["mc state", "mc res", "room state", "room res"])
    }
}
