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

    @Test(arguments: ["H'Hen Niê", "Y-Moan Ênuôl", "Lê Văn Hoà (Bát Xát)"])
    func `a name is found with what stands between its words`(_ name: String) {
        let search = NameSearch(for: [name], apartFrom: [])
        #expect(search.occurs(in: name) && search.occurs(in: "bà \(name.uppercased()), xã Y Tý"))
        #expect(search.occurs(in: name.replacing("'", with: "’")))
        #expect(!search.occurs(in: name.replacing("'", with: ". ").replacing("-", with: ", ").replacing("(", with: "và ")))
    }

    @Test func `what stands in brackets behind a name makes no other name of it`() {
        let search = NameSearch(for: ["Lê Văn Hoà"], apartFrom: ["Lê Văn Hoà (Bát Xát)"])
        #expect(search.occurs(in: "Lê Văn Hoà (Bát Xát)"))
    }

    @Test func `what is no name is in no text`() {
        #expect(!NameSearch(for: ["", "…"], apartFrom: []).occurs(in: "…"))
    }
}
