import StrictJSON
import Testing
import Wire

struct JSONReaderTests {
    @Test func `an object keeps the order of its members`() throws {
        let json = try JSONReader.read(#" { "b" : [1, -2.5, true, false, null] , "a" : { "điểm cầu" : "Si Ma Cai" } } "#)
        #expect(json == ["b": [1, -2.5, true, false, .null], "a": ["điểm cầu": "Si Ma Cai"]])
        #expect(json != ["a": ["điểm cầu": "Si Ma Cai"], "b": [1, -2.5, true, false, .null]])
        #expect(json["a"]?["điểm cầu"] == "Si Ma Cai")
        #expect(json["c"] == nil)
    }

    @Test func `the two spellings of Lào Cai are two texts and two keys`() throws {
        let composed = try JSONReader.read("\"L\u{E0}o Cai\"")
        let decomposed = try JSONReader.read("\"La\u{300}o Cai\"")
        #expect(composed != decomposed)
        let both = try JSONReader.read("{\"L\u{E0}o\":1,\"La\u{300}o\":2}")
        #expect(both["La\u{300}o"] == 2)
        #expect(both["L\u{E0}o"] == 1)
    }

    @Test(arguments: [
        (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"), (#""\u0110\u1ebf\uD83D\uDE00x""#, "Đế😀x"), (#""\u0000""#, "\u{0}"),
        (#""\uDBFF\uDFFF\uFFFF""#, "\u{10FFFF}\u{FFFF}"), ("\"\u{7F}\u{2028}\"", "\u{7F}\u{2028}"), ("\"\"", ""), (#""đ\u0061đ""#, "đađ"),
    ])
    func `every escape of RFC 8259 is read`(written: String, meant: String) throws {
        #expect(try JSONReader.read(written) == .string(meant))
    }

    @Test(arguments: [
        ("0", JSON.int(0)), ("-0", .int(0)), ("-0.0", .number(-0.0)), ("9223372036854775807", .int(.max)),
        ("-9223372036854775808", .int(.min)), ("9223372036854775808", .number(0x1p63)), ("-9223372036854775809", .number(-0x1p63)),
        ("1e2", .number(100)), ("1E+2", .number(100)), ("25e-1", .number(2.5)), ("1.0", .number(1)), ("1e-400", .number(0)),
        ("123456789012345678901234567890", .number(1.2345678901234568e29)), ("1.7976931348623157e308", .number(.greatestFiniteMagnitude)),
    ])
    func `a whole number that fits is exact and any other is the nearest`(written: String, meant: JSON) throws {
        #expect(try JSONReader.read(written) == meant)
    }

    @Test(
        arguments: [
            ("", .unexpectedEnd, 0), ("  ", .unexpectedEnd, 2), ("{", .unexpectedEnd, 1), ("[1", .unexpectedEnd, 2),
            ("\"a", .unexpectedEnd, 2),
            ("nul", .unexpectedEnd, 3), ("-", .unexpectedEnd, 1), ("1.", .unexpectedEnd, 2), ("1e", .unexpectedEnd, 2),
            ("1e+", .unexpectedEnd, 3),
            ("{\"a\"}", .unexpectedByte, 4), ("{\"a\":1,}", .unexpectedByte, 7), ("[1,]", .unexpectedByte, 3), ("[,1]", .unexpectedByte, 1),
            ("[1 2]", .unexpectedByte, 3), ("{a:1}", .unexpectedByte, 1), ("{'a':1}", .unexpectedByte, 1),
            ("{\"a\" 1}", .unexpectedByte, 5),
            ("{1:1}", .unexpectedByte, 1), ("nulL", .unexpectedByte, 3), ("True", .unexpectedByte, 0), ("NaN", .unexpectedByte, 0),
            ("Infinity", .unexpectedByte, 0), ("+1", .unexpectedByte, 0), (".5", .unexpectedByte, 0), ("/**/1", .unexpectedByte, 0),
            ("\u{0}", .unexpectedByte, 0), ("\u{A0}1", .unexpectedByte, 0), ("\u{B}1", .unexpectedByte, 0), ("]", .unexpectedByte, 0),
            ("[1}", .unexpectedByte, 2), ("{\"a\":1]", .unexpectedByte, 6), ("\u{FEFF}{}", .byteOrderMark, 0),
            ("{}{}", .trailingBytes, 2), ("1 x", .trailingBytes, 2), ("{}\u{0}", .trailingBytes, 2), ("0x1", .trailingBytes, 1),
            ("1\u{FEFF}", .trailingBytes, 1), ("01", .badNumber, 0), ("-01", .badNumber, 0), ("-a", .badNumber, 1), ("1.e1", .badNumber, 2),
            ("1ex", .badNumber, 2), ("-Infinity", .badNumber, 1), ("1e400", .numberOutOfRange, 0), ("[-1e400]", .numberOutOfRange, 1),
            ("\"\u{0}\"", .controlCharacter, 1), ("\"a\tb\"", .controlCharacter, 2), ("\"\n\"", .controlCharacter, 1),
            (#""\x""#, .badEscape, 1), (#""\u12g4""#, .badEscape, 1), (#""\U0041""#, .badEscape, 1), (#""\u+041""#, .badEscape, 1),
            (#""\"#, .unexpectedEnd, 2), (#""\u12"#, .unexpectedEnd, 5), (#""a\"#, .unexpectedEnd, 3),
            (#""\ud800""#, .loneSurrogate, 1), (#""\udc00""#, .loneSurrogate, 1), (#""\udc00\ud800""#, .loneSurrogate, 1),
            (#""\udc00\udc00""#, .loneSurrogate, 1),
            (#""\ud800\ud800""#, .loneSurrogate, 1), (#""\ud800x""#, .loneSurrogate, 1), (#""\ud800\n""#, .loneSurrogate, 1),
            (#"{"\udfff":1}"#, .loneSurrogate, 2),
        ] as [(String, JSONFault.Reason, Int)])
    func `what only resembles JSON is refused with reason and place`(written: String, reason: JSONFault.Reason, offset: Int) {
        #expect(throws: JSONFault(reason, at: offset)) { try JSONReader.read(written) }
    }

    @Test(arguments: [
        #"{"a":1,"a":1}"#, #"{"a":1,"\u0061":2}"#, #"{"x":{"y":[{"a":1,"b":2,"a":3}]}}"#, #"[[{"":1,"":2}]]"#, #"{"đ":1,"\u0111":2}"#,
        #"{"1":0,"2":0,"3":0,"4":0,"5":0,"6":0,"7":0,"8":0,"9":0,"10":0,"9":0}"#,
        #"{"1":0,"2":0,"3":0,"4":0,"5":0,"6":0,"7":0,"8":0,"9":0,"10":0,"1":0}"#,
    ])
    func `a key that comes twice is refused at any depth and in any spelling`(written: String) {
        let fault = #expect(throws: JSONFault.self) { try JSONReader.read(written) }
        #expect(fault?.reason == .duplicateKey)
    }

    @Test(
        arguments: [
            ([0xC0, 0xAF], 1), ([0xE0, 0x80, 0x80], 1), ([0xED, 0xA0, 0x80], 1), ([0xF4, 0x90, 0x80, 0x80], 1), ([0xFF], 1), ([0x80], 1),
            ([0x61, 0xC3], 2), ([0xE1, 0xBA], 1), ([0xC3, 0x5C, 0x6E], 1), ([0x5C, 0x6E, 0xC3], 3), ([0xF0, 0x9F, 0x98], 1),
        ] as [([UInt8], Int)])
    func `bytes that are not UTF-8 are refused where they begin`(inside: [UInt8], offset: Int) {
        #expect(throws: JSONFault(.invalidUTF8, at: offset)) { try JSONReader.read([0x22] + inside + [0x22]) }
    }

    @Test(arguments: [("[", "]"), ("{\"a\":", "}")])
    func `sixteen levels are read and seventeen are not`(opening: String, closing: String) throws {
        func nested(_ levels: Int) -> String {
            String(repeating: opening, count: levels) + (opening == "[" ? "" : "1") + String(repeating: closing, count: levels)
        }
        _ = try JSONReader.read(nested(16))
        #expect(throws: JSONFault(.tooDeep, at: opening.utf8.count * 16)) { try JSONReader.read(nested(17)) }
        #expect(throws: JSONFault(.tooDeep, at: 16)) { try JSONReader.read(String(repeating: "[", count: 100_000)) }
    }

    @Test func `a number of thousands of digits is refused unread`() throws {
        #expect(throws: JSONFault(.numberTooLong, at: 0)) { try JSONReader.read(String(repeating: "1", count: 401)) }
        #expect(throws: JSONFault(.numberOutOfRange, at: 0)) { try JSONReader.read(String(repeating: "1", count: 400)) }
        #expect(try JSONReader.read("0." + String(repeating: "3", count: 398)) == .number(1.0 / 3))
    }

    @Test func `a whole message of keys is read, each once`() throws {
        let keys = (0..<2_000).map { String($0, radix: 36) }
        let written = "{" + keys.map { "\"\($0)\":0" }.joined(separator: ",") + "}"
        #expect(try JSONReader.read(written) == .object(keys.map { JSON.Member($0, 0) }))
        #expect(throws: JSONFault.self) { try JSONReader.read(written.dropLast() + ",\"\(keys[1_000])\":0}") }
    }

    @Test func `a message cut at any byte is refused`() throws {
        let whole = Array(#"{"t":"cmd","arg":{"tên":"Đơn vị \u0031 \ud83d\ude00","n":[-12.5e+3,true,null]}}"#.utf8)
        _ = try JSONReader.read(whole)
        for end in whole.indices {
            #expect(throws: JSONFault.self, "cut at \(end)") { try JSONReader.read(Array(whole[..<end])) }
        }
    }
}
