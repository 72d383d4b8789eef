import Conference
import Fixtures
import Testing

struct AgendaTests {
    @Test func `the eleven items follow each other, one at a time, and the last leaves none`() throws {
        var hall = try Hall.laoCai(at: nil)
        #expect(hall.current == nil)
        for number in 1...11 {
            try hall.when(.agenda(.advance(from: hall.current)))
            #expect(hall.current == ItemID("i\(number)"))
            #expect(hall.conference.agenda.inOrder.filter { $0.state == .current }.map(\.id) == [ItemID("i\(number)")])
        }
        try hall.when(.agenda(.advance(from: "i11")))
        #expect(hall.current == nil)
        #expect(hall.conference.agenda.inOrder.allSatisfy { $0.state == .done })
        hall.refuses(.agenda(.advance(from: nil)), .conflict, .agendaNothingLeft)
    }

    @Test func `an item ends at the instant at which the next begins`() throws {
        var hall = try Hall.laoCai(at: 4)
        try hall.when(.agenda(.advance(from: "i4")), after: 312)
        #expect(try hall.item("i4").actualEnd == hall.now)
        #expect(try hall.item("i5").actualStart == hall.now)
        #expect(try hall.item("i5").actualEnd == nil)
    }

    @Test func `the day's beginning is that of its first item and stays`() throws {
        var hall = try Hall.laoCai(at: 1)
        let began = hall.now
        try hall.when(.agenda(.advance(from: "i1")))
        #expect(hall.conference.agenda.course.startedAt == began)
    }

    @Test func `of two MCs who advance from the same item the second learns what is on`() throws {
        var hall = try Hall.laoCai(at: 7)
        try hall.when(.agenda(.advance(from: "i7")), by: .mc)
        hall.refuses(.agenda(.advance(from: "i7")), .conflict, .agendaMovedOn, by: .secondMC, args: ["now": "i8"])
    }

    @Test func `whoever advances from an item when none is on learns that none is`() throws {
        let hall = try Hall.laoCai(at: nil)
        hall.refuses(.agenda(.advance(from: "i1")), .conflict, .agendaMovedOn, args: ["now": .none])
    }

    @Test func `whoever holds an old picture of the agenda is told the item that is on, of any other thing its name`() throws {
        let hall = try Hall.laoCai(at: 3)
        #expect(hall.conference.changed(.agenda) == Rejection(.conflict, .agendaMovedOn, ("now", "i3")))
        #expect(hall.conference.changed(.stage(.main)) == Rejection(.conflict, .entityChanged, ("key", "stage/main")))
    }

    @Test func `a jump leaves the current item done and what lies between planned`() throws {
        var hall = try Hall.laoCai(at: 5)
        try hall.when(.agenda(.jump(to: "i8")))
        #expect(hall.current == "i8")
        #expect(try hall.item("i5").state == .done)
        #expect(try hall.item("i6").state == .planned)
        #expect(hall.conference.agenda.next?.id == "i9")
    }

    @Test func `a jump back reopens an item with a new beginning and no end`() throws {
        var hall = try Hall.laoCai(at: 5)
        try hall.when(.agenda(.jump(to: "i4")), after: 60)
        #expect(try hall.item("i4").state == .current)
        #expect(try hall.item("i4").actualStart == hall.now)
        #expect(try hall.item("i4").actualEnd == nil)
    }

    @Test func `after the last item a jump to one that was passed over is still possible`() throws {
        var hall = try Hall.laoCai(at: 5)
        try hall.when(.agenda(.jump(to: "i11")))
        try hall.when(.agenda(.advance(from: "i11")))
        #expect(hall.conference.agenda.next == nil)
        try hall.when(.agenda(.jump(to: "i6")))
        #expect(hall.current == "i6")
    }

    @Test func `a jump to where the hall is, or to nowhere, is refused`() throws {
        let hall = try Hall.laoCai(at: 5)
        hall.refuses(.agenda(.jump(to: "i5")), .conflict, .agendaSameItem, args: ["item": "i5"])
        hall.refuses(.agenda(.jump(to: "i99")), .notFound, .agendaUnknownItem, args: ["item": "i99"])
    }

    @Test func `a planned item that is skipped is passed over later`() throws {
        var hall = try Hall.laoCai(at: 5)
        try hall.when(.agenda(.skip("i6")))
        #expect(hall.current == "i5")
        try hall.when(.agenda(.advance(from: "i5")))
        #expect(hall.current == "i7")
        #expect(try hall.item("i6").state == .skipped)
    }

    @Test func `the current item that is skipped is left at once for the next`() throws {
        var hall = try Hall.laoCai(at: 5)
        try hall.when(.agenda(.skip("i5")))
        #expect(hall.current == "i6")
        #expect(try hall.item("i5").state == .skipped)
    }

    @Test func `a skipped item may still be called up`() throws {
        var hall = try Hall.laoCai(at: 5)
        try hall.when(.agenda(.skip("i6")))
        try hall.when(.agenda(.jump(to: "i6")))
        #expect(try hall.item("i6").state == .current)
    }

    @Test func `what is done or skipped already is not skipped`() throws {
        var hall = try Hall.laoCai(at: 5)
        try hall.when(.agenda(.skip("i6")))
        hall.refuses(.agenda(.skip("i4")), .conflict, .agendaNotPlanned, args: ["item": "i4", "state": "done"])
        hall.refuses(.agenda(.skip("i6")), .conflict, .agendaNotPlanned, args: ["item": "i6", "state": "skipped"])
        hall.refuses(.agenda(.skip("i99")), .notFound, .agendaUnknownItem)
    }

    @Test func `every step of the agenda waits for the opening, while the day may already be mended`() throws {
        var hall = try Hall.laoCai
        hall.refuses(.agenda(.advance(from: nil)), .closed, .conferenceNotOpen)
        hall.refuses(.agenda(.jump(to: "i3")), .closed, .conferenceNotOpen)
        hall.refuses(.agenda(.extend(minutes: 5)), .closed, .conferenceNotOpen)
        try hall.when(.agenda(.skip("i1")))
        try hall.when(.agenda(.edit("i2", [.title("Chào cờ, hát Quốc ca")])))
        try hall.when(.lifecycle(.open()))
        #expect(hall.conference.agenda.next?.id == "i2")
    }

    @Test(arguments: [Agenda.Command.advance(from: "i5"), .jump(to: "i7"), .skip("i6"), .edit("i6", [.quiet(true)]), .extend(minutes: 5)])
    func `in a pause no step of the agenda is taken`(command: Agenda.Command) throws {
        var hall = try Hall.laoCai(at: 5)
        try hall.when(.lifecycle(.pause(reason: "Mất điện")))
        hall.refuses(.agenda(command), .closed, .conferencePaused)
    }

    @Test func `a quiet item is quiet because of its kind, unless somebody says otherwise`() throws {
        var hall = try Hall.laoCai(at: 1)
        #expect(try hall.item("i2").quiet)
        #expect(try !hall.item("i3").quiet)
        let silence = try hall.inserts(.init(kind: .silence, title: "Phút mặc niệm", minutes: 1), after: "i2")
        let loud = try hall.inserts(.init(kind: .anthem, title: "Quốc ca", minutes: 3, changes: [.quiet(false)]), after: "i2")
        #expect(try hall.item(silence).quiet)
        #expect(try !hall.item(loud).quiet)
    }

    @Test func `nobody is timed before the whole hall unless the item says so, and the day may say so`() throws {
        var hall = try Hall.laoCai(at: 5)
        #expect(hall.conference.agenda.inOrder.allSatisfy { !$0.hasPublicClock })
        try hall.when(.agenda(.edit("i6", [.publicClock(true)])))
        #expect(try hall.item("i6").hasPublicClock)
        try hall.undoNewest()
        #expect(try !hall.item("i6").hasPublicClock)
    }

    @Test func `extending lengthens the item and its clock by the same, and only the item that is on`() throws {
        var hall = try Hall.laoCai(at: 5)
        let end = try hall.clock(.item).endsAt
        try hall.when(.agenda(.extend(minutes: 5)))
        try hall.when(.agenda(.extend(minutes: 2)))
        #expect(try hall.item("i5").extendedMinutes == 7)
        #expect(try hall.clock(.item).endsAt == end + 7 * .perMinute)
        #expect(try hall.item("i6").extendedMinutes == 0)
    }

    @Test func `nothing is extended while no item is on`() throws {
        let hall = try Hall.laoCai(at: nil)
        hall.refuses(.agenda(.extend(minutes: 5)), .conflict, .agendaNoCurrent)
    }

    @Test(arguments: [Int.max, Int.min, 100_000])
    func `an absurd length is refused and stops no server`(minutes: Int) throws {
        let hall = try Hall.laoCai(at: 5)
        let item = Agenda.NewItem(kind: .speech, title: "Phát biểu", minutes: minutes)
        hall.refuses(.agenda(.extend(minutes: minutes)), .badRequest, .agendaBadLength, args: ["limit": 720])
        hall.refuses(.agenda(.insert(after: "i5", item)), .badRequest, .agendaBadLength)
        hall.refuses(.agenda(.edit("i5", [.minutes(minutes)])), .badRequest, .agendaBadLength)
    }

    @Test func `an item can be shortened, but not to less than nothing`() throws {
        var hall = try Hall.laoCai(at: 5)
        try hall.when(.agenda(.extend(minutes: -5)))
        #expect(try hall.item("i5").length == 15 * .perMinute)
        hall.refuses(.agenda(.extend(minutes: -16)), .badRequest, .agendaBadLength)
    }

    @Test func `a break goes on until the time that was announced, or as long as it has to last, whichever is later`() throws {
        var hall = try Hall.laoCai(at: 6)
        let late = try hall.inserts(
            Agenda.NewItem(kind: .break, title: "Giải lao", minutes: 10, changes: [.resumesAt(hall.now - 60_000)]), after: "i6")
        try hall.when(.agenda(.advance(from: "i6")))
        #expect(try hall.clock(.item).left(at: hall.now) == 10 * .perMinute, "the announced time is past")
        try hall.when(.agenda(.edit(late, [.resumesAt(hall.now + 15 * .perMinute)])), after: 0)
        #expect(try hall.clock(.item).left(at: hall.now) == 15 * .perMinute)
        try hall.when(.agenda(.extend(minutes: 5)), after: 0)
        #expect(try hall.clock(.item).left(at: hall.now) == 20 * .perMinute)
        #expect(try hall.item(late).resumesAt == hall.now + 20 * .perMinute, "and another time is announced")
        try hall.when(.agenda(.edit(late, [.resumesAt(nil)])), after: 0)
        #expect(try hall.clock(.item).left(at: hall.now) == 15 * .perMinute, "ten minutes and five")
    }

    @Test func `a time of another day moves no clock`() throws {
        var hall = try Hall.laoCai(at: 6)
        let tomorrow = hall.now + 24 * 60 * .perMinute
        _ = try hall.inserts(
            Agenda.NewItem(kind: .break, title: "Giải lao", minutes: 10, changes: [.resumesAt(tomorrow)]), after: "i6")
        try hall.when(.agenda(.advance(from: "i6")))
        #expect(try hall.clock(.item).left(at: hall.now) == 10 * .perMinute)
    }
}
