import Conference
import Fixtures
import Testing

struct NotesTests {
    @Test func `a note is about something of the conference, and keeps who wrote and who mended it`() throws {
        var hall = try Hall.laoCai(at: 6)
        let added = try hall.when(.notes(.add(about: .item("i6"), text: "Năm tham luận")), by: .operatorOne)
        #expect(added.events.first?.created == "n1")
        let edited = try hall.when(.notes(.edit("n1", text: "Năm tham luận, một bằng văn bản")), by: .operatorTwo)
        let note = try hall.note("n1")
        #expect(note.about == .item("i6"))
        #expect(note.text == "Năm tham luận, một bằng văn bản")
        #expect(note.by == .operatorOne)
        #expect(note.at == added.at)
        #expect(note.editedBy == .operatorTwo)
        #expect(note.editedAt == edited.at)
    }

    @Test func `a note about what is not there, and an edit of no note, are refused`() throws {
        let hall = try Hall.laoCai(at: 6)
        hall.refuses(
            .notes(.add(about: "agenda/i99", text: "Kết luận")), .notFound, .noteAboutUnknown, by: .operatorOne,
            args: ["about": "agenda/i99"])
        hall.refuses(.notes(.edit("n1", text: "Kết luận")), .notFound, .noteUnknown, by: .operatorOne, args: ["note": "n1"])
    }

    @Test func `notes are written after the end, and no more after the seal`() throws {
        var hall = try Hall.laoCai(at: 11)
        try hall.when(.lifecycle(.end(override: .all)))
        try hall.when(.notes(.add(about: .conference, text: "Kết luận của chủ trì")), by: .operatorOne)
        try hall.when(.lifecycle(.seal()))
        hall.refuses(.notes(.edit("n1", text: "Sửa")), .closed, .conferenceSealed, by: .operatorOne)
        hall.refuses(.notes(.add(about: .conference, text: "Thêm")), .closed, .conferenceSealed, by: .operatorOne)
    }

    @Test func `no note is ever dropped: beyond the limit the next is refused`() throws {
        var hall = try Hall.laoCai(at: 6)
        for number in 1...Notes.most { try hall.when(.notes(.add(about: .conference, text: "Ghi chú \(number)")), by: .operatorOne) }
        hall.refuses(
            .notes(.add(about: .conference, text: "Nữa")), .conflict, .noteTooMany, by: .operatorOne, args: ["limit": .number(Notes.most)])
        #expect(try hall.note("n1").text == "Ghi chú 1")
    }

    @Test func `files that take away what a note is about are refused`() throws {
        var hall = try Hall.laoCai
        try hall.when(.notes(.add(about: .item("i11"), text: "Bế mạc sớm")), by: .operatorOne)
        var opening = Opening.laoCai
        opening.items.removeLast()
        hall.refuses(.system(.read(opening, digest: "second")), .conflict, .programmeInUse, by: .system, args: ["what": "agenda/i11"])
    }
}
