import Conference
import Fixtures
import Foundation
import Rehearsal
import StrictJSON
import Testing

@testable import Gateway

/// What stands in the way of a step, told and overridden over the wire.
@Suite struct OverrideTests {
    /// The discussion is on; the paper of another item is of a venue that is out of use.
    private func discussing() throws -> (host: GatewayHost, mc: ProtocolClient) {
        let host = try GatewayHost(.withPapers())
        let mc = host.joins(.mc)
        host.asks(mc, "conference.open")
        host.asks(mc, "agenda.jump", ["to": "i7"], seen: ["agenda"])
        let venue = try #require(host.conference.queue.speakers["i6-p1"]?.venue)
        host.asks(host.joins(.operatorOne), "venue.out", ["venue": .string(venue.text), "reason": "Mất điện"])
        return (host, mc)
    }

    private static let both: JSON = ["speaker.other-item", "speaker.venue-out"]

    private func names(_ answer: Answer) -> JSON? {
        guard case .array(let reasons)? = answer.json?["override"]?["reasons"] else { return nil }
        return .array(reasons.compactMap { $0["reason"] })
    }

    @Test func `the MC is told both reasons with what their sentences need, and calls in spite of both`() throws {
        let (host, mc) = try discussing()
        let call = { (confirm: JSON) in host.asks(mc, "speaker.call", ["speaker": "i6-p1", "confirm": confirm], seen: ["speaker/i6-p1"]) }
        let refused = call(false)
        #expect(refused.description == "conflict speaker.other-item" && refused.retry == "no")
        #expect(refused.json?["override"]?["with"] == "confirm" && refused.json?["override"]?["text"] == false)
        #expect(names(refused) == Self.both)
        guard case .array(let reasons)? = refused.json?["override"]?["reasons"] else { return }
        #expect(reasons.first?["args"] == refused.args && reasons.last?["args"]?["venue"] != nil)
        #expect(names(call(true)) == Self.both, "a page that knows of one reason only has not asked about the other")
        #expect(names(call(["speaker.other-item"])) == Self.both)
        #expect(call(Self.both).isAccepted)
        #expect(host.conference.queue.speaking?.inSpite == [.speakerOtherItem, .speakerVenueOut])
    }

    @Test func `a stream deck is told the same over HTTP, with the status of a conflict, and repeats it there`() throws {
        let (host, _) = try discussing()
        let condition: JSON = .object([JSON.Member("speaker/i6-p1", .int(Int64(host.conference.seq)))])
        let frame = { (confirm: JSON) -> JSON in
            ["id": .string(host.newID()), "op": "speaker.call", "arg": ["speaker": "i6-p1", "confirm": confirm], "if": condition]
        }
        #expect(names(host.posts(frame([]), by: .mc)) == Self.both)
        #expect(host.exchanges.values.map(\.status) == [409])
        #expect(host.posts(frame(Self.both), by: .mc).isAccepted)
    }

    @Test func `what nobody may do carries no way to do it all the same`() throws {
        let (host, mc) = try discussing()
        let refused = host.asks(mc, "speaker.call", ["speaker": "s99", "confirm": Self.both], seen: ["speaker/s99"])
        #expect(refused.description == "not_found speaker.unknown" && refused.json?["override"] == nil)
    }

    @Test func `every op that can be done in spite of reasons is published with the field that says so, and no other is`() throws {
        let protocols = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../public/protocol").standardized
        var published: [String: Set<String>] = [:]
        for feature in try FileManager.default.contentsOfDirectory(atPath: protocols.path) {
            let file = protocols.appending(path: "\(feature)/commands.json")
            guard feature != "schemas", FileManager.default.fileExists(atPath: file.path) else { continue }
            guard case .object(let ops)? = try JSONReader.read([UInt8](Data(contentsOf: file)))["$defs"] else { continue }
            for op in ops {
                guard case .object(let fields)? = op.value["properties"]?["arg"]?["properties"] else { continue }
                published[op.key] = Set(fields.map(\.key)).intersection(Override.Word.allCases.map(\.rawValue))
            }
        }
        for op in Op.all { #expect(published[op.name] ?? [] == Set([op.spec.override?.rawValue].compactMap(\.self)), "\(op.name)") }
        #expect(Op.all.contains { $0.spec.override == .force })
    }
}
