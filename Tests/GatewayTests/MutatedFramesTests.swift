import Conference
import Foundation
import Journal
import Rehearsal
import Testing
import Wire
import World

@testable import Gateway

/// What hostile or broken pages send: the protocol's own examples with bytes changed by chance, at the door of a conference that goes on.
@Suite struct MutatedFramesTests {
    private let frames: [[UInt8]]

    init() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        frames = try ["", "cmd"].flatMap { folder in
            let here = root.appending(path: "public/protocol/examples").appending(path: folder)
            let names = try FileManager.default.contentsOfDirectory(atPath: here.path).filter { $0.hasSuffix(".json") }.sorted()
            return try names.flatMap { name in
                guard case .array(let list) = try JSONReader.read([UInt8](Data(contentsOf: here.appending(path: name)))) else {
                    return [JSON]()
                }
                return list
            }
        }.map(JSONWriter.write)
    }

    @Test func `five thousand frames changed by chance neither stop the hall nor leave a page with another state`() throws {
        var random = SplitMix64(seed: 17_01_2022)
        let door = try Door()
        let guests = Principal.oneOfEach
        var inside = guests.map { door.joins($0) }
        door.asks(inside[0], "conference.open")
        for _ in 0..<5_000 {
            let place = Int.random(in: guests.indices, using: &random)
            if inside[place].closed != nil { inside[place] = door.joins(guests[place], after: inside[place]) }
            let frame = frames.randomElement(using: &random)!
            door.handle(.received(inside[place].connection, random.mutated(frame: frame)))
            door.passes(milliseconds: 50)
        }
        #expect(inside.allSatisfy { $0.gaps == 0 })
        let conference = door.conference
        #expect(conference.seq > 10, "some of the frames still made sense")
        var told = Reference()
        try door.restart()
        for entry in door.history.entries { told.take(entry) }
        #expect(told.conference == conference)
        for client in inside where client.closed == 1_006 { #expect(client.view.values == told.view(Audience(client.who.role))) }
    }
}
