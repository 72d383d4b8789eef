import Conference
import Fixtures
import Records
import Testing

@Suite struct RegisterTests {
    private let awards = "danh-sach-trao-thuong"

    @Test func `every one of the forty-eight stands in it with what became of them`() throws {
        var held = try HeldConference(.laoCaiAwards, at: "i8")
        try held.does(.awards(.absent("ca-nhan-9", reason: "Ốm")))
        let step = try held.presses { $0.awards.rounds["r1"]?.state == .conferred }
        let rows = try held.rows(awards + ".html")
        #expect(rows.count == 48)
        #expect(rows[0][1] == "Sở Tài chính" && rows[0][6] == "Đã trao" && rows[0].last == String(step.seq))
        #expect(rows[0][8] == "đồng chí Đặng Xuân Phong")
        #expect(rows[47][1] == "Cá nhân số 9" && rows[47][6] == "Vắng mặt, chưa trao")
        #expect(rows[5][6] == "Chưa trao" && rows[5].last == "")
    }

    @Test func `a spreadsheet takes it for UTF-8, and no name in it for a formula`() throws {
        var programme = Opening.laoCaiAwards
        let place = try #require(programme.awards?.recipients.firstIndex { $0.id == "tap-the-1" })
        programme.awards!.recipients[place].name = "=HYPERLINK(\"http://a\"),\"b"
        let held = try HeldConference(programme, at: "i8")
        let file = try #require(held.files.first { $0.name == awards + ".csv" })
        #expect(file.bytes.starts(with: [0xEF, 0xBB, 0xBF]))
        let text = String(decoding: file.bytes.dropFirst(3), as: UTF8.self)
        #expect(text.contains("\"'=HYPERLINK(\"\"http://a\"\"),\"\"b\""))
        #expect(text.utf8.split(separator: UInt8(ascii: "\n")).allSatisfy { $0.last == UInt8(ascii: "\r") })
    }

    @Test func `for programs it has the same rows, with times in the conference's zone`() throws {
        var held = try HeldConference(.laoCaiAwards, at: "i8")
        let step = try held.presses { $0.awards.rounds["r1"]?.state == .conferred }
        let text = try held.text(awards + ".json")
        #expect(text.contains(#""register":"awards""#) && text.contains(#""isDraft":true"#))
        #expect(text.contains(#""name":"Sở Tài chính""#) && text.contains(#""conferredAt":"2022-01-17T13:30:"#))
        #expect(text.contains(#"+07:00""#) && text.contains(#""seq":\#(step.seq)}"#))
        #expect(text.matches(of: /"name":/).count == 48)
    }

    @Test func `a signature that was made void stands beside the one that counts, each at its own position`() throws {
        var held = try HeldConference(.laoCai, at: "i10")
        try held.presses { $0.pledges.pledges["cum-a"]?.state == .open }
        let id = AnswerID("cum-a", "don-vi-7")
        let first = try held.does(.pledges(.paper(id, name: "Nguyễn Văn A", reason: "Mất điện")), by: .init(.operator, "operator-1"))
        try held.does(.pledges(.void(id, reason: "Ký nhầm")), by: .init(.operator, "operator-1"))
        let second = try held.does(.pledges(.paper(id, name: "Trần Thị B", reason: "Mất điện")), by: .init(.operator, "operator-1"))
        let rows = try held.rows("danh-sach-ky-giao-uoc.html").filter { $0[1].hasPrefix("Đơn vị số 7") }
        #expect(rows.map { $0[4] } == ["Đã hủy", "Đã ký"])
        #expect(rows.map { $0[3] } == ["Nguyễn Văn A", "Trần Thị B"])
        #expect(rows.map { $0.last } == [String(first.seq), String(second.seq)])
    }

    @Test func `a day that is rehearsed the evening before is late by minutes, and not by days`() throws {
        var programme = Opening.laoCai
        let days = 3 * 24 * 60 * Milliseconds.perMinute
        for place in programme.items.indices { programme.items[place].plannedStart = programme.items[place].plannedStart.map { $0 + days } }
        let held = try HeldConference(programme, at: "i10")
        let row = try #require(try held.rows("chuong-trinh-thuc-te.html").first { $0.last != "" })
        #expect(abs(try #require(Int(row[7]))) < 24 * 60)
    }

    @Test func `why a unit declined is the staff's alone: not on paper, but for a spreadsheet`() throws {
        var held = try HeldConference(.laoCai, at: "i10")
        try held.presses { $0.pledges.pledges["cum-a"]?.state == .open }
        try held.does(.pledges(.decline(AnswerID("cum-a", "don-vi-1"), reason: "Chưa có ý kiến")), by: Principal(.delegate, "don-vi-1"))
        #expect(!(try held.text("danh-sach-ky-giao-uoc.html")).contains("Chưa có ý kiến"))
        #expect(try held.text("danh-sach-ky-giao-uoc.csv").contains("Chưa có ý kiến"))
    }

    @Test func `a venue's counts stand with the time from which each held`() throws {
        var held = try HeldConference(.laoCaiAwards, at: "i8")
        let venue = Principal(.venue, "si-ma-cai")
        try held.does(.venue(.attendance(31)), by: venue)
        try held.does(.venue(.attendance(28)), by: venue)
        let rows = try held.rows("diem-danh-diem-cau.html").filter { $0[1] == "Si Ma Cai" }
        #expect(rows.map { $0[5] } == ["31", "28"])
    }
}
