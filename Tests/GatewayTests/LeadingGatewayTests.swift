import Conference
import Fixtures
import Journal
import Rehearsal
import StrictJSON
import Testing

@testable import Gateway

/// The chair leads an item over the wire: the cue as it stands, and nothing that only resembles it.
@Suite struct LeadingGatewayTests {
    private let host: GatewayHost
    private let mc: ProtocolClient
    private let chair: ProtocolClient

    /// The papers are on and the chair leads them; an MC holds the control lock.
    init() throws {
        var opening = Opening.withPapers()
        opening.items[5].ledBy = .chair
        host = try GatewayHost(opening)
        (mc, chair) = (host.joins(.mc), host.joins(.chair))
        host.asks(mc, "conference.open")
        host.asks(mc, "desk.take")
        host.asks(mc, "agenda.jump", ["to": "i6"], seen: ["agenda"])
    }

    private func cue(of client: ProtocolClient) throws -> JSON { try #require(client.view.values["cue"]) }

    private func presses(_ client: ProtocolClient) throws -> Answer {
        let cue = try cue(of: client)
        guard case .string(let op)? = cue["op"] else { return Answer(nil) }
        return host.asks(client, op, cue["arg"] ?? [:], if: cue["if"])
    }

    @Test func `the chair leads the papers to their end while an MC holds the control lock, and both are told the same`() throws {
        for paper in 1...5 {
            #expect(try cue(of: chair)["ledBy"] == "chair")
            #expect(try presses(chair).isAccepted)
            #expect(host.conference.queue.speaking?.id == SpeakerID("i6-p\(paper)"))
            #expect(try cue(of: mc) == cue(of: chair))
        }
        #expect(try presses(chair).isAccepted)
        #expect(host.conference.agenda.course.current == "i7")
        #expect(try cue(of: chair)["ledBy"] == nil)
        #expect(try presses(chair).description == "forbidden agenda.not-led")
        #expect(host.conference.controlLock.holder == "mc-1")
    }

    @Test func `a forged step of the chair is refused, and the log says who tried what`() throws {
        let seen = try #require(try cue(of: chair)["if"])
        let arg: JSON = ["speaker": "i6-p1"]
        let refused = [
            host.asks(chair, "speaker.call", ["speaker": "i6-p2"], if: ["speaker/i6-p2": 1]),
            host.asks(chair, "agenda.advance", ["from": "i6"], seen: ["agenda"]),
            host.asks(chair, "speaker.call", arg, seen: ["speaker/i6-p1"]),
            host.asks(chair, "speaker.call", arg, seen: ["speaker/i6-p1", "agenda"]),
            host.asks(chair, "speaker.call", ["speaker": "i6-p1", "confirm": true], if: seen),
        ]
        for answer in refused { #expect(answer.description == "forbidden agenda.other-step" && answer.retry == "no") }
        #expect(host.asks(chair, "speaker.call", ["speaker": "i6-p1", "force": true], if: seen).err == "bad_request")
        for op in ["agenda.jump", "undo", "desk.take", "conference.pause"] {
            let arg: JSON =
                op == "agenda.jump" ? ["to": "i9"] : op == "undo" ? ["seq": 1] : op == "desk.take" ? [:] : ["reason": "Giải lao"]
            #expect(host.asks(chair, op, arg, seen: ["agenda", "steps"]).description == "forbidden permission", "\(op)")
        }
        let line = try #require(host.logs.first { $0.fields["reason"] == "agenda.other-step" })
        #expect(line.fields["role"] == "chair" && line.fields["op"] == "speaker.call")
        #expect(host.conference.queue.speaking == nil && host.conference.agenda.course.current == "i6")
    }

    @Test func `when the MC was faster the chair is told that the hall has moved on`() throws {
        let stale = try cue(of: chair)
        #expect(try presses(mc).isAccepted)
        #expect(host.asks(chair, "speaker.call", stale["arg"] ?? [:], if: stale["if"]).description == "conflict entity.changed")
        let closing = { try self.cue(of: self.chair) }
        host.asks(mc, "agenda.advance", ["from": "i6"], seen: ["agenda"])
        host.asks(mc, "agenda.jump", ["to": "i6"], seen: ["agenda"])
        let before = try closing()
        host.asks(mc, "agenda.advance", ["from": "i6"], seen: ["agenda"])
        #expect(host.asks(chair, "speaker.call", before["arg"] ?? [:], if: before["if"]).description == "conflict agenda.moved-on")
    }

    @Test func `a press that is repeated has one effect, over HTTP too`() throws {
        let cue = try cue(of: chair)
        let frame: JSON = ["id": .string(host.newID()), "op": cue["op"] ?? .null, "arg": cue["arg"] ?? [:], "if": cue["if"] ?? [:]]
        #expect(host.posts(frame, by: .chair).isAccepted)
        let seq = host.conference.seq
        #expect(host.posts(frame, by: .chair).isRepeated)
        #expect(host.conference.seq == seq)
    }

    @Test func `a chair who comes back while the item changes is told whose the cue is now`() throws {
        host.asks(mc, "agenda.advance", ["from": "i6"], seen: ["agenda"])
        let again = host.joins(.chair, after: chair)
        #expect(try cue(of: again)["ledBy"] == nil && cue(of: again) == cue(of: mc))
        host.asks(mc, "agenda.edit", ["item": "i7", "set": ["ledBy": "chair"]])
        #expect(try cue(of: again)["ledBy"] == "chair")
        host.asks(mc, "conference.pause", ["reason": "Mất điện"])
        #expect(try cue(of: again)["ledBy"] == nil)
    }

    @Test func `a journal of format 1 has nobody lead until it is upgraded`() throws {
        let older = try GatewayHost(.withPapers(), format: .one)
        let mc = older.joins(.mc)
        let refused = older.asks(mc, "agenda.edit", ["item": "i6", "set": ["ledBy": "chair"]])
        #expect(refused.reason == "journal.needs-upgrade")
    }
}
