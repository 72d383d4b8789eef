import Conference
import Fixtures
import Testing

struct VenuesCueTests {
    private func warnings(_ hall: Hall) -> [String] {
        hall.conference.cue.warnings.map { warning in
            guard case .list(let venues)? = warning.args.first?.value else { return warning.reason.rawValue }
            return "\(warning.reason.rawValue): \(venues.joined(separator: " "))"
        }
    }

    /// Every venue confirmed and counted, ten delegates more at each than at the one before.
    private func called() throws -> Hall {
        var hall = try Hall.laoCai(at: 1)
        for (place, venue) in hall.conference.venues.rows.enumerated() {
            try hall.when(.venue(.check(venue.id, heard: true, seen: true)), by: .operatorOne)
            try hall.when(.venue(.attendance(100 + 10 * place)), by: Principal(.venue, PersonID(venue.id.text)))
        }
        return hall
    }

    @Test func `in the roll call the MC is told who is missing in what, and each falls silent as it is mended`() throws {
        var hall = try called()
        #expect(warnings(hall) == [])
        try hall.when(.venue(.ready(sound: false, picture: true)), by: .saPa)
        try hall.when(.venue(.help("Mất tiếng")), by: .saPa)
        try hall.when(.venue(.lost("van-ban", since: hall.now)), by: .system)
        try hall.when(.venue(.putOut("bac-ha", reason: "Mất điện")), by: .operatorOne)
        #expect(
            warnings(hall) == [
                "venue.not-connected: van-ban", "venue.not-confirmed: sa-pa", "venue.out-of-use: bac-ha", "help.open: sa-pa",
            ])
        try hall.when(.venue(.check("sa-pa", heard: true, seen: true)), by: .operatorOne)
        try hall.when(.venue(.closeHelp("sa-pa", override: .nothing)), by: .operatorOne)
        try hall.when(.venue(.connected("van-ban", since: hall.now)), by: .system)
        try hall.when(.venue(.back("bac-ha")), by: .operatorOne)
        #expect(warnings(hall) == ["venue.not-confirmed: bac-ha"])
    }

    @Test func `at the beginning of the roll call nobody is confirmed and nobody has counted`() throws {
        let hall = try Hall.laoCai(at: 1)
        #expect(hall.conference.cue.warnings.map(\.reason) == [.venueNotConfirmed, .venueNotCounted])
    }

    @Test func `outside the roll call a call for help is the MC's concern where the programme is or goes next`() throws {
        var hall = try Hall.laoCai(at: 6)
        try hall.when(.venue(.help("Mất tiếng")), by: .siMaCai)
        #expect(warnings(hall) == [])
        try hall.when(.agenda(.edit("i7", [.venue("si-ma-cai")])))
        #expect(warnings(hall) == ["help.open: si-ma-cai"])
        try hall.when(.venue(.putOut("si-ma-cai", reason: "Mất tiếng")), by: .operatorOne)
        #expect(warnings(hall) == ["venue.out-of-use: si-ma-cai", "help.open: si-ma-cai"])
        try hall.when(.agenda(.advance(from: "i6")))
        #expect(warnings(hall).contains("help.open: si-ma-cai"))
        try hall.when(.agenda(.advance(from: "i7")))
        #expect(warnings(hall) == [])
    }

    @Test func `a venue out of use is not asked to connect`() throws {
        var hall = try Hall.laoCai(at: 6)
        try hall.when(.venue(.lost("si-ma-cai", since: hall.now)), by: .system)
        #expect(warnings(hall) == ["venue.not-connected: si-ma-cai"])
        try hall.when(.venue(.putOut("si-ma-cai", reason: "Mất điện")), by: .operatorOne)
        #expect(warnings(hall) == [])
    }

    @Test func `of a thousand venues a warning names twelve and counts the rest`() throws {
        var opening = Opening.laoCai
        opening.venues += (1...990).map { Venue(id: VenueID("diem-cau-\($0)"), name: BilingualText("Điểm cầu số \($0)")) }
        var hall = Hall()
        try hall.when(.system(.read(opening, digest: "thousand")), by: .system)
        #expect(try #require(warnings(hall).first).hasSuffix("si-ma-cai van-ban diem-cau-1 diem-cau-2"))
        #expect(hall.conference.cue.warnings.first?.args.last?.value == 988)
    }

    @Test func `a cue says where its step takes place: at the round's venues, the speaker's, the signatories'`() throws {
        var hall = try Hall.withEverything
        #expect(hall.conference.cue.venues == nil, "the opening is everybody's")
        try hall.when(.lifecycle(.open()))
        try hall.when(.agenda(.jump(to: "i6")))
        try hall.when(.queue(.call("i6-p1")))
        #expect(hall.conference.cue.step == .queue(call: "i6-p2"))
        let papers = Set(try hall.item("i6").places)
        #expect(Set(hall.conference.cue.venues ?? []) == papers)
        try hall.when(.agenda(.jump(to: "i8")))
        #expect(hall.conference.cue.venues == ["hoi-truong"])
        while case .round(_, let round) = hall.conference.cue.step, round != "r6c" {
            try hall.when(try #require(hall.conference.cue.step).command())
        }
        #expect(hall.conference.cue.venues == ["hoi-truong", "muong-khuong", "si-ma-cai", "van-ban"])
        try hall.when(.agenda(.jump(to: "i10")))
        #expect(hall.conference.cue.step == .pledges(.present("cum-a")))
        #expect(hall.conference.cue.venues?.count == 9)
    }

    @Test func `a venue of the round that is out of use is the MC's concern before it is called`() throws {
        var hall = try Hall.awarding(from: "r6c")
        try hall.when(.venue(.putOut("van-ban", reason: "Mất điện")), by: .operatorOne)
        #expect(warnings(hall).contains("venue.out-of-use: van-ban"))
    }
}
