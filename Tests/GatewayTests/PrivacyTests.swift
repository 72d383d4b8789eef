import Conference
import Rehearsal
import StrictJSON
import Testing
import Wire
import World

@testable import Gateway

/// Nobody sees what their role may not: a canary stands in every field that is not public, and every byte that leaves is searched.
@Suite struct PrivacyTests {
    private static let canary = "chim-hoang-yen"

    private static var opening: Opening {
        var opening = Opening.laoCai
        opening.participants = opening.participants.map { participant in
            var participant = participant
            if participant.who.role != .viewer { participant.name = "\(canary) \(participant.name)" }
            return participant
        }
        opening.items[3].notes = canary
        opening.items[4].script = BilingualText(canary, en: canary)
        return opening
    }

    /// Does everything that only staff, or only one person, may know of.
    private func fill(_ door: Door, _ mc: Client, _ staff: Client) {
        let canary = JSON.string(Self.canary)
        door.asks(mc, "conference.open")
        door.asks(staff, "agenda.edit", ["item": "i1", "set": ["notes": canary, "script": ["vi": canary, "en": canary]]])
        for to in ["podium", "venue/si-ma-cai", "unit/don-vi-15", "person/mc/mc-1", "person/chair/chu-tri"] as [JSON] {
            door.asks(mc, "notice.send", ["to": to, "text": canary])
        }
        door.asks(mc, "notice.send", ["to": "all", "text": "Mời các điểm cầu chuẩn bị"])
        door.asks(staff, "stage.hold")
        door.asks(staff, "stage.show", ["screen": "main", "scene": ["kind": "message", "text": canary]])
        door.asks(staff, "screen.identify", ["screen": "overlay"])
        door.asks(staff, "desk.take")
        door.asks(mc, "desk.take")
        door.asks(mc, "agenda.advance", ["from": .null], seen: ["agenda"])
        door.asks(
            staff, "agenda.insert",
            ["after": .null, "item": ["kind": "break", "title": ["vi": "Giải lao"], "minutes": 5, "notes": canary]])
        door.asks(staff, "access.revoke", ["role": "delegate", "person": "don-vi-14"])
        door.asks(door.joins(.chair), "notice.read", ["notice": "n1"])
    }

    @Test func `no byte that reaches the public holds what is the staff's or another's`() throws {
        let door = try Door(Self.opening, traces: true)
        let (mc, staff) = (door.joins(.mc), door.joins(.operatorOne))
        let roles: [Principal] = [.viewer, .saPa, .unit16, .mainScreen]
        let first = roles.map { door.joins($0) }
        door.holdsCommits = true
        fill(door, mc, staff)
        door.holdsCommits = false
        door.commit()
        door.passes(milliseconds: 3_000)
        fill(door, mc, staff)
        for client in first { door.leaves(client) }
        let again = first.map { door.joins($0.who, after: $0) } + roles.map { door.joins($0) }
        door.passes(seconds: 4)
        let readers = Set((first + again).map(\.connection))
        var searched = 0
        for case .send(let bytes, let to) in door.trace where !readers.isDisjoint(with: to) {
            let own = Set(to).isSubset(of: readers)
            let text = String(decoding: bytes, as: UTF8.self)
            searched += bytes.count
            #expect(own, "a frame for the public went to staff as well")
            // Its own name stands in its own welcome.
            if text.hasPrefix("{\"t\":\"welcome\"") { continue }
            for word in [
                Self.canary, "chu-tri", "mc/mc-", "operator/", "beneath", "readBy", "generation", "access.revoke", "screen.identify",
            ] {
                #expect(!text.contains(word), "\(word) in \(text.prefix(300))")
            }
        }
        #expect(searched > 10_000)
        #expect(
            String(decoding: JSONWriter.write(try #require(door.state(of: .viewer)).body), as: UTF8.self).contains(Self.canary) == false)
        #expect(mc.frames.contains { String(decoding: JSONWriter.write($0), as: UTF8.self).contains(Self.canary) })
    }

    @Test func `a step that changes nothing in a view is not named there either`() throws {
        let door = try Door()
        let (mc, viewer) = (door.joins(.mc), door.joins(.viewer))
        door.holdsCommits = true
        door.sends(mc, "stage.hold")
        door.sends(mc, "notice.send", ["to": "podium", "text": "riêng"])
        door.sends(mc, "stage.message", ["screen": "main", "text": "Xin chào"])
        door.sends(mc, "desk.take")
        door.holdsCommits = false
        door.commit()
        #expect(viewer.frames("state").last?["why"]?.ops == ["stage.message"])
        #expect(mc.frames("state").filter { $0["v"] == "view" }.last?["why"] == JSON?.none, "it joins three steps")
    }

    @Test func `a notice to one venue reaches that venue, and no other`() throws {
        let door = try Door()
        let (mc, siMaCai, saPa) = (door.joins(.mc), door.joins(.siMaCai), door.joins(.saPa))
        door.asks(mc, "notice.send", ["to": "venue/si-ma-cai", "text": "Xin kiểm tra âm thanh"])
        #expect(siMaCai.mine.values["notice/n1"]?["read"] == false)
        #expect(door.asks(siMaCai, "notice.read", ["notice": "n1"]).isAccepted)
        #expect(siMaCai.mine.values["notice/n1"]?["read"] == true)
        #expect(saPa.mine.values.isEmpty && saPa.view.values["notice/n1"] == JSON?.none)
        #expect(door.asks(saPa, "notice.read", ["notice": "n1"]).err == "forbidden")
    }
}

extension JSON {
    /// The ops of a `why`.
    fileprivate var ops: [String] {
        guard case .array(let steps) = self else { return [] }
        return steps.compactMap { if case .string(let op)? = $0["op"] { op } else { nil } }
    }
}
