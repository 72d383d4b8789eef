import Conference
import Fixtures
import Foundation
import Records
import Testing

@Suite struct PledgePaperTests {
    private let name = "giao-uoc-thi-dua"

    @Test func `whoever keeps the sheet has the code of the key by which receipts have to be signed`() throws {
        var day = PrintedDay(of: .laoCai)
        #expect(!(try PrintedPapers(day).paper("giao-uoc-thi-dua")).contains("mã nhận dạng"))
        day.fingerprint = "3f9a1c2e"
        #expect(try PrintedPapers(day).paper("giao-uoc-thi-dua").contains("mã nhận dạng chữ ký số: 3f9a1c2e"))
    }

    @Test func `every unit of every bloc has its line with room to sign`() throws {
        let rows = try PrintedPapers(.laoCai).rows(name)
        #expect(rows.map { $0[1].split(separator: " ").prefix(4).joined(separator: " ") } == (1...30).map { "Đơn vị số \($0)" })
        #expect(rows.map { $0[2] } == (1...30).map { "Đại diện đơn vị số \($0)" })
        #expect(rows.allSatisfy { $0[3].isEmpty })
        #expect(rows[0][1] == "Đơn vị số 1 Cụm trưởng" && rows[10][1] == "Đơn vị số 11 Phó khối trưởng")
    }

    @Test func `the text is the one that is signed, with the State's heading and the bloc's name`() throws {
        let paper = try PrintedPapers(.laoCai).paper(name)
        #expect(paper.components(separatedBy: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM").count == 4)
        for bloc in Opening.threeBlocs { #expect(paper.contains(bloc.text) && paper.contains(bloc.name.vi.uppercased())) }
        #expect(paper.contains("ngày 17 tháng 01 năm 2022"))
    }

    @Test func `the rest has the units that have not answered`() throws {
        var day = try PlayedConference(.laoCai, at: "i10")
        try day.does(.pledges(.present("cum-a")))
        try day.does(.pledges(.open("cum-a")))
        let text = try #require(Opening.threeBlocs.first?.text)
        let signing = Pledges.Signing(digest: Opening.digest(of: text), signedAt: day.now)
        try day.does(.pledges(.sign(AnswerID("cum-a", "don-vi-3"), signing)), by: .signatory(3))
        let rows = try PrintedPapers(.init(restOf: day.conference, at: day.now)).rows(name)
        #expect(rows.count == 29 && !rows.contains { $0[1] == "Đơn vị số 3" })
    }
}
