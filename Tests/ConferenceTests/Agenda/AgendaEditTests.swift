import Conference
import Fixtures
import Testing

struct AgendaEditTests {
    @Test func `a break inserted after item 6 is the next after it`() throws {
        var hall = try Hall.laoCai(at: 6)
        let pause = try hall.inserts(.breakOfTen, after: "i6")
        #expect(hall.conference.agenda.course.order[5...7].map(\.self) == ["i6", pause, "i7"])
        try hall.when(.agenda(.advance(from: "i6")))
        #expect(hall.current == pause)
        #expect(try hall.item(pause).plannedStart == nil)
        #expect(try hall.clock(.item).left(at: hall.now) == 10 * .perMinute)
    }

    @Test func `inserting after nothing puts an item first`() throws {
        var hall = try Hall.laoCai
        let first = try hall.inserts(.init(kind: .video, title: "Phóng sự", minutes: 8, changes: [.video("phong-su.mp4")]), after: nil)
        #expect(hall.conference.agenda.course.order.first == first)
        #expect(try hall.item(first).video == "phong-su.mp4")
    }

    @Test func `inserting after an unknown item, or at an unknown venue, is refused`() throws {
        let hall = try Hall.laoCai(at: 6)
        hall.refuses(.agenda(.insert(after: "i99", .breakOfTen)), .notFound, .agendaUnknownItem, args: ["item": "i99"])
        let elsewhere = Agenda.NewItem(kind: .paper, title: "Tham luận", minutes: 7, changes: [.venue("ha-giang")])
        hall.refuses(.agenda(.insert(after: "i6", elsewhere)), .notFound, .venueUnknown, args: ["venue": "ha-giang"])
    }

    @Test func `a day has at most 200 items`() throws {
        var hall = try Hall.laoCai
        for _ in 11..<StateLimits.items { try hall.when(.agenda(.insert(after: "i6", .breakOfTen))) }
        hall.refuses(.agenda(.insert(after: "i6", .breakOfTen)), .conflict, .agendaTooMany, args: ["limit": 200])
    }

    @Test func `a name that was given once is never given again, not even after undo`() throws {
        var hall = try Hall.laoCai(at: 6)
        var names = [try hall.inserts(.breakOfTen, after: "i6"), try hall.inserts(.breakOfTen, after: "i6")]
        try hall.undoNewest()
        try hall.undoNewest()
        names.append(try hall.inserts(.breakOfTen, after: "i6"))
        #expect(Set(names).count == 3)
        #expect(Set(names).isDisjoint(with: Opening.laoCai.items.map(\.id)))
    }

    @Test func `a name given before the programme is read anew is not given again`() throws {
        var hall = try Hall.laoCai
        let first = try hall.inserts(.breakOfTen, after: "i6")
        try hall.when(.system(.read(.laoCai, digest: "second")), by: .system)
        #expect(try hall.inserts(.breakOfTen, after: "i6") != first)
    }

    @Test func `an edit sets the fields that it names and no other`() throws {
        var hall = try Hall.laoCai
        let before = try hall.item("i6")
        try hall.when(
            .agenda(.edit("i6", [.title("Tham luận của các điểm cầu"), .venue("si-ma-cai"), .notes("Micro số 2"), .minutes(30)])))
        var expected = before
        expected.title = "Tham luận của các điểm cầu"
        expected.venue = "si-ma-cai"
        expected.notes = "Micro số 2"
        expected.plannedMinutes = 30
        #expect(try hall.item("i6") == expected)
    }

    @Test func `an edit can empty what may be empty`() throws {
        var hall = try Hall.laoCai
        try hall.when(.agenda(.edit("i6", [.venue("si-ma-cai"), .notes("Micro số 2"), .script("Xin mời")])))
        try hall.when(.agenda(.edit("i6", [.venue(nil), .notes(nil), .script(nil)])))
        #expect(try hall.item("i6").venue == nil)
        #expect(try hall.item("i6").notes == nil)
        #expect(try hall.item("i6").script == nil)
    }

    @Test func `a new length of the item that is on moves the end of its clock`() throws {
        var hall = try Hall.laoCai(at: 5)
        let end = try hall.clock(.item).endsAt
        try hall.when(.agenda(.edit("i5", [.minutes(15)])))
        #expect(try hall.clock(.item).endsAt == end - 5 * .perMinute)
        try hall.when(.agenda(.edit("i6", [.minutes(15)])))
        #expect(try hall.clock(.item).endsAt == end - 5 * .perMinute)
    }

    @Test func `screens that follow go along when the item that is on becomes a break`() throws {
        var hall = try Hall.laoCai(at: 6)
        try hall.when(.agenda(.edit("i6", [.kind(.break)])))
        #expect(try hall.scene(.main) == Stage.Scene(.break, about: .item("i6")))
        try hall.undoNewest()
        #expect(try hall.scene(.main) == Stage.Scene(.item, about: .item("i6")))
    }

    @Test func `an edit of an unknown item or to an unknown venue is refused`() throws {
        let hall = try Hall.laoCai(at: 5)
        hall.refuses(.agenda(.edit("i99", [.quiet(true)])), .notFound, .agendaUnknownItem, args: ["item": "i99"])
        hall.refuses(.agenda(.edit("i6", [.quiet(true), .venue("ha-giang")])), .notFound, .venueUnknown, args: ["venue": "ha-giang"])
    }

    @Test func `a planned item moves behind another, or to the front`() throws {
        var hall = try Hall.laoCai
        try hall.when(.agenda(.move("i9", after: "i7")))
        #expect(hall.conference.agenda.course.order == ["i1", "i2", "i3", "i4", "i5", "i6", "i7", "i9", "i8", "i10", "i11"])
        try hall.when(.agenda(.move("i9", after: nil)))
        #expect(hall.conference.agenda.course.order.first == "i9")
        #expect(Set(hall.conference.agenda.course.order).count == 11)
    }

    @Test func `what is on or over does not move, and nothing moves behind itself or behind nothing known`() throws {
        let hall = try Hall.laoCai(at: 5)
        hall.refuses(.agenda(.move("i5", after: "i7")), .conflict, .agendaNotPlanned, args: ["item": "i5", "state": "current"])
        hall.refuses(.agenda(.move("i4", after: "i7")), .conflict, .agendaNotPlanned, args: ["item": "i4", "state": "done"])
        hall.refuses(.agenda(.move("i8", after: "i8")), .badRequest, .agendaBadPlace)
        hall.refuses(.agenda(.move("i8", after: "i99")), .notFound, .agendaUnknownItem, args: ["item": "i99"])
        hall.refuses(.agenda(.move("i99", after: "i8")), .notFound, .agendaUnknownItem, args: ["item": "i99"])
    }
}

extension Agenda.NewItem {
    static let breakOfTen = Agenda.NewItem(kind: .break, title: "Giải lao", minutes: 10)
}
