import Testing

@testable import Script

struct SpokenTextTests {
    @Test(arguments: [
        ("Lãnh đạo huyện Văn Bàn (minh họa), trao", "Lãnh đạo huyện Văn Bàn, trao"), ("“Tham luận 1 (minh họa)”.", "“Tham luận 1”."),
        ("A ((b) c) d", "A d"), ("Trần (Thị B", "Trần Thị B"), ("Trần) Thị B", "Trần Thị B"),
    ]) func `what stands in brackets is for the eye`(_ written: String, _ said: String) {
        #expect(SpokenText.withoutRemarks(written) == said)
    }

    @Test(arguments: [
        ("Chủ tịch UBND tỉnh, Phó Bí thư BCH Đảng bộ", "Chủ tịch Ủy ban nhân dân tỉnh, Phó Bí thư Ban Chấp hành Đảng bộ"),
        ("điểm cầu TP. Lào Cai và TX Sa Pa", "điểm cầu thành phố Lào Cai và thị xã Sa Pa"), ("1. TP Lào Cai;", "1. Thành phố Lào Cai;"),
        ("Sở GD&ĐT, Ủy ban MTTQ Việt Nam tỉnh", "Sở Giáo dục và Đào tạo, Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh"),
        ("Phó Chủ tịch HĐND", "Phó Chủ tịch Hội đồng nhân dân"), ("Đại biểu QH", "Đại biểu QH"), ("Ban Tổ chức", "Ban Tổ chức"),
    ]) func `abbreviations are written out where they have one meaning`(_ written: String, _ said: String) {
        #expect(Abbreviations(Abbreviations.older).writtenOut(written) == said)
    }

    @Test func `several are joined as they are said`() {
        #expect(Enumeration.vi(["A"]) == "A" && Enumeration.vi(["A", "B"]) == "A và B" && Enumeration.vi(["A", "B", "C"]) == "A, B và C")
        #expect(Enumeration.vi(["ông A, Giám đốc", "bà B"]) == "ông A, Giám đốc, và bà B")
        #expect(Enumeration.vi(["ông A, Giám đốc", "bà B", "bà C"]) == "ông A, Giám đốc; bà B; và bà C")
    }
}
