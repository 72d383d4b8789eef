import Fixtures
import Testing

@testable import Conference

/// How many were in a room from when to when: the minutes of a long day tell it.
struct AttendanceTests {
    @Test func `each count stands from when it was told until another, and the same count once more is no news`() throws {
        var hall = try Hall.laoCai(at: 1)
        try hall.when(.venue(.attendance(42)), by: .siMaCai)
        let came = hall.now
        try hall.when(.venue(.attendance(42)), by: .siMaCai)
        let again = hall.now
        try hall.when(.venue(.attendance(40, of: "si-ma-cai")), by: .operatorOne)
        let corrected = hall.now
        let venue = try hall.venue("si-ma-cai")
        #expect(venue.counts == [Venue.Attendance(count: 42, at: came), Venue.Attendance(count: 40, at: corrected)])
        #expect(again > came && venue.attendance == Venue.Attendance(count: 40, at: corrected))
        #expect(try hall.venue("sa-pa").counts.isEmpty)
    }

    @Test func `a day takes so many counts of one room, and the one that stands is taken at any time`() throws {
        var hall = try Hall.laoCai(at: 1)
        for count in 1...Venue.mostCounts { try hall.when(.venue(.attendance(count)), by: .siMaCai) }
        let args: [String: Rejection.Value] = ["venue": "si-ma-cai", "limit": .number(Venue.mostCounts)]
        hall.refuses(.venue(.attendance(7)), .conflict, .venueCountedOften, by: .siMaCai, args: args)
        hall.refuses(.venue(.attendance(7, of: "si-ma-cai")), .conflict, .venueCountedOften, by: .operatorOne, args: args)
        try hall.when(.venue(.attendance(Venue.mostCounts)), by: .siMaCai)
        try hall.when(.venue(.attendance(7)), by: .saPa)
        #expect(try hall.venue("si-ma-cai").counts.count == Venue.mostCounts)
    }

    @Test func `the intervals outlive a snapshot, and a state stored before there were any has the one count that it knew`() throws {
        var hall = try Hall.laoCai(at: 1)
        for count in [42, 40, 31] { try hall.when(.venue(.attendance(count)), by: .siMaCai) }
        let venue = try hall.venue("si-ma-cai")
        guard case .object(let stored) = venue.recorded else { throw RecordFault(.isNo("object")) }
        #expect(try Venue(from: stored) == venue)
        let older = RecordedObject(stored.fields.filter { $0.name != "counts" }, personal: stored.personal)
        #expect(try Venue(from: older).counts == [Venue.Attendance(count: 31, at: hall.now)])
    }
}
