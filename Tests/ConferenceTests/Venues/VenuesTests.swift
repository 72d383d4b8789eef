import Conference
import Testing
import World

struct VenuesTests {
    @Test func `a venue that is lost is away since it was last heard, and is back since it returned`() throws {
        var hall = try Hall.laoCai(at: 6)
        let heard = hall.now
        try hall.when(.venue(.lost("si-ma-cai", since: heard)), by: .house, after: 30)
        #expect(hall.conference.venues["si-ma-cai"]?.lostSince == heard)
        #expect(hall.conference.venues["si-ma-cai"]?.connectedSince == nil)
        try hall.when(.venue(.connected("si-ma-cai", since: hall.now)), by: .house)
        #expect(hall.conference.venues["si-ma-cai"]?.lostSince == nil)
        #expect(hall.conference.venues["si-ma-cai"]?.connectedSince == hall.now - .perSecond)
    }

    @Test func `a venue that is no part of the conference is refused`() throws {
        let hall = try Hall.laoCai
        hall.refuses(.venue(.lost("ha-giang", since: 0)), .notFound, .venueUnknown, by: .house, args: ["venue": "ha-giang"])
        hall.refuses(.venue(.connected("ha-giang", since: 0)), .notFound, .venueUnknown, by: .house)
    }

    @Test func `a venue may be lost in a pause and after the end`() throws {
        var hall = try Hall.laoCai(at: 6)
        try hall.when(.session(.pause(reason: "Mất điện")))
        try hall.when(.venue(.lost("si-ma-cai", since: hall.now)), by: .house)
        try hall.when(.session(.end(confirm: true)))
        try hall.when(.venue(.lost("sa-pa", since: hall.now)), by: .house)
    }
}
