import Conference
import Fixtures
import Foundation
import Journal
import Rehearsal
import StrictJSON
import Testing
import Views
import Wire

@testable import Gateway

/// What hostile or broken pages send: the protocol's own examples with bytes changed by chance, at a conference that goes on.
@Suite struct MutatedFramesTests {
    private let frames: [JSON]

    init() throws { frames = try ProtocolExamples.frames() }

    @Test func `five thousand frames changed by chance neither stop the hall nor leave a page with another state`() throws {
        var random = SplitMix64(seed: 17_01_2022)
        let host = try GatewayHost()
        let guests = Principal.oneOfEach
        var inside = guests.map { host.joins($0) }
        host.asks(inside[0], "conference.open")
        for _ in 0..<5_000 {
            let place = Int.random(in: guests.indices, using: &random)
            if inside[place].closed != nil { inside[place] = host.joins(guests[place], after: inside[place]) }
            let frame = JSONWriter.write(sent(frames.randomElement(using: &random)!, as: host.newID()))
            let isSpoilt = Int.random(in: 0..<4, using: &random) > 0
            host.handle(.received(inside[place].connection, isSpoilt ? random.mutated(frame: frame) : frame))
            host.passes(milliseconds: 50)
        }
        #expect(inside.allSatisfy { $0.gaps == 0 })
        let conference = host.conference
        let whole = inside.filter { $0.closed == nil }
        #expect(!whole.isEmpty, "some pages were still in the hall at its end")
        #expect(conference.seq > 25, "some of the frames still made sense")
        let reference = Reference()
        try host.restart()
        for entry in host.history.entries { reference.take(entry.logEntry) }
        #expect(reference.conference == conference)
        for client in whole { try #expect(client.view.values == view(of: reference.conference, for: client.who)) }
    }

    /// An example as a page of this conference sends it: a command of its own, whatever it saw.
    private func sent(_ example: JSON, as id: String) -> JSON {
        guard case .object(let members) = example, example["t"] == "cmd" else { return example }
        return .object(
            members.compactMap { member in
                switch member.key {
                case "id": JSON.Member("id", .string(id))
                case "epoch": JSON.Member("epoch", "E1")
                case "if": nil
                default: member
                }
            })
    }

    private func view(of conference: ConferenceState, for who: Principal) throws -> [String: JSON] {
        let audience = Audience(who.role)
        let keys = Projection.keys(in: conference, for: audience)
        return try Dictionary(
            uniqueKeysWithValues: keys.map { key in
                try (key.text, JSONReader.read(#require(Projection.bytes(of: key, in: conference, for: audience))))
            })
    }
}
