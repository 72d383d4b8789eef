import Conference
import Fixtures
import Rehearsal
import StrictJSON
import Testing
import Wire

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
    private func fill(_ host: GatewayHost, _ mc: ProtocolClient, _ staff: ProtocolClient) {
        let canary = JSON.string(Self.canary)
        host.asks(mc, "conference.open")
        host.asks(staff, "agenda.edit", ["item": "i1", "set": ["notes": canary, "script": ["vi": canary, "en": canary]]])
        for to in ["podium", "venue/si-ma-cai", "unit/don-vi-15", "person/mc/mc-1", "person/chair/chu-tri"] as [JSON] {
            host.asks(mc, "notice.send", ["to": to, "text": canary])
        }
        host.asks(mc, "notice.send", ["to": "all", "text": "Mời các điểm cầu chuẩn bị"])
        host.asks(staff, "stage.hold")
        host.asks(staff, "stage.show", ["screen": "main", "scene": ["kind": "message", "text": canary]])
        host.asks(staff, "screen.identify", ["screen": "overlay"])
        host.asks(staff, "desk.take")
        host.asks(mc, "desk.take")
        host.asks(mc, "agenda.advance", ["from": .null], seen: ["agenda"])
        host.asks(
            staff, "agenda.insert",
            ["after": .null, "item": ["kind": "break", "title": ["vi": "Giải lao"], "minutes": 5, "notes": canary]])
        host.asks(staff, "access.revoke", ["role": "delegate", "person": "don-vi-14"])
        host.asks(host.joins(.chair), "notice.read", ["notice": "n1"])
    }

    @Test func `no byte that reaches the public holds what is the staff's or another's`() throws {
        let host = try GatewayHost(Self.opening, traces: true)
        let (mc, staff) = (host.joins(.mc), host.joins(.operatorOne))
        let roles: [Principal] = [.viewer, .saPa, .unit16, .mainScreen]
        let first = roles.map { host.joins($0) }
        host.holdsCommits = true
        fill(host, mc, staff)
        host.holdsCommits = false
        host.commit()
        host.passes(milliseconds: 3_000)
        fill(host, mc, staff)
        for client in first { host.leaves(client) }
        let again = first.map { host.joins($0.who, after: $0) } + roles.map { host.joins($0) }
        host.passes(seconds: 4)
        let readers = Set((first + again).map(\.connection))
        var searched = 0
        for case .send(let bytes, let to) in host.trace where !readers.isDisjoint(with: to) {
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
            String(decoding: JSONWriter.write(try #require(host.state(of: .viewer)).body), as: UTF8.self).contains(Self.canary) == false)
        #expect(mc.frames.contains { String(decoding: JSONWriter.write($0), as: UTF8.self).contains(Self.canary) })
    }

    @Test func `a step that changes nothing in a view is not named there either`() throws {
        let host = try GatewayHost()
        let (mc, viewer) = (host.joins(.mc), host.joins(.viewer))
        host.holdsCommits = true
        host.sends(mc, "stage.hold")
        host.sends(mc, "notice.send", ["to": "podium", "text": "riêng"])
        host.sends(mc, "stage.message", ["screen": "main", "text": "Xin chào"])
        host.sends(mc, "desk.take")
        host.holdsCommits = false
        host.commit()
        #expect(viewer.view.seq == mc.view.seq - 1)
        #expect(viewer.frames("state").last?["set"] == ["stage/main": viewer.view.values["stage/main"] ?? .null])
    }

    @Test func `a notice to one venue reaches that venue, and no other`() throws {
        let host = try GatewayHost()
        let (mc, siMaCai, saPa) = (host.joins(.mc), host.joins(.siMaCai), host.joins(.saPa))
        host.asks(mc, "notice.send", ["to": "venue/si-ma-cai", "text": "Xin kiểm tra âm thanh"])
        #expect(siMaCai.mine.values["notice/n1"]?["read"] == false)
        #expect(host.asks(siMaCai, "notice.read", ["notice": "n1"]).isAccepted)
        #expect(siMaCai.mine.values["notice/n1"]?["read"] == true)
        #expect(saPa.mine.values["notice/n1"] == JSON?.none && saPa.view.values["notice/n1"] == JSON?.none)
        #expect(host.asks(saPa, "notice.read", ["notice": "n1"]).err == "forbidden")
    }
}
