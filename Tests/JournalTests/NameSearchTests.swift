import Journal
import Testing

/// In which texts somebody is named.
@Suite struct NameSearchTests {
    private let hoa = NameSearch(for: ["Lê Văn Hoà"], apartFrom: ["Lê Văn Hoà Bình", "Trần Lê Văn Hoà", "Giàng Seo Vần"])

    @Test(arguments: [
        "Lê Văn Hoà", "Le\u{302} Va\u{306}n Hoa\u{300}", "LÊ VĂN HOÀ", "Le Van Hoa", "LE VAN HOA", "Lê Văn Hòa", "ông Lê Văn Hoà, Giám đốc",
        "(Lê Văn Hoà)", "Lê\u{A0}Văn  Hoà", "Lê Văn\nHoà", "Lê Văn Hoà và Lê Văn Hoà Bình",
    ])
    func `a name is found however it is written`(_ text: String) {
        #expect(hoa.occurs(in: text))
    }

    @Test(arguments: [
        "Lê Văn Hoàng", "Lê Văn Hoa", "LÊ VĂN HOA", "Bà Lê Vân Hoà", "Lê Văn", "Lê Văn, Hoà", "Lê Văn Hoà Bình", "le van hoa binh",
        "Trần Lê Văn Hoà", "",
    ])
    func `part of another name, another name and half a name are not it`(_ text: String) {
        #expect(!hoa.occurs(in: text))
    }

    @Test func `đ is a d without its mark, and only there`() {
        let search = NameSearch(for: ["Đặng Xuân Phong"], apartFrom: [])
        #expect(search.occurs(in: "DANG XUAN PHONG") && search.occurs(in: "đặng xuân phong"))
        #expect(!search.occurs(in: "Dặng Xuân Phong"))
    }

    @Test func `a name alone is told from one in a sentence`() {
        #expect(hoa.isName("LÊ VĂN HOÀ") && !hoa.isName("ông Lê Văn Hoà"))
        #expect(!NameSearch(for: ["", "…"], apartFrom: []).occurs(in: "…"))
    }
}
