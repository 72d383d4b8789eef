import Conference
import StrictJSON
import Testing
import Wire

struct FieldsTests {
    private enum Shows: String { case main, overlay }

    private func field(_ json: JSON) throws -> Field {
        var fields = try Fields(json: ["x": json], at: "arg")
        return try fields.required("x")
    }

    @Test func `a command's argument is taken field by field`() throws {
        let arg: JSON = [
            "to": "venue/si-ma-cai", "text": " Mời điểm cầu Si Ma Cai  ", "n": 7, "quiet": true, "from": .null, "item": ["id": "i7"],
            "who": [["name": "Giàng Seo Vần"]], "shows": "overlay",
        ]
        var fields = try Fields(json: arg, at: "arg")
        #expect(try fields.opaque("to", max: 40) == "venue/si-ma-cai")
        #expect(try fields.string("text", max: 40) == "Mời điểm cầu Si Ma Cai")
        #expect(try fields.int("n", in: 1...100) == 7)
        #expect(try fields.bool("quiet"))
        #expect(try fields.nullable("from")?.id() == nil)
        var item = try fields.object("item")
        #expect(try item.id("id") == "i7")
        try item.done()
        let who = try fields.list("who", max: 10)
        var first = try #require(who.first).object()
        #expect(try first.string("name", max: 80) == "Giàng Seo Vần")
        try first.done()
        #expect(try fields.choice("shows", of: Shows.self) == .overlay)
        #expect(fields.optional("confirm") == nil)
        try fields.done()
    }

    @Test func `a field that nobody asked for is refused by its path`() throws {
        var fields = try Fields(json: ["item": ["id": "i7", "colour": "red"]], at: "arg")
        var item = try fields.object("item")
        #expect(try item.id("id") == "i7")
        #expect(throws: BadField("arg.item.colour", .unknown)) { try item.done() }
        try fields.done()
    }

    @Test func `a field that is absent or null where it must not be is refused`() throws {
        var fields = try Fields(json: ["from": .null], at: "arg")
        #expect(throws: BadField("arg.to", .missing)) { try fields.string("to", max: 5) }
        #expect(throws: BadField("arg.to", .missing)) { try fields.nullable("to") }
        #expect(throws: BadField("arg.from", .wrongType)) { try fields.id("from") }
        #expect(throws: BadField("arg.from", .wrongType)) { try fields.optional("from")?.id() }
    }

    @Test func `a key that comes twice is refused even in a tree built by hand`() {
        #expect(throws: BadField("arg.a", .duplicate)) { try Fields(json: ["a": 1, "b": 2, "a": 3], at: "arg") }
        #expect(throws: BadField("arg", .wrongType)) { try Fields(json: [1], at: "arg") }
    }

    @Test func `tolerant reading leaves unknown fields alone and takes null for absent`() throws {
        var fields = try Fields(json: ["resume": .null, "new": 1, "inner": ["later": 2]], at: "", .tolerant)
        #expect(fields.optional("resume") == nil)
        let inner = try fields.object("inner")
        try inner.done()
        try fields.done()
    }

    @Test(
        arguments: [
            (JSON.int(0), .outOfRange), (.int(101), .outOfRange), (.int(.min), .outOfRange), (.number(1e30), .outOfRange),
            (.number(7.5), .wrongType),
            (.number(7), .wrongType), (.string("7"), .wrongType), (.null, .wrongType), (.bool(true), .wrongType),
        ] as [(JSON, BadField.Reason)])
    func `a number out of its range is refused`(json: JSON, reason: BadField.Reason) throws {
        let field = try field(json)
        #expect(throws: BadField("arg.x", reason)) { try field.int(in: 1...100) }
    }

    @Test(arguments: [
        "\u{0}", "a\tb", "a\nb", "a\r\nb", "\u{7F}", "\u{85}", "\u{9F}", "\u{200E}a", "a\u{200F}", "\u{61C}a", "a\u{202A}b", "a\u{202E}b",
        "\u{2066}a", "\u{2069}a",
        "a\u{2028}b", "a\u{2029}b",
    ])
    func `control and direction marks do not reach the projector`(written: String) throws {
        let field = try field(.string(written))
        #expect(throws: BadField("arg.x", .badCharacters)) { try field.string(max: 40) }
    }

    @Test(arguments: [
        ("Hội\u{A0}Nông\u{A0} dân", "Hội Nông dân"), ("Sở\u{200B} Tài chính", "Sở Tài chính"), ("Ðặng Xuân Phong", "Đặng Xuân Phong"),
        ("Ve\u{200B}\u{302}\u{300}", "Về"),
    ])
    func `a name that was pasted is corrected to what the files would have read`(written: String, stored: String) throws {
        let text = try field(.string(written)).string(max: 40)
        #expect(Array(text.utf8) == Array(stored.utf8))
    }

    @Test func `line feeds are let in where a text may have lines`() throws {
        #expect(try field("Một\nHai\n").string(max: 40, newlines: true) == "Một\nHai")
        #expect(throws: BadField("arg.x", .badCharacters)) { try field("Một\r\nHai").string(max: 40, newlines: true) }
    }

    @Test func `a text of nothing is refused unless it may be empty`() throws {
        for written: JSON in ["", "   ", "\u{A0}\u{3000}"] {
            #expect(throws: BadField("arg.x", .badValue)) { try field(written).string(max: 40) }
            #expect(try field(written).string(max: 40, empty: true) == "")
        }
    }

    @Test func `both spellings of a name are stored as one`() throws {
        let stored = try field("Gia\u{300}ng Seo Va\u{302}\u{300}n").string(max: 14)
        #expect(Array(stored.utf8) == Array("Gi\u{E0}ng Seo V\u{1EA7}n".utf8))
    }

    @Test func `a text is measured in characters after it was composed and trimmed`() throws {
        let longest = String(repeating: "e\u{302}\u{301}", count: 500)
        #expect(try field(.string("  \(longest) ")).string(max: 500).unicodeScalars.count == 500)
        #expect(throws: BadField("arg.x", .tooLong)) { try field(.string(longest + "x")).string(max: 500) }
        // One visible letter with a tower of marks on it is not one character.
        #expect(throws: BadField("arg.x", .tooLong)) { try field(.string("o" + String(repeating: "\u{334}", count: 500))).string(max: 500) }
    }

    @Test(
        arguments: [
            (JSON.string(""), .badValue), (.string("I7"), .badCharacters), (.string("a/b"), .badCharacters), (.string("đ"), .badCharacters),
            (.string(String(repeating: "a", count: 65)), .tooLong), (.int(7), .wrongType),
        ] as [(JSON, BadField.Reason)])
    func `an id is spelt as the programme spells ids`(json: JSON, reason: BadField.Reason) throws {
        let field = try field(json)
        #expect(throws: BadField("arg.x", reason)) { try field.id() }
    }

    @Test func `a word outside its closed list, a list too long and a wrong type are refused`() throws {
        #expect(throws: BadField("arg.x", .badValue)) { try field("hall").choice(of: Shows.self) }
        #expect(throws: BadField("arg.x", .tooLong)) { try field([1, 2, 3]).list(max: 2) }
        #expect(throws: BadField("arg.x", .wrongType)) { try field([:]).list(max: 2) }
        #expect(throws: BadField("arg.x", .wrongType)) { try field([]).object() }
        #expect(throws: BadField("arg.x", .wrongType)) { try field(1).bool() }
        #expect(throws: BadField("arg.x", .badCharacters)) { try field("a b").opaque(max: 9) }
        #expect(throws: BadField("arg.x.1", .wrongType)) {
            try field([1, "a"]).list().map { element throws(BadField) in try element.int(in: 0...9) }
        }
    }
}
