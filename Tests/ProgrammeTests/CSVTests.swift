import Foundation
import Testing

@testable import Programme

@Suite struct `lists in CSV` {
    /// The records of a text as plain strings, with their lines, and what was complained of.
    private func read(_ text: String) -> (records: [[String]], lines: [Int], complaints: [String]) {
        let complaints = Complaints()
        var reader = CSVReader(
            text, separator: CSVHeader([]).separator(of: text),
            page: FileContext(name: "list.csv", printed: "list.csv", complaints: complaints))
        let records = reader.records()
        return (
            records.map { $0.fields.map(\.value) }, records.map(\.line), complaints.sorted(byFiles: []).map { "\($0.line): \($0.sentence)" }
        )
    }

    /// One field a line: CRLF, LF and CR alike.
    @Test(arguments: ["\n", "\r\n", "\r"]) func `every kind of line break ends a line`(lineBreak: String) {
        let list = read(["a,b", "1,2", "", "3,4"].joined(separator: lineBreak))
        #expect(list.records == [["a", "b"], ["1", "2"], ["3", "4"]])
        #expect(list.lines == [1, 2, 4])
        #expect(list.complaints == [])
    }

    @Test func `a quoted field holds separators, doubled quotation marks and line breaks, and lines are counted through it`() {
        let list = read("name,note\n\"Công ty \"\"ABC\"\", chi nhánh\",\"dòng 1\r\ndòng 2\"\nSở Tài chính,\n")
        #expect(list.records == [["name", "note"], ["Công ty \"ABC\", chi nhánh", "dòng 1\ndòng 2"], ["Sở Tài chính", ""]])
        #expect(list.lines == [1, 2, 4])
        #expect(list.complaints == [])
    }

    @Test func `the header line decides between comma and semicolon`() {
        #expect(read("id;name\n1;Hà, Nội\n").records == [["id", "name"], ["1", "Hà, Nội"]])
        #expect(read("id,name\n1,a;b\n").records == [["id", "name"], ["1", "a;b"]])
        #expect(read("\n\n\"a;b;c\",name\n1,2\n").records == [["a;b;c", "name"], ["1", "2"]])
    }

    @Test func `lines of separators only, and spaces around a field, are passed over`() {
        let list = read("a,b\n,\n  1 ,\u{A0}2\n , \n")
        #expect(list.records == [["a", "b"], ["1", "2"]])
        #expect(list.complaints == [])
    }

    @Test func `a quotation mark that is never closed is told with the line where it began, and the lines after it are read`() {
        let list = read("a,b\n1,2\n\"3,4\n5,6\n")
        #expect(list.complaints == ["3: the quotation mark that begins a field on this line is never closed"])
        #expect(list.records.last == ["5", "6"])
    }

    @Test func `text behind a closing quotation mark and a mark in mid-field are told`() {
        let list = read("a,b\n\"1\"x,2\n3\"\",4\n5,6\n")
        #expect(
            list.complaints == [
                "2: text follows the closing quotation mark of a field that begins on this line",
                "3: a quotation mark stands inside a field that does not begin with one",
            ])
        #expect(list.records.last == ["5", "6"])
    }

    @Test func `any bytes whatever end in records or complaints`() {
        var seed: UInt64 = 20_220_117
        let letters = Array("\"\",;\n\r aĐé")
        for _ in 0..<2_000 {
            let text = (0..<24).map { _ in
                seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return letters[Int(seed >> 33) % letters.count]
            }
            let list = read(String(text))
            #expect(list.lines == list.lines.sorted())
        }
    }

    @Test func `columns that are unknown or doubled, and lines that are too long, are told once each`() throws {
        let workshop = try Workshop()
        try workshop.write("units.csv", "id,nam,bloc,bloc\ndon-vi-1,Đơn vị số 1,cum-a\ndon-vi-2,Đơn vị số 2,cum-a,,,x\n")
        let complaints = workshop.complaints().filter { $0.hasPrefix("units.csv") }
        #expect(
            complaints[0]
                == "units.csv:1: the column `nam` is not known: did you mean `name`? The columns are: id, name, name_en, bloc, illustrative"
        )
        #expect(complaints[1] == "units.csv:1: the column `bloc` stands there twice: delete or rename one of them")
        try #require(complaints.count == 3)
        #expect(
            complaints[2].hasPrefix(
                "units.csv:3: the line has 6 fields, but there are 4 columns: put a field that contains the separator in"))
    }

    @Test func `Excel's CSV with a byte order mark, semicolons and CRLF is the same list`() throws {
        let workshop = try Workshop()
        let plain = try #require(workshop.read().programme)
        let excel = try workshop.text("delegates.csv").replacingOccurrences(of: ",", with: ";").replacingOccurrences(of: "\n", with: "\r\n")
        try workshop.write("delegates.csv", "\u{FEFF}" + excel)
        #expect(workshop.complaints() == [])
        let read = try #require(workshop.read().programme)
        #expect(read.opening == plain.opening)
        #expect(read.digest != plain.digest, "the bytes are others")
    }

    @Test func `Excel's other encodings are told with the way to save the list`() throws {
        let remedy = "in Excel choose File, Save As, “CSV UTF-8 (Comma delimited)”"
        let workshop = try Workshop()
        let list = try workshop.text("recipients.csv")
        try #require(list.data(using: .utf16)).write(to: workshop.file("recipients.csv"))
        #expect(
            workshop.complaints() == [
                "recipients.csv:1: the file is in UTF-16 (Excel and Notepad call it “Unicode”), not in UTF-8: \(remedy)"
            ])
        try Data("id,round,kind,name\nx,r1,collective,S\u{1}".utf8 + [0xEA, 0x20, 0x0A]).write(to: workshop.file("recipients.csv"))
        #expect(
            workshop.complaints() == [
                "recipients.csv:2: the line is not UTF-8 but an older encoding such as Windows-1258 or Windows-1252: \(remedy)"
            ])
        try Data([0x50, 0x4B, 0x03, 0x04, 0x14, 0x00]).write(to: workshop.file("recipients.csv"))
        #expect(workshop.complaints() == ["recipients.csv:1: this is an Excel workbook, not text: \(remedy)"])
    }
}
