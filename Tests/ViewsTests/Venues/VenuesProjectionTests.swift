import Conference
import StrictJSON
import Testing
import Views

struct VenuesProjectionTests {
    private static let canary = "hoàng yến"

    private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

    /// Everything about venues, guests and notes that is not public has the canary in it.
    private func meeting() throws -> Meeting {
        let canary = Self.canary
        let people = [
            Person(id: "lanh-dao", name: canary + " 1", salutation: BilingualText(canary, en: canary), title: BilingualText(canary)),
            Person(id: "khach", name: canary + " 2", salutation: BilingualText(canary), title: BilingualText(canary, en: canary)),
        ]
        var meeting = try Meeting(
            guests: [Guest(person: "khach", rank: 1, venue: "si-ma-cai"), Guest(person: "lanh-dao", rank: 2, venue: "sa-pa")],
            people: people)
        try meeting.does(.venue(.connected("si-ma-cai", since: meeting.now)), by: .system)
        try meeting.does(.venue(.ready(sound: true, picture: true)), by: .siMaCai)
        try meeting.does(.venue(.check("si-ma-cai", heard: true, seen: true)), by: .operatorOne)
        try meeting.does(.venue(.attendance(57)), by: .siMaCai)
        try meeting.does(.venue(.help(canary)), by: .siMaCai)
        try meeting.does(.venue(.takeHelp("si-ma-cai", override: .nothing)), by: .operatorOne)
        try meeting.does(.venue(.putOut("sa-pa", reason: canary)), by: .operatorOne)
        let deputy = Guest.Substitute(name: canary + " 3", title: BilingualText(canary))
        try meeting.does(.guest(.substitute("khach", deputy)), by: .operatorOne)
        try meeting.does(.notes(.add(about: .venue("si-ma-cai"), text: canary)), by: .operatorOne)
        return meeting
    }

    @Test func `help, reasons, leaders, guests and notes are in no byte that the public gets`() throws {
        let meeting = try meeting()
        let open = meeting.whole(of: .public)
        for (key, bytes) in open { #expect(!text(bytes).contains(Self.canary), "\(key.text)") }
        #expect(open.keys.filter { ["guest", "note", "rollcall", "help"].contains($0.text.prefix { $0 != "/" }) }.isEmpty)
        let rows = try #require(Projection.list("venues", in: meeting.conference, for: .public, at: 0))
        #expect(!text(JSONWriter.write(rows)).contains(Self.canary))
        #expect(Projection.list("guests", in: meeting.conference, for: .public, at: 0) == nil)
        #expect(Projection.list("notes", in: meeting.conference, for: .public, at: 0) == nil)
    }

    @Test func `no key that the staff have is given to the public when it is asked for by name`() throws {
        let meeting = try meeting()
        for key in Projection.keys(in: meeting.conference, for: .staff) {
            let bytes = Projection.bytes(of: key, in: meeting.conference, for: .public)
            #expect(bytes.map { !text($0).contains(Self.canary) } ?? true, "\(key.text)")
        }
    }

    @Test func `the staff see all of it`() throws {
        let staff = try meeting().whole(of: .staff)
        for key in ["venue/si-ma-cai", "venue/sa-pa", "guest/khach", "guest/lanh-dao", "note/n1"] as [ViewKey] {
            #expect(text(try #require(staff[key])).contains(Self.canary), "\(key.text)")
        }
        #expect(
            text(try #require(staff["rollcall"]))
                == #"{"state":"none","venues":2,"reported":1,"present":57,"expected":310,"#
                + #""counts":[{"venue":"hoi-truong","expected":250},{"venue":"si-ma-cai","present":57,"expected":60}],"#
                + #""guests":{"count":2,"expected":1,"present":0,"absent":0,"substituted":1}}"#)
    }

    @Test func `a venue sees what it has reported, its own call and who comes, and its own guests; another venue sees neither`() throws {
        let meeting = try meeting()
        let own = try meeting.mine(of: .siMaCai)
        #expect(own.keys.sorted() == ["guest/khach", "help", "ready", "room"])
        #expect(text(try #require(own["ready"])).hasPrefix(#"{"sound":true,"picture":true,"at":"#))
        let help = text(try #require(own["help"]))
        #expect(help.contains(Self.canary))
        #expect(help.contains(#""takenBy":"Tổ kỹ thuật số 1""#))
        #expect(try meeting.mine(of: .saPa).keys.sorted() == ["guest/lanh-dao"])
        #expect(try meeting.mine(of: .operatorOne).isEmpty)
        let saPa = try #require(meeting.conference.participants[.saPa])
        for key in ["help", "ready", "room", "guest/khach", "venue/si-ma-cai"] as [ViewKey] {
            #expect(Projection.ownBytes(of: key, for: saPa, in: meeting.conference) == nil, "\(key.text)")
        }
    }

    @Test func `the public part of a venue is its name, whether it is there and confirmed, and its numbers`() throws {
        let bytes = try #require(try meeting().whole(of: .public)["venue/si-ma-cai"])
        #expect(
            text(bytes)
                == #"{"name":{"vi":"Huyện Si Ma Cai","en":"Si Ma Cai District"},"hall":false,"order":2,"connectedSince":1642401601000,"#
                + #""confirmed":true,"expected":60,"present":57,"presentAt":1642401605000}"#)
    }

    /// More venues than a view carries call for help in long sentences and are out of use for long reasons: the worst morning.
    @Test func `of a thousand venues with many in trouble a view stays within its measure, and the list has them all`() throws {
        var meeting = try Meeting(venues: 997)
        let sentence = String(repeating: "Mất tiếng và mất hình ", count: 13)
        for venue in meeting.conference.venues.rows.suffix(80) {
            try meeting.does(.venue(.help(sentence)), by: Principal(.venue, PersonID(venue.id.text)))
            try meeting.does(.venue(.putOut(venue.id, reason: sentence)), by: .operatorOne)
            try meeting.does(.venue(.check(venue.id, heard: false, seen: false)), by: .operatorOne)
        }
        for audience in Audience.allCases {
            let view = meeting.whole(of: audience)
            #expect(view.reduce(0) { $0 + $1.key.text.utf8.count + $1.value.count + 4 } <= 64 * 1024)
            #expect(view.keys.count { $0.text.hasPrefix("venue/") } == 20)
        }
        guard case .array(let rows)? = Projection.list("venues", in: meeting.conference, for: .staff, at: 0) else {
            Issue.record("no list of venues")
            return
        }
        #expect(rows.count == 1_000)
        #expect(rows[999]["id"] == "diem-cau-996")
        #expect(rows[999]["help"]?["text"] == .string(sentence))
        #expect(text(try #require(meeting.whole(of: .staff)["venues"])).hasPrefix(#"{"count":1000,"shown":20,"out":80,"#))
    }

    @Test func `who leads a delegation and its seats is told to its own room, and how many were there from when to when to the staff`()
        throws
    {
        var meeting = try meeting()
        let room = text(try #require(try meeting.mine(of: .siMaCai)[.ownRoom]))
        #expect(room == #"{"leader":{"person":"lanh-dao","name":"hoàng yến 1","title":{"vi":"hoàng yến"}}}"#)
        #expect(try meeting.mine(of: .saPa)[.ownRoom] == nil)
        #expect(try meeting.mine(of: Principal(.venue, "hoi-truong"))[.ownRoom].map(text) == #"{"capacity":300}"#)
        let counted = try #require(meeting.conference.venues["si-ma-cai"]?.attendance).at
        try meeting.does(.venue(.attendance(31)), by: .siMaCai)
        let rows = text(JSONWriter.write(try #require(Projection.list("attendance", in: meeting.conference, for: .staff, at: 0))))
        #expect(
            rows
                == #"[{"id":"si-ma-cai","name":{"vi":"Huyện Si Ma Cai","en":"Si Ma Cai District"},"counts":[{"count":57,"since":\#(counted),"#
                + #""until":\#(meeting.now)},{"count":31,"since":\#(meeting.now)}]}]"#)
        #expect(Projection.list("attendance", in: meeting.conference, for: .public, at: 0) == nil)
    }

    @Test func `a call without words is told as one`() throws {
        var meeting = try Meeting()
        try meeting.does(.venue(.help(nil)), by: .saPa)
        #expect(try meeting.mine(of: .saPa)[.ownHelp].map(text) == #"{"since":\#(meeting.now)}"#)
        #expect(text(try #require(meeting.whole(of: .staff)["venue/sa-pa"])).contains(#""help":{"since":\#(meeting.now)}"#))
    }

    @Test func `who is lost or calls comes into the view of a thousand venues, and leaves it when it is mended`() throws {
        var meeting = try Meeting(venues: 997)
        let far: VenueID = "diem-cau-996"
        #expect(meeting.whole(of: .staff)[.venue(far)] == nil)
        let before = meeting.conference
        try meeting.does(.venue(.help("Mất tiếng")), by: Principal(.venue, "diem-cau-996"))
        #expect(meeting.whole(of: .staff)[.venue(far)] != nil)
        #expect(try meeting.mine(of: Principal(.venue, "diem-cau-996")).keys.sorted() == ["help"])
        let touched = Projection.keysTouched(by: meeting.conference.entitiesChanged(since: before), from: before, to: meeting.conference)
        let differing = meeting.whole(of: .staff).filter { key, bytes in
            Projection.bytes(of: key, in: before, for: .staff) != bytes
        }
        #expect(Set(differing.keys).subtracting(touched).isEmpty)
        #expect(touched.contains("venue/diem-cau-16"), "the one that was pushed out is told as gone")
        try meeting.does(.venue(.closeHelp(far, override: .nothing)), by: .operatorOne)
        #expect(meeting.whole(of: .staff)[.venue(far)] == nil)
        #expect(try meeting.mine(of: Principal(.venue, "diem-cau-996")).keys.sorted() == [.venue(far)], "it still has itself")
    }

    @Test func `notes of the greatest length leave the newest in the view and all in the list`() throws {
        var meeting = try Meeting()
        let long = String(repeating: "ế", count: StateLimits.noteCharacters)
        for _ in 0..<30 { try meeting.does(.notes(.add(about: .conference, text: long)), by: .operatorOne) }
        let staff = meeting.whole(of: .staff)
        #expect(staff.keys.filter { $0.text.hasPrefix("note/") } == ["note/n30"])
        #expect(staff.reduce(0) { $0 + $1.value.count } <= 64 * 1024)
        guard case .array(let rows)? = Projection.list("notes", in: meeting.conference, for: .staff, at: 0) else {
            Issue.record("no list of notes")
            return
        }
        #expect(rows.count == 30)
    }

    @Test func `a list that nobody keeps is none`() throws {
        #expect(Projection.list("recipes", in: try meeting().conference, for: .staff, at: 0) == nil)
    }
}
