import Conference
import Fixtures
import StrictJSON
import Testing

@testable import Views

/// Who leads an item is the staff's to know, and whose the cue is while it is on.
@Suite struct LeadingProjectionTests {
    private static var opening: Opening {
        var opening = Opening.withPapers()
        opening.items[5].ledBy = .chair
        return opening
    }

    private func json(_ key: ViewKey, _ conference: ConferenceState, _ audience: Audience) throws -> JSON {
        try JSONReader.read(try #require(Projection.bytes(of: key, in: conference, for: audience)))
    }

    @Test func `the staff are told who leads an item, near or far, and nobody else is`() throws {
        let conference = try PlayedConference(Self.opening).conference
        #expect(try json("agenda/i6", conference, .staff)["ledBy"] == "chair")
        #expect(try json("agenda/i6", conference, .public)["ledBy"] == nil)
        #expect(try json("agenda/i7", conference, .staff)["ledBy"] == nil)
        for audience in Audience.allCases {
            let list = try #require(Projection.list("agenda", in: conference, for: audience, at: 0))
            let told = String(decoding: JSONWriter.write(list), as: UTF8.self).contains(#""ledBy":"chair""#)
            #expect(told == (audience == .staff))
        }
    }

    @Test func `the cue says whose it is too, from the item's first step to its last, and not in a pause`() throws {
        var played = try PlayedConference(Self.opening, at: "i5")
        #expect(try json(.cue, played.conference, .staff)["ledBy"] == nil)
        _ = try played.presses()
        while played.conference.agenda.course.current == "i6" {
            #expect(try json(.cue, played.conference, .staff)["ledBy"] == "chair")
            _ = try played.presses()
        }
        #expect(try json(.cue, played.conference, .staff)["ledBy"] == nil)
        try played.does(.agenda(.jump(to: "i6")))
        try played.does(.lifecycle(.pause(reason: "Mất điện")))
        #expect(try json(.cue, played.conference, .staff)["ledBy"] == nil)
    }
}
