import Conference
import Fixtures
import Testing

struct ProgrammeTests {
    private func reading(_ change: (inout Opening) -> Void) -> Command {
        var opening = Opening.laoCai
        change(&opening)
        return .system(.read(opening, digest: "second"))
    }

    @Test func `files mended before the opening are the programme`() throws {
        var hall = try Hall.laoCai
        let mended = reading {
            $0.items[5].title = "Tham luận của các điểm cầu"
            $0.items.removeLast()
        }
        try hall.when(mended, by: .system)
        #expect(try hall.item("i6").title == "Tham luận của các điểm cầu")
        #expect(hall.conference.agenda.course.order.count == 10)
        #expect(hall.conference.programmeDigest == "second")
        #expect(hall.position(of: .item("i11")) == hall.conference.seq)
    }

    @Test func `a link that was cut stays cut when the files are read anew`() throws {
        var hall = try Hall.laoCai
        try hall.when(.participant(.revoke(.siMaCai)), by: .operatorOne)
        try hall.when(reading { $0.about.place = "Hội trường UBND tỉnh" }, by: .system)
        #expect(try hall.participant(.siMaCai).generation == 2)
    }

    @Test func `a link that was cut stays cut even if its person left the files and came back`() throws {
        var hall = try Hall.laoCai
        let third = Principal(.mc, "mc-3")
        try hall.when(.participant(.revoke(third)), by: .operatorOne)
        try hall.when(reading { $0.participants.removeAll { $0.who == third } }, by: .system)
        #expect(hall.conference.participants[third] == nil)
        try hall.when(reading { _ in }, by: .system)
        #expect(try hall.participant(third).generation == 2)
    }

    @Test func `a venue that is connected stays so when the files are read anew`() throws {
        var hall = try Hall.laoCai
        let since = hall.conference.venues["si-ma-cai"]?.connectedSince
        try hall.when(reading { $0.venues.swapAt(0, 8) }, by: .system)
        #expect(hall.conference.venues["si-ma-cai"]?.connectedSince == since)
        #expect(hall.conference.venues.rows.first?.id == "si-ma-cai")
    }

    @Test func `a venue that stands elsewhere in the files has changed`() throws {
        var hall = try Hall.laoCai
        let before = hall.position(of: .venue("lao-cai"))
        try hall.when(reading { $0.venues.swapAt(0, 8) }, by: .system)
        #expect(hall.position(of: .venue("si-ma-cai")) == hall.conference.seq)
        #expect(hall.position(of: .venue("hoi-truong")) == hall.conference.seq)
        #expect(hall.position(of: .venue("lao-cai")) == before)
    }

    @Test func `a device keeps the screen that it was given when the files are read anew`() throws {
        var hall = try Hall.laoCai
        try hall.when(.stage(.assign("overlay", shows: .main)), by: .operatorOne)
        try hall.when(reading { _ in }, by: .system)
        #expect(hall.conference.stage.devices["overlay"]?.shows == .main)
    }

    @Test func `files that take away who holds the desk are refused`() throws {
        var hall = try Hall.laoCai
        try hall.when(.controlLock(.take), by: .secondMC)
        let without = reading { $0.participants.removeAll { $0.who == .secondMC } }
        hall.refuses(without, .conflict, .programmeInUse, by: .system, args: ["what": "mc-2"])
    }

    @Test func `files that take away whom a notice is for are refused`() throws {
        var hall = try Hall.laoCai
        try hall.when(.notices(.send(to: .venue("si-ma-cai"), text: "Thử tiếng")))
        try hall.when(.notices(.send(to: .participant(.saPa), text: "Thử hình")))
        try hall.when(.notices(.send(to: .unit("don-vi-15"), text: "Mời ký")))
        let noVenue = reading { $0.venues.removeAll { $0.id == "si-ma-cai" } }
        hall.refuses(noVenue, .conflict, .programmeInUse, by: .system, args: ["what": "si-ma-cai"])
        let noPerson = reading { $0.participants.removeAll { $0.who == .saPa } }
        hall.refuses(noPerson, .conflict, .programmeInUse, by: .system, args: ["what": "sa-pa"])
        let noUnit = reading { $0.participants.removeAll { $0.who == .unit15 } }
        hall.refuses(noUnit, .conflict, .programmeInUse, by: .system, args: ["what": "don-vi-15"])
    }

    @Test func `files that take away what a screen shows are refused`() throws {
        var hall = try Hall.laoCai
        try hall.when(.stage(.show(.main, Stage.Scene(.item, about: .item("i11")))))
        try hall.when(.stage(.hold(.main)))
        let without = reading { $0.items.removeLast() }
        hall.refuses(without, .conflict, .programmeInUse, by: .system, args: ["what": "i11"])
    }

    @Test func `after the opening the journal wins over the files`() throws {
        let hall = try Hall.laoCai(at: nil)
        hall.refuses(reading { _ in }, .closed, .conferenceAlreadyOpen, by: .system)
    }
}
