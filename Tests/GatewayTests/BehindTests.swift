import Conference
import Rehearsal
import StrictJSON
import Testing
import Wire
import World

@testable import Gateway

/// A reader that does not keep up is told the newest state only, and delays nobody.
@Suite struct BehindTests {
    @Test func `a venue that stops reading is told the newest state only`() throws {
        let door = try Door()
        let mc = door.joins(.mc)
        let steady = door.joins(.viewer)
        let slow = door.joins(.siMaCai)
        let before = slow.view.seq
        door.fallsBehind(slow)
        let mark = slow.frames.count
        for text in ["một", "hai", "ba"] { door.asks(mc, "stage.message", ["screen": "main", "text": .string(text)]) }
        #expect(slow.frames.count == mark)
        #expect(steady.frames("state").suffix(3).allSatisfy { $0["why"] != JSON?.none })
        door.catchesUp(slow)
        let states = slow.frames("state", since: mark)
        #expect(states.count == 1)
        #expect(states.first?["prev"] == .int(Int64(before)))
        #expect(states.first?["why"] == JSON?.none)
        #expect(slow.view == steady.view)
    }

    @Test func `a change that one reader saw live is no news for the one that comes to it later`() throws {
        let door = try Door()
        let mc = door.joins(.mc)
        let slow = door.joins(.viewer)
        door.fallsBehind(slow)
        door.asks(mc, "stage.hold")
        door.catchesUp(slow)
        #expect(slow.frames("state").last?["why"] == JSON?.none)
        #expect(mc.frames("state").last?["why"] != JSON?.none)
    }

    @Test func `an answer waits until its sender has the state that it speaks of`() throws {
        let door = try Door()
        let mc = door.joins(.mc)
        door.fallsBehind(mc)
        let mark = mc.frames.count
        let id = door.sends(mc, "stage.hold")
        door.sends(mc, "round.call")
        #expect(mc.frames.count == mark)
        door.catchesUp(mc)
        #expect(mc.frames[mark...].map { $0["t"] } == ["state", "res", "res"])
        #expect(Answer(mc.answers[id]).seq == mc.view.seq)
    }

    @Test func `an answer never overtakes the state of a steady reader either`() throws {
        let door = try Door()
        let mc = door.joins(.mc)
        let mark = mc.frames.count
        door.asks(mc, "notice.send", ["to": "person/mc/mc-1", "text": "tự nhắc"])
        #expect(mc.frames[mark...].map { $0["t"] } == ["state", "state", "res"])
        #expect(mc.frames[mark...].map { $0["v"] } == ["view", "mine", nil])
    }

    @Test func `pings to a reader that is late do not make it ask for everything anew`() throws {
        let door = try Door()
        let mc = door.joins(.mc)
        let slow = door.joins(.viewer)
        door.fallsBehind(slow)
        door.asks(mc, "stage.hold")
        door.passes(seconds: 9)
        #expect(!slow.frames("ping").isEmpty)
        #expect(slow.losses == 0)
        #expect(slow.frames("state").count == 2)
    }

    @Test func `a resync of a reader that is behind is answered when it reads again`() throws {
        let door = try Door()
        let mc = door.joins(.mc)
        let slow = door.joins(.siMaCai)
        door.fallsBehind(slow)
        let mark = slow.frames.count
        for _ in 0..<5 { door.says(slow, ["t": "resync"]) }
        door.asks(mc, "stage.hold")
        #expect(slow.frames.count == mark)
        door.catchesUp(slow)
        #expect(slow.frames[mark...].map { $0["prev"] } == [0, 0])
        #expect(slow.view == door.joins(.viewer).view)
        door.says(slow, ["t": "resync"])
        #expect(slow.frames.suffix(2).map { $0["prev"] } == [0, 0])
    }

    @Test func `who was behind when somebody came learns who is there`() throws {
        let door = try Door()
        let mc = door.joins(.mc)
        door.fallsBehind(mc)
        door.joins(.siMaCai)
        door.passes(seconds: 2)
        #expect(mc.presence["venue/si-ma-cai"] == JSON?.none)
        door.catchesUp(mc)
        #expect(mc.presence["venue/si-ma-cai"]?["connected"] == true)
    }

    @Test func `who sends commands and reads no answer is shown the door before it costs memory`() throws {
        let door = try Door()
        let venue = door.joins(.siMaCai)
        door.fallsBehind(venue)
        for _ in 0..<200 where venue.closed == nil { door.sends(venue, "notice.read", ["notice": "n9"]) }
        #expect(venue.closed == 4_006)
    }

    @Test func `state that was lost on the way shows at the next ping and is mended`() throws {
        let door = try Door()
        let mc = door.joins(.mc)
        let viewer = door.joins(.viewer)
        door.tamper = { $0["t"] == "state" && $0["why"] != JSON?.none && $0["set"]?["cue"] == JSON?.none ? .null : $0 }
        door.asks(mc, "stage.hold")
        door.tamper = { $0 }
        #expect(viewer.view.values != door.joins(.mainScreen).view.values)
        door.passes(seconds: 3)
        #expect(viewer.losses == 1)
        #expect(viewer.view == door.joins(.mainScreen).view)
    }
}
