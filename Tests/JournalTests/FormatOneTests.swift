import Conference
import Testing

@testable import Journal

@Suite struct FormatOneTests {
    @Test func `a day of each kind is kept, and every kind of event of that format is in one of them`() throws {
        #expect(
            KeptJournal.allOfFormatOne.map(\.name) == ["format-1", "format-1-fresh", "format-1-mid-ceremony", "format-1-sealed"])
        var kinds: Set<String> = []
        for journal in KeptJournal.allOfFormatOne {
            for event in try journal.rows.flatMap({ try $0.logEntry.events }) { kinds.insert(try #require(kind(of: event.recorded))) }
        }
        #expect(kinds == Set(FormatOne.kinds))
    }

    @Test func `of a programme with what came later it is offered the rest, and can hold that`() throws {
        var person = Person(id: "dang-xuan-phong", name: "Đặng Xuân Phong", salutation: "đồng chí", title: "Bí thư Tỉnh ủy")
        var opening = Opening(
            about: Lifecycle.About(
                title: "Hội nghị", place: "Lào Cai", zone: "UTC", startsAt: 0, dayStartsAt: 0, illustrative: [.person("thu-ky")],
                theme: Theme(colours: .house), lineBreaks: ["Hội\nnghị"]),
            people: [person, Person(id: "thu-ky", name: "Thư ký")], venues: [Venue(id: "hoi-truong", name: "Hội trường", isHall: true)])
        var papers = Agenda.Item(id: "i6", kind: .paper, title: "Tham luận", plannedMinutes: 35)
        papers.ledBy = .chair
        opening.items = [papers]
        person.short = "Bí thư Tỉnh ủy"
        opening.people[0] = person
        let read = { (opening: Opening) in Event.programme(.read(opening, digest: "d")) }
        #expect(!HistoryFormat.one.admits([read(opening)]))
        let admitted = HistoryFormat.one.admitted(of: opening)
        #expect(HistoryFormat.one.admits([read(admitted)]))
        #expect(admitted.people.map(\.name) == opening.people.map(\.name) && admitted.people[0].title == person.title)
        #expect(admitted.about.illustrative.isEmpty && admitted.people[0].short == nil)
        #expect(admitted.about.theme == nil && admitted.about.lineBreaks.isEmpty)
        #expect(admitted.items.map(\.title) == ["Tham luận"] && admitted.items[0].ledBy == nil)
        #expect(!HistoryFormat.one.admits([.agenda(.edited("i6", [.ledBy(.chair)]))]))
        #expect(HistoryFormat.two.admitted(of: opening) == opening)
    }

    @Test(arguments: KeptJournal.allOfFormatOne)
    func `every event that was kept is read by today's names, and written as it was, byte for byte`(_ journal: KeptJournal) throws {
        for row in journal.rows {
            let events = try row.logEntry.events
            let written = try events.map { try #require(FormatOne.downcast($0.recorded), "\($0) at \(row.seq)") }
            #expect(String(decoding: RecordText.sorted(.list(written)), as: UTF8.self) == row.events, "position \(row.seq), \(row.op)")
        }
    }

    @Test(arguments: KeptJournal.allOfFormatOne)
    func `a state that a kept day comes to is written and read as it is`(_ journal: KeptJournal) throws {
        var conference = ConferenceState()
        for row in journal.rows {
            let logEntry = try row.logEntry
            let read = try ConferenceState(recorded: conference.recorded)
            #expect(read == conference, "before position \(row.seq)")
            #expect(read.recorded == conference.recorded)
            conference.apply(logEntry)
            guard row.seq.isMultiple(of: 10) || row.seq > journal.rows.count - 10 else { continue }
            var goneOn = read
            goneOn.apply(logEntry)
            #expect(goneOn == conference && goneOn.recorded == conference.recorded, "position \(row.seq)")
        }
    }

    @Test func `the table knows the kinds of format 1, once each, and today's reader knows them all`() {
        #expect(Set(FormatOne.kinds).count == FormatOne.kinds.count)
        #expect(Set(FormatOne.kinds) == Set(Self.kindsThatExisted))
        #expect(Set(FormatOne.kinds).isSubset(of: Event.kinds))
    }

    @Test func `what the format cannot say is not written in it`() throws {
        let opened = Event.lifecycle(.moved(to: .live, at: 1, reason: "Đông đủ")).recorded
        #expect(FormatOne.downcast(opened) != nil)
        var newer = opened
        newer.set("weather", "nắng")
        #expect(FormatOne.downcast(newer) == nil, "a field that came later")
        var unheard = RecordedObject()
        unheard.set(Event.kindField, "vote.opened")
        #expect(FormatOne.downcast(unheard) == nil, "an event that came later")
        let personal = try #require(opened.personal)
        #expect(
            FormatOne.downcast(RecordedObject(opened.fields, personal: RecordedObject.Personal(of: personal.subject, nil))) == nil,
            "what was erased")
    }

    @Test(arguments: [
        (#"{"weather":{"_0":{"rained":{}}}}"#, "weather._0.rained is no event of format 1"),
        (#"{"queue":{"_0":{"ruled":{"_0":"fifo","_1":3}}}}"#, "queue._0.ruled._1 is no field of format 1"),
        (#"{"queue":{"opened":{}}}"#, "queue._0 is missing"), (#"{"queue":7}"#, "queue is no object"),
        (#"{"notices":{"_0":{"sent":{"to":{"moon":{}}}}}}"#, "notices._0.sent.to.moon is no choice of format 1"),
    ])
    func `what is no event of format 1 is named by its place`(_ stored: String, _ sentence: String) throws {
        #expect {
            try FormatOne.upcast(try RecordText.read(stored))
        } throws: {
            "\($0)" == sentence
        }
    }

    private func kind(of object: RecordedObject) -> String? {
        guard case .text(let kind)? = object.fields.first?.value else { return nil }
        return kind
    }

    /// As they stood in the types of release 0.1; nothing is ever added here.
    private static let kindsThatExisted = [
        "programme.read", "conference.moved", "server.started", "clock.jumped", "item.left", "item.entered", "item.skipped",
        "item.inserted",
        "item.edited", "item.moved", "item.extended", "round.read", "round.called", "round.onstage", "round.conferred", "round.cleared",
        "round.recalled", "round.formed", "round.moved", "round.seated", "round.conferrersNamed", "round.reported", "award.added",
        "recipient.added", "recipient.corrected", "recipient.marked", "recipient.represented", "recipient.certified", "timer.started",
        "timer.paused", "timer.resumed", "timer.lengthened", "timer.stopped", "stage.showed", "stage.held", "stage.released",
        "stage.messaged", "screen.identified", "screen.reloaded", "screen.assigned", "notice.sent", "notice.read", "desk.held",
        "desk.opened",
        "venue.connected", "venue.lost", "venue.reported", "venue.counted", "venue.checked", "venue.wentOut", "venue.cameBack",
        "help.asked",
        "help.taken", "help.closed", "rollcall.opened", "rollcall.closed", "guest.became", "note.added", "note.edited", "access.revoked",
        "speaker.requested", "speaker.withdrawn", "speaker.accepted", "speaker.declined", "speaker.moved", "speaker.called",
        "speaker.finished", "speaker.handedIn", "speaker.leftUnheard", "queue.opened", "queue.closed", "queue.ruled", "pledge.presented",
        "pledge.opened", "pledge.closed", "pledge.cancelled", "pledge.revised", "pledge.answered", "signature.voided", "signatory.set",
        "signatory.codeIssued", "step.undone",
    ]
}
