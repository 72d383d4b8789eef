import Conference
import Fixtures
import Testing

struct SignatoryTests {
    @Test func `the signatory of another unit signs for one whose own is ill`() throws {
        var hall = try Hall.signing("khoi-b")
        try hall.when(.pledges(.setSignatory("don-vi-15", "don-vi-14")), by: .operatorOne)
        #expect(try hall.participant(.signatory(14)).units == ["don-vi-14", "don-vi-15"])
        #expect(try hall.participant(.signatory(15)).units == [])
        hall.refuses(try hall.signature(ofUnit: 15), .forbidden, .signatureNotSignatory, by: .signatory(15))
        try hall.when(hall.signature(ofUnit: 15), by: .signatory(14))
        try hall.signs(14)
        #expect(try hall.answer(ofUnit: 15).given?.by == .signatory(14))
    }

    @Test func `a unit signs where its signatory sits`() throws {
        var hall = try Hall.signing("khoi-c")
        try hall.when(.pledges(.setSignatory("don-vi-27", "don-vi-22")), by: .operatorOne)
        #expect(hall.conference.units["don-vi-27"]?.venue == "hoi-truong")
    }

    @Test func `a signatory has a link, a unit is known, and a change changes something`() throws {
        let hall = try Hall.laoCai
        hall.refuses(
            .pledges(.setSignatory("don-vi-15", "mc-1")), .notFound, .signatoryUnknown, by: .operatorOne, args: ["person": "mc-1"])
        hall.refuses(
            .pledges(.setSignatory("don-vi-99", "don-vi-14")), .notFound, .unitUnknown, by: .operatorOne, args: ["unit": "don-vi-99"])
        hall.refuses(.pledges(.setSignatory("don-vi-15", "don-vi-15")), .conflict, .signatorySame, by: .operatorOne)
    }

    @Test func `unit 6 signs on the venue's machine with a code, once`() throws {
        var hall = try Hall.signing("cum-a")
        hall.refuses(try hall.signHere(6), .conflict, .signatureNoCode, by: .bacHa, args: ["unit": "don-vi-6"])
        try hall.when(.pledges(.issueCode(hall.answerID(6))), by: .operatorOne)
        hall.refuses(try hall.signHere(6, code: "00000000"), .forbidden, .signatureWrongCode, by: .bacHa)
        try hall.when(hall.signHere(6), by: .bacHa)
        #expect(try hall.answer(ofUnit: 6).given?.how == .venue)
        #expect(try hall.answer(ofUnit: 6).codeExpiresAt == nil)
        try hall.when(.pledges(.void(hall.answerID(6), reason: "Ký nhầm")), by: .operatorOne)
        hall.refuses(try hall.signHere(6), .conflict, .signatureNoCode, by: .bacHa)
    }

    @Test func `a code is good for ten minutes`() throws {
        var hall = try Hall.signing("cum-a")
        try hall.when(.pledges(.issueCode(hall.answerID(6))), by: .operatorOne)
        hall.refuses(try hall.signHere(6), .conflict, .signatureCodeExpired, by: .bacHa, after: 600)
        try hall.when(hall.signHere(6), by: .bacHa, after: 599)
        #expect(try hall.answer(ofUnit: 6).state == .signed)
    }

    @Test func `a venue signs for its own units only, and only the text that it saw`() throws {
        var hall = try Hall.signing("cum-a")
        try hall.when(.pledges(.issueCode(hall.answerID(6))), by: .operatorOne)
        hall.refuses(try hall.signHere(6), .forbidden, .signatureNotYourVenue, by: .siMaCai, args: ["unit": "don-vi-6"])
        hall.refuses(
            .pledges(.signHere(hall.answerID(6), digest: "khác", code: Hall.code)), .conflict, .pledgeTextChanged, by: .bacHa)
    }

    @Test func `a code that was issued for one signatory is worth nothing to the next, nor after a cancellation`() throws {
        var hall = try Hall.signing("cum-a")
        try hall.when(.pledges(.issueCode(hall.answerID(6))), by: .operatorOne)
        var other = hall
        try other.when(.pledges(.setSignatory("don-vi-6", "don-vi-29")), by: .operatorOne)
        other.refuses(try other.signHere(6), .conflict, .signatureNoCode, by: .bacHa)
        try hall.when(.pledges(.cancel("cum-a")))
        try hall.opens("cum-a")
        hall.refuses(try hall.signHere(6), .conflict, .signatureNoCode, by: .bacHa)
    }

    @Test func `no code is issued for a list that takes no signature`() throws {
        let hall = try Hall.laoCai(at: 10)
        hall.refuses(.pledges(.issueCode(hall.answerID(6))), .closed, .pledgeNotOpen, by: .operatorOne)
    }

    @Test func `the code is in neither the state nor the record`() throws {
        var hall = try Hall.signing("cum-a")
        try hall.when(.pledges(.issueCode(hall.answerID(6))), by: .operatorOne)
        try hall.when(hall.signHere(6), by: .bacHa)
        #expect(!"\(hall.conference)".contains(Hall.code))
        #expect(!"\(hall.journal)".contains(Hall.code))
        #expect("\(hall.journal)".contains(Hall.mark(of: Hall.code)))
    }

    @Test func `files read anew keep a signatory who was replaced and a text that was revised, unless they say something new`() throws {
        var hall = try Hall.laoCai
        try hall.when(.pledges(.setSignatory("don-vi-15", "don-vi-14")), by: .operatorOne)
        try hall.when(.pledges(.revise("khoi-c", text: "Sửa buổi sáng")))
        try hall.when(.system(.read(.laoCai, digest: "second")), by: .system)
        #expect(hall.conference.units["don-vi-15"]?.signatory == "don-vi-14")
        #expect(try hall.participant(.signatory(14)).units == ["don-vi-14", "don-vi-15"])
        #expect(try hall.participant(.signatory(15)).units == [])
        #expect(try hall.pledge("khoi-c").text == "Sửa buổi sáng")
        #expect(try hall.pledge("khoi-c").version == 2)
        var files = Opening.laoCai
        (files.blocs[2].text, files.blocs[2].digest) = ("Từ tệp", Opening.digest(of: "Từ tệp"))
        files.units[14] = Unit(id: "don-vi-15", name: "Đơn vị số 15", bloc: "khoi-b", venue: "hoi-truong", signatory: "don-vi-16")
        try hall.when(.system(.read(files, digest: "third")), by: .system)
        #expect(hall.conference.units["don-vi-15"]?.signatory == "don-vi-16")
        #expect(try hall.pledge("khoi-c").text == "Từ tệp")
        #expect(try hall.pledge("khoi-c").version == 3)
    }
}
