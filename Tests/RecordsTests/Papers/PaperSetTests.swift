import Conference
import Fixtures
import Records
import Testing

@Suite struct PaperSetTests {
    @Test func `a paper for which the programme has nothing is not among them`() throws {
        #expect(PrintedPapers(.laoCaiAwards).names.count == 7)
        #expect(
            PrintedPapers(.laoCai).names == ["kich-ban-dieu-hanh", "loi-dan-mc", "danh-sach-dai-bieu", "giao-uoc-thi-dua", "lich-diem-cau"])
        var plain = Opening.laoCai
        (plain.blocs, plain.guests, plain.participants) = ([], [], [])
        #expect(PrintedPapers(plain).names == ["kich-ban-dieu-hanh", "loi-dan-mc", "lich-diem-cau"])
    }

    @Test func `a name is shown as written, whatever it holds, on every paper that has it`() throws {
        var programme = Opening.laoCaiAwards
        let evil = "<b>Tên</b> & \"bạn\""
        programme.about.title.vi = evil
        programme.people[0].name = evil
        programme.venues[8].name.vi = evil
        programme.units[0].name.vi = evil
        programme.items[6].title.vi = evil
        programme.blocs[0].text = evil
        programme.awards?.recipients[0].name = evil
        let papers = PrintedPapers(programme)
        for paper in papers.all {
            #expect(!paper.html.contains("<b>Tên"), "\(paper.name)")
            #expect(paper.html.contains("&lt;b&gt;Tên&lt;/b&gt; &amp; &quot;bạn&quot;"), "\(paper.name)")
        }
    }

    @Test func `what the programme has invented is marked, on paper too`() throws {
        var programme = Opening.laoCaiAwards
        programme.about.illustrative = [.unit("don-vi-1"), .recipient("ca-nhan-9"), .decision(DecisionID(number: "04/QĐ-TTg"))]
        let papers = PrintedPapers(programme)
        let units = try papers.rows("giao-uoc-thi-dua").map { $0[1] }
        #expect(units[0] == "Đơn vị số 1 (minh họa) Cụm trưởng" && units[2] == "Đơn vị số 3")
        let awards = try papers.rows("danh-sach-khen-thuong")
        #expect(awards.filter { $0[2].contains("(minh họa)") }.map { $0[2] } == ["Cá nhân số 9 (minh họa)"])
        #expect(awards.count { $0[4].contains("(minh họa)") } == 4)
    }

    @Test func `a paper needs nothing beside it`() throws {
        for paper in PrintedPapers(.laoCaiAwards).all {
            for word in ["<script", " src=", "<link", "url(", "@import"] { #expect(!paper.html.contains(word), "\(paper.name): \(word)") }
            #expect(paper.html.contains("default-src 'none'"))
        }
    }

    @Test func `the rest of a day that has not begun is all of it, by its programme`() throws {
        let day = try PlayedConference(.laoCaiAwards)
        let rest = PaperSet.papers(of: .init(restOf: day.conference, at: day.now + 3_600_000))
        #expect(rest == PaperSet.papers(of: .init(of: day.conference)))
    }

    @Test func `the same day gives the same papers`() throws {
        #expect(PaperSet.papers(of: .init(of: .laoCaiAwards)) == PaperSet.papers(of: .init(of: .laoCaiAwards)))
    }

    @Test func `every page of a rest says that it is one, and when it was printed`() throws {
        let day = try PlayedConference(.laoCaiAwards, at: "i8")
        let rest = PaperSet.papers(of: .init(restOf: day.conference, at: Opening.startOfLaoCai + 125 * .perMinute))
        #expect(rest.count == 7)
        for paper in rest { #expect(paper.html.contains("17/01/2022, phần còn lại, in lúc 15:45\"; font:"), "\(paper.name)") }
        for paper in PaperSet.papers(of: .init(of: day.conference)) { #expect(!paper.html.contains("phần còn lại"), "\(paper.name)") }
    }
}
