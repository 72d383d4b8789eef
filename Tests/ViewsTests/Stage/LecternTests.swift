import Conference
import StrictJSON
import Testing
import Views

/// What the monitor at the lectern has, and who else does.
@Suite struct `the lectern's screen on the wire` {
    private static let mc = Principal(.mc, "mc-1")
    private static let lectern = Participant(.screen, "timer", name: "Màn hình bục phát biểu")
    private static let wall = Participant(.screen, "main", name: "Màn hình hội trường")
    private static let baoThang = Participant(.venue, "bao-thang", name: "Huyện Bảo Thắng", venue: "bao-thang")
    private static let batXat = Participant(.venue, "bat-xat", name: "Huyện Bát Xát", venue: "bat-xat")

    private var conference = ConferenceState()

    init() throws {
        let items = [("i6", "bao-thang"), ("i7", "bat-xat")].map { id, venue in
            var item = Agenda.Item(id: ItemID(id), kind: .speech, title: "Phát biểu", plannedMinutes: 7)
            item.venue = VenueID(venue)
            return item
        }
        let opening = Opening(
            about: Lifecycle.About(title: "Hội nghị", place: "Lào Cai", zone: "UTC", startsAt: 0),
            venues: [Venue(id: "bao-thang", name: "Huyện Bảo Thắng"), Venue(id: "bat-xat", name: "Huyện Bát Xát")],
            participants: [Participant(.mc, "mc-1", name: "Người dẫn"), Self.lectern, Self.wall, Self.baoThang, Self.batXat], items: items)
        try done(.system(.read(opening, digest: "")))
        try done(.lifecycle(.open()))
        try done(.agenda(.advance(from: nil)))
        try done(.timers(.start(seconds: 420)))
    }

    private mutating func done(_ command: Command) throws {
        let at = Milliseconds(1_000 * (conference.seq + 1))
        let events = try conference.decide(command, by: Self.mc, at: at, facts: Facts())
        conference.apply(LogEntry(seq: conference.seq + 1, at: at, by: Self.mc, op: command.op?.name ?? "", events: events))
    }

    private func has(_ participant: Participant, _ key: ViewKey) -> Bool {
        let listed = Projection.ownKeys(of: participant, in: conference).contains(key)
        #expect(listed == (Projection.ownBytes(of: key, for: participant, in: conference) != nil))
        return listed
    }

    private static let clock = ViewKey.entity(.timer(.speaking))
    private static let screen = ViewKey.entity(.stage(.timer))

    @Test func `what is written to whoever speaks is read at the lectern and by the staff alone`() throws {
        var hall = self
        try hall.done(.stage(.message(.timer, "Còn 1 phút")))
        let mine = try #require(Projection.ownBytes(of: Self.screen, for: Self.lectern, in: hall.conference))
        #expect(try JSONReader.read(mine)["message"] == "Còn 1 phút")
        #expect(Projection.bytes(of: Self.screen, in: hall.conference, for: .staff) != nil)
        #expect(Projection.bytes(of: Self.screen, in: hall.conference, for: .public) == nil)
        #expect(!hall.has(Self.wall, Self.screen))
    }

    @Test func `the speaking clock is at the lectern and with the venue that speaks, and the hall does not see it`() throws {
        #expect(Projection.bytes(of: Self.clock, in: conference, for: .public) == nil)
        #expect(Projection.bytes(of: Self.clock, in: conference, for: .staff) != nil)
        #expect(has(Self.lectern, Self.clock) && has(Self.baoThang, Self.clock))
        #expect(!has(Self.wall, Self.clock) && !has(Self.batXat, Self.clock))
    }

    @Test func `the clock goes with the floor and with the device that shows it`() throws {
        var hall = self
        try hall.done(.agenda(.advance(from: "i6")))
        try hall.done(.timers(.start(seconds: 420)))
        #expect(hall.has(Self.batXat, Self.clock) && !hall.has(Self.baoThang, Self.clock))
        let before = hall.conference
        try hall.done(.stage(.assign("timer", shows: .main)))
        try hall.done(.stage(.assign("main", shows: .timer)))
        #expect(hall.has(Self.wall, Self.clock) && hall.has(Self.wall, Self.screen))
        #expect(!hall.has(Self.lectern, Self.clock) && !hall.has(Self.lectern, Self.screen))
        for key in [Self.clock, Self.screen] {
            #expect(Projection.keysTouched(by: [.device("main"), .device("timer")], from: before, to: hall.conference).contains(key))
            let owners = Set(Projection.owners(of: key, from: before, to: hall.conference).map(\.who))
            #expect(owners.isSuperset(of: [Self.wall.who, Self.lectern.who]))
        }
    }

    @Test func `an item with a public clock shows the hall how long its speaker has`() throws {
        var hall = self
        try hall.done(.agenda(.edit("i6", [.publicClock(true)])))
        #expect(Projection.bytes(of: Self.clock, in: hall.conference, for: .public) != nil)
    }
}
