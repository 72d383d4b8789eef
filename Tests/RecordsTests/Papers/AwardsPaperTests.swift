import Conference
import Fixtures
import Records
import Testing

@Suite struct AwardsPaperTests {
    private let name = "danh-sach-khen-thuong"

    /// The Lào Cai awards with one recipient otherwise.
    private func programme(_ recipient: RecipientID, _ change: (inout Recipient) -> Void) throws -> Opening {
        var programme = Opening.laoCaiAwards
        let place = try #require(programme.awards?.recipients.firstIndex { $0.id == recipient })
        change(&programme.awards!.recipients[place])
        return programme
    }

    private func row(of shown: String, in programme: Opening) throws -> [String] {
        try #require(try PrintedPapers(programme).rows(name).first { $0[2].hasPrefix(shown) })
    }

    @Test func `all forty-eight stand in the order in which they go up`() throws {
        let rows = try PrintedPapers(.laoCaiAwards).rows(name)
        #expect(rows.map { $0[0] } == (1...48).map(String.init))
        let awards = try #require(Opening.laoCaiAwards.awards)
        let inOrder = awards.rounds.flatMap(\.recipients).map { id in awards.recipients.first { $0.id == id }!.name }
        for (row, name) in zip(rows, inOrder) { #expect(row[2].hasPrefix(name)) }
    }

    @Test func `a line says round, what is handed over, decision with its date, who confers for whom, and where`() throws {
        let row = try row(of: "Giàng Seo Vần", in: .laoCaiAwards)
        #expect(row[1] == "3")
        #expect(row[2] == "Giàng Seo Vần ông, Chủ tịch Ủy ban MTTQ Việt Nam tỉnh")
        #expect(row[3] == "Huân chương Đại đoàn kết dân tộc")
        #expect(row[4] == "03/QĐ-CTN ngày 31/12/2021")
        #expect(row[5] == "đồng chí Đặng Xuân Phong thừa ủy quyền Chủ tịch nước")
        #expect(row[6] == "Hội trường tỉnh")
    }

    @Test func `where the programme names nobody it says whose place it is to confer`() throws {
        #expect(try row(of: "Tập thể số 7", in: .laoCaiAwards)[5] == "đại diện lãnh đạo UBND tỉnh")
        #expect(try row(of: "Tập thể số 30", in: .laoCaiAwards)[5] == "đại diện lãnh đạo Si Ma Cai")
    }

    @Test func `the name is the certificate's, and that of the screens beside it where they differ`() throws {
        let programme = try programme("ca-nhan-3") { $0.decidedName = "Cá Nhân Số Ba" }
        #expect(try row(of: "Cá Nhân Số Ba", in: programme)[2] == "Cá Nhân Số Ba trên màn hình: Cá nhân số 3")
    }

    @Test func `who receives for somebody is named`() throws {
        let programme = try programme("ca-nhan-12") {
            $0.proxy = .init(name: "Vũ Thị H", salutation: "bà", title: "Giáo viên", kind: .representative, relation: "chị gái")
        }
        #expect(try row(of: "Cá nhân số 12", in: programme)[6] == "Hội trường tỉnh Nhận thay: bà Vũ Thị H, Giáo viên (chị gái)")
    }

    @Test func `for the dead the family receives, named or not`() throws {
        let unnamed = try programme("ca-nhan-1") { $0.isPosthumous = true }
        #expect(try row(of: "Cá nhân số 1", in: unnamed)[6] == "Hội trường tỉnh Truy tặng; đại diện gia đình nhận")
        let named = try programme("ca-nhan-1") {
            $0.isPosthumous = true
            $0.proxy = .init(name: "Lý Thị M", salutation: "bà", kind: .family, relation: "vợ")
        }
        #expect(try row(of: "Cá nhân số 1", in: named)[6] == "Hội trường tỉnh Truy tặng; đại diện gia đình nhận: bà Lý Thị M (vợ)")
    }

    @Test func `who is absent stands below all rounds, until the day gives them one`() throws {
        var day = try PlayedConference(.laoCaiAwards)
        try day.does(.awards(.absent("ca-nhan-9", reason: nil)))
        let rows = try PrintedPapers(.init(of: day.conference)).rows(name)
        #expect(rows.count == 48)
        #expect(rows[47][2] == "Cá nhân số 9" && rows[47][1] == "" && rows[47][6].hasSuffix("Vắng mặt"))
        #expect(try PrintedPapers(.init(of: day.conference)).paper(name).contains("Chưa xếp vào lượt trao"))
    }

    @Test func `the rest leaves out who has received`() throws {
        var day = try PlayedConference(.laoCaiAwards, at: "i8")
        while day.conference.awards.rounds["r2"]?.state != .cleared { _ = try day.presses(override: .all) }
        let rows = try PrintedPapers(.init(restOf: day.conference, at: day.now)).rows(name)
        #expect(rows.first.map { [$0[0], $0[1], $0[2].prefix(13).description] } == ["1", "3", "Giàng Seo Vần"])
        #expect(rows.count == 40)
    }
}
