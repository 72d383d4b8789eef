import Conference
import Fixtures
import Testing

struct VenuesTests {
    @Test func `a venue that is lost is away since it was last heard, and is back since it returned`() throws {
        var hall = try Hall.laoCai(at: 6)
        let heard = hall.now
        try hall.when(.venue(.lost("si-ma-cai", since: heard)), by: .system, after: 30)
        #expect(hall.conference.venues["si-ma-cai"]?.lostSince == heard)
        #expect(hall.conference.venues["si-ma-cai"]?.connectedSince == nil)
        try hall.when(.venue(.connected("si-ma-cai", since: hall.now)), by: .system)
        #expect(hall.conference.venues["si-ma-cai"]?.lostSince == nil)
        #expect(hall.conference.venues["si-ma-cai"]?.connectedSince == hall.now - .perSecond)
    }

    @Test func `a venue that is no part of the conference is refused`() throws {
        let hall = try Hall.laoCai
        hall.refuses(.venue(.lost("ha-giang", since: 0)), .notFound, .venueUnknown, by: .system, args: ["venue": "ha-giang"])
        hall.refuses(.venue(.connected("ha-giang", since: 0)), .notFound, .venueUnknown, by: .system)
    }

    @Test func `a venue may be lost in a pause and after the end`() throws {
        var hall = try Hall.laoCai(at: 6)
        try hall.when(.lifecycle(.pause(reason: "Mất điện")))
        try hall.when(.venue(.lost("si-ma-cai", since: hall.now)), by: .system)
        try hall.when(.lifecycle(.end(override: .all)))
        try hall.when(.venue(.lost("sa-pa", since: hall.now)), by: .system)
    }

    @Test func `what the record says already is not recorded again`() throws {
        var hall = try Hall.laoCai(at: 6)
        hall.refuses(.venue(.connected("si-ma-cai", since: hall.now)), .conflict, .venueAsRecorded, by: .system)
        try hall.when(.venue(.lost("si-ma-cai", since: hall.now)), by: .system)
        hall.refuses(.venue(.lost("si-ma-cai", since: hall.now)), .conflict, .venueAsRecorded, by: .system, args: ["venue": "si-ma-cai"])
    }

    @Test func `a venue speaks for itself and for no other, and whoever is no venue for none`() throws {
        var hall = try Hall.laoCai(at: 1)
        try hall.when(.venue(.ready(sound: true, picture: false)), by: .siMaCai)
        try hall.when(.venue(.attendance(42)), by: .siMaCai)
        #expect(try hall.venue("si-ma-cai").reported?.sound == true)
        #expect(try hall.venue("si-ma-cai").reported?.picture == false)
        #expect(try hall.venue("si-ma-cai").reported?.at == hall.now - .perSecond)
        #expect(try hall.venue("si-ma-cai").attendance?.count == 42)
        #expect(hall.conference.venues.rows.filter { $0.reported != nil || $0.attendance != nil }.map(\.id) == ["si-ma-cai"])
        for by in [Principal.operatorOne, .mc, .unit15] {
            hall.refuses(.venue(.attendance(42)), .forbidden, .venueNotYours, by: by)
            hall.refuses(.venue(.ready(sound: true, picture: true)), .forbidden, .venueNotYours, by: by)
            hall.refuses(.venue(.help("Mất tiếng")), .forbidden, .venueNotYours, by: by)
        }
    }

    @Test func `a venue is ready when the hall hears and sees it, not when it says so itself`() throws {
        var hall = try Hall.laoCai(at: 1)
        try hall.when(.venue(.ready(sound: true, picture: true)), by: .siMaCai)
        #expect(try !hall.venue("si-ma-cai").isConfirmed)
        try hall.when(.venue(.check("si-ma-cai", heard: false, seen: true)), by: .operatorOne)
        #expect(try !hall.venue("si-ma-cai").isConfirmed)
        try hall.when(.venue(.check("si-ma-cai", heard: true, seen: true)), by: .operatorOne)
        #expect(try hall.venue("si-ma-cai").isConfirmed)
        #expect(try hall.venue("si-ma-cai").checked?.by == .operatorOne)
    }

    @Test func `the hall's word counts until the venue reports that something is missing`() throws {
        var hall = try Hall.laoCai(at: 1)
        try hall.when(.venue(.check("si-ma-cai", heard: true, seen: true)), by: .operatorOne)
        try hall.when(.venue(.ready(sound: true, picture: true)), by: .siMaCai)
        #expect(try hall.venue("si-ma-cai").isConfirmed)
        try hall.when(.venue(.ready(sound: false, picture: true)), by: .siMaCai)
        #expect(try !hall.venue("si-ma-cai").isConfirmed)
        try hall.when(.venue(.check("si-ma-cai", heard: true, seen: true)), by: .operatorOne)
        #expect(try hall.venue("si-ma-cai").isConfirmed)
    }

    @Test func `a venue out of use keeps its reason, and is confirmed anew once it is back`() throws {
        var hall = try Hall.laoCai(at: 6)
        hall.refuses(.venue(.back("si-ma-cai")), .conflict, .venueNotOut, by: .operatorOne, args: ["venue": "si-ma-cai"])
        try hall.when(.venue(.check("si-ma-cai", heard: true, seen: true)), by: .operatorOne)
        let since = try hall.when(.venue(.putOut("si-ma-cai", reason: "Mất tiếng")), by: .operatorOne).at
        try hall.when(.venue(.putOut("si-ma-cai", reason: "Mất tiếng, mất hình")), by: .operatorTwo)
        #expect(try hall.venue("si-ma-cai").out?.reason == "Mất tiếng, mất hình")
        #expect(try hall.venue("si-ma-cai").out?.since == since)
        #expect(hall.conference.isOutOfUse("si-ma-cai"))
        #expect(!hall.conference.isOutOfUse("sa-pa"))
        #expect(!hall.conference.isOutOfUse("ha-giang"))
        try hall.when(.venue(.back("si-ma-cai")), by: .operatorOne)
        #expect(!hall.conference.isOutOfUse("si-ma-cai"))
        #expect(try !hall.venue("si-ma-cai").isConfirmed)
    }

    @Test func `the hall speaks only of venues that take part`() throws {
        let hall = try Hall.laoCai(at: 6)
        let commands: [Venue.Command] = [
            .check("ha-giang", heard: true, seen: true), .putOut("ha-giang", reason: "Mất điện"), .back("ha-giang"),
            .takeHelp("ha-giang", override: .all), .closeHelp("ha-giang", override: .all),
        ]
        for command in commands {
            hall.refuses(.venue(command), .notFound, .venueUnknown, by: .operatorOne, args: ["venue": "ha-giang"])
        }
    }

    @Test func `venues and guests go on in a pause; after the end counting is over, and a call for help may still be settled`() throws {
        var hall = try Hall.laoCai(at: 6)
        try hall.when(.lifecycle(.pause(reason: "Mất điện")))
        try hall.when(.venue(.attendance(40)), by: .siMaCai)
        try hall.when(.venue(.check("si-ma-cai", heard: true, seen: true)), by: .operatorOne)
        try hall.when(.guest(.arrive("lanh-dao-si-ma-cai")), by: .siMaCai)
        try hall.when(.venue(.help("Chưa có tiếng")), by: .siMaCai)
        try hall.when(.lifecycle(.end(override: .all)))
        hall.refuses(.venue(.attendance(41)), .closed, .conferenceEnded, by: .siMaCai)
        hall.refuses(.venue(.putOut("sa-pa", reason: "Mất điện")), .closed, .conferenceEnded, by: .operatorOne)
        hall.refuses(.rollCall(.open), .closed, .conferenceEnded, by: .operatorOne)
        hall.refuses(.guest(.absent("dang-xuan-phong")), .closed, .conferenceEnded, by: .operatorOne)
        try hall.when(.venue(.closeHelp("si-ma-cai", override: .nothing)), by: .operatorOne)
        try hall.when(.lifecycle(.seal()))
        hall.refuses(.venue(.help("Chưa có tiếng")), .closed, .conferenceSealed, by: .siMaCai)
    }
}
