import Conference
import Fixtures
import Foundation
import Testing

@Suite struct TrayPaperTests {
    private func sheets(of programme: Opening) throws -> [String] {
        try PrintedPapers(programme).paper("phieu-khay-trao-thuong").components(separatedBy: "<section class=\"page\">").dropFirst().map {
            $0
        }
    }

    @Test func `each round has a sheet at each venue at which it is received`() throws {
        let sheets = try sheets(of: .laoCaiAwards)
        #expect(sheets.count == 7 + 4)
        #expect(
            sheets[10].contains("LƯỢT 8/8") && sheets[10].contains("Văn Bàn") && sheets[10].contains("Người trao: Lãnh đạo huyện Văn Bàn"))
    }

    @Test func `positions are those in which they stand, from one on every sheet`() throws {
        let second = try #require(try sheets(of: .laoCaiAwards).dropFirst().first)
        let places = second.matches(of: /<td class="place">(\d+)<\/td><td><b>([^<]*)/).map { "\($0.1) \($0.2)" }
        #expect(places.prefix(3) == ["1 Tập thể số 1", "2 Tập thể số 2", "3 Cá nhân số 1"] && places.count == 7)
    }

    @Test func `a representative who walks up for a unit is named, and how many come`() throws {
        var programme = Opening.laoCaiAwards
        programme.awards?.recipients[0].representative = "Phạm Văn D"
        programme.awards?.recipients[0].representativeTitle = "Giám đốc"
        let rows = try PrintedPapers(programme).rows("phieu-khay-trao-thuong")
        #expect(rows.first { $0.contains("Sở Tài chính") }?[3] == "Đại diện: Phạm Văn D, Giám đốc 4 người lên nhận")
    }
}
