import Conference
import Foundation
import Programme
import Testing

/// The lists of the Lào Cai conference as an office's Excel writes them.
@Suite struct `lists from an office's Excel` {
    /// With a byte order mark, semicolons, CRLF, and without the separators of empty last cells.
    private func excel(_ rows: [[String]], separator: String = ";") -> String {
        let lines = rows.map { row in
            let cells = row.map { cell in
                cell.contains { "\";,\n\t".contains($0) } ? "\"" + cell.replacingOccurrences(of: "\"", with: "\"\"") + "\"" : cell
            }
            return cells[..<((cells.lastIndex { !$0.isEmpty } ?? -1) + 1)].joined(separator: separator)
        }
        return "\u{FEFF}" + lines.joined(separator: "\r\n") + "\r\n"
    }

    private func rows(_ workshop: Workshop, _ name: String) throws -> [[String]] {
        try workshop.text(name).split(separator: "\n").map { line in
            let parts = line.components(separatedBy: "\"")
            guard parts.count == 3 else { return line.components(separatedBy: ",") }
            return parts[0].dropLast().components(separatedBy: ",") + [parts[1]] + parts[2].dropFirst().components(separatedBy: ",")
        }
    }

    @Test(arguments: [";", ",", "\t"]) func `lines that end before their empty cells, empty rows and every separator are the same list`(
        separator: String
    ) throws {
        let workshop = try Workshop()
        let plain = try #require(workshop.read().programme)
        for name in ["recipients.csv", "units.csv", "delegates.csv"] {
            let list = try rows(workshop, name).map { $0.map { $0 == "hoi-truong" && name == "recipients.csv" ? "" : $0 } }
            var text = excel(list.map { $0 + ["", ""] }, separator: separator)
            text += String(repeating: separator, count: 7) + "\r\n\r\n"
            try workshop.write(name, text)
        }
        #expect(workshop.complaints() == [])
        #expect(try #require(workshop.read().programme).opening == plain.opening)
    }

    @Test func `the office's own headings, the heading of the paper above them and columns of nobody's are understood`() throws {
        let workshop = try Workshop()
        let plain = try #require(workshop.read().programme)
        let headings = [
            "units.csv": ["Mã", "Tên đơn vị", "Tên tiếng Anh", "Khối"],
            "delegates.csv": ["ĐƠN VỊ", "Mã người ký", "Họ và tên", "Điểm\ncầu", "Minh họa"],
            "recipients.csv": ["mã", "Lượt trao", "Đối tượng", "Ho va ten", "Xưng hô", "Chức vụ", "Điểm cầu", "Số người"],
        ]
        for (name, heading) in headings {
            let list = try rows(workshop, name).dropFirst().enumerated().map { number, row in
                ["\(number + 1)"] + row.map { ["collective": "Tập thể", "individual": "cá nhân"][$0] ?? $0 } + ["không có"]
            }
            let above = [["", "UBND TỈNH LÀO CAI"], ["", "DANH SÁCH kèm theo Quyết định"], [], ["STT"] + heading + ["Ghi chú"]]
            try workshop.write(name, excel(above + list))
        }
        #expect(workshop.complaints() == [])
        #expect(try #require(workshop.read().programme).opening == plain.opening)
        let summary = try #require(workshop.read().summary)
        #expect(
            summary.lines.filter { $0.about == "not read" }.map(\.text) == [
                "6 lines above the columns (first at recipients.csv:1)", "the column “STT” of recipients.csv, units.csv, delegates.csv",
                "the column “Ghi chú” of recipients.csv, units.csv, delegates.csv",
            ])
    }

    @Test func `a venue, a unit and a bloc may be called by their names, and what is called nowhere is told`() throws {
        let workshop = try Workshop()
        let plain = try #require(workshop.read().programme)
        let names = Dictionary(
            uniqueKeysWithValues: plain.opening.venues.map { ($0.id.text, $0.name.vi) }
                + plain.opening.units.map { ($0.id.text, $0.name.vi) })
        let list = try rows(workshop, "delegates.csv")
        try workshop.write("delegates.csv", excel(list.map { $0.map { names[$0] ?? $0 } }))
        #expect(workshop.complaints() == [])
        #expect(try #require(workshop.read().programme).opening == plain.opening)
        try workshop.write("delegates.csv", excel(list.map { $0.map { $0 == "si-ma-cai" ? "Huyện Si Ma Kai" : $0 } }))
        #expect(
            workshop.complaints() == [
                "delegates.csv:9: `venue` of the delegate is “Huyện Si Ma Kai”, neither the id nor the name of a venue: "
                    + "did you mean “si-ma-cai”? Otherwise add it to venues.yaml"
            ])
    }

    @Test func `the place of work goes behind the office, as the MC reads it`() throws {
        let workshop = try Workshop()
        var list = try rows(workshop, "recipients.csv")
        list[0] = ["Mã", "Lượt trao", "Đối tượng", "Họ và tên", "Xưng hô", "Chức vụ", "Điểm cầu", "Số người", "Đơn vị công tác"]
        list[4] += ["xã số 1"]
        list[4][5] = "Trưởng thôn"
        try workshop.write("recipients.csv", excel(list))
        #expect(workshop.complaints() == [])
        let recipients = try #require(workshop.read().programme).recipients
        #expect(recipients[3].title == "Trưởng thôn, xã số 1")
        #expect(recipients[4].title == nil)
    }

    @Test func `odd spaces, look-alike letters, invisible characters and apostrophes are folded, and told in the summary`() throws {
        let workshop = try Workshop()
        try workshop.spoil("recipients.csv", "collective,Sở Tài chính,", "collective,Sở\u{A0}Tài\u{202F}chính\u{200B},")
        try workshop.spoil("recipients.csv", "Tập thể số 1,", "'Tập thể  số 1 ,")
        try workshop.spoil("units.csv", "Đơn vị số 5,", "Ðơn vị số 5,")
        try workshop.spoil("people.yaml", "name: Hoàng Giang", "name: \"Hoàng\\u00A0Giang\"")
        #expect(workshop.complaints() == [])
        let reading = workshop.read()
        let programme = try #require(reading.programme)
        #expect(programme.recipients.prefix(2).map(\.name) == ["Sở Tài chính", "Tập thể số 1"])
        #expect(programme.opening.units[4].name.vi == "Đơn vị số 5")
        #expect(programme.opening.people.contains { $0.name == "Hoàng Giang" })
        #expect(
            try #require(reading.summary).lines.filter { $0.about == "corrected" }.map(\.text) == [
                "3 no-break and other odd spaces read as plain (first at people.yaml:28)",
                "1 look-alike letter (Ð, ð) read as Đ, đ (first at units.csv:6)",
                "1 invisible character left out (first at recipients.csv:2)",
                "2 texts trimmed of surplus spaces (first at recipients.csv:3)",
                "1 leading apostrophe left out (first at recipients.csv:3)",
            ])
    }

    @Test func `a name of nothing that can be seen is no name`() throws {
        let workshop = try Workshop()
        try workshop.spoil("people.yaml", "name: Hoàng Giang", "name: \"\\u200B\\uFEFF\"")
        #expect(workshop.complaints() == ["people.yaml:27: the person hoang-giang has no `name`: add `name: …`"])
    }

    @Test func `locks, leftovers of systems and the workbooks behind the lists are left alone`() throws {
        let workshop = try Workshop()
        for name in ["~$recipients.xlsx", ".DS_Store", "Thumbs.db", "desktop.ini", ".~lock.units.csv#", "recipients.xlsx"] {
            try workshop.write(name, "x")
        }
        #expect(workshop.complaints() == [])
        let passedOver = try #require(workshop.read().summary).lines.filter { $0.about == "not read" }.map(\.text)
        #expect(passedOver == ["Thumbs.db, desktop.ini, recipients.xlsx, ~$recipients.xlsx"])
        try workshop.write("Danh sách.xlsx", "x")
        #expect(workshop.complaints().count == 1)
    }

    /// What stands in the cell `name` of the first recipient, and what is said of it.
    @Test(arguments: [
        ("#N/A", "`name` of the recipient so-tai-chinh is “#N/A”, the error of a formula: "),
        ("#REF!", "is “#REF!”, the error of a formula: "), ("#div/0!", "is “#div/0!”, the error of a formula: "),
        ("######", "is “######”, what Excel writes where a column is too narrow: make the column wider in Excel"),
        ("\"=VLOOKUP(A2;B:C;2)\"", "is “=VLOOKUP(A2;B:C;2)”, a formula and not what it comes to: "),
        ("S? Tài chính", "`name` of the recipient so-tai-chinh is “S? Tài chính”: a name has no question mark: type anew"),
        ("L?u Y Pay", "the line holds “L?u”: letters were lost when the text was saved"),
        ("Láº§u Y Pay", "the line holds “Láº§u”: Vietnamese letters that were opened in the wrong encoding"),
        ("Sá»Ÿ TÃ i chÃ­nh", "the line holds “Sá»Ÿ”: Vietnamese letters that were opened in the wrong encoding"),
        ("Së Tµi chÝnh", "the line holds “Tµi”: Vietnamese typed for an old font (TCVN3, .VnTime)"),
        ("L\u{FFFD}u Y Pay", "the line holds “L\u{FFFD}u”: letters were lost when the text was saved"),
    ])
    func `a cell that a spreadsheet has spoilt is told once, in its place`(cell: String, told: String) throws {
        let workshop = try Workshop()
        try workshop.spoil("recipients.csv", "collective,Sở Tài chính,", "collective,\(cell),")
        let complaints = workshop.complaints()
        try #require(complaints.count == 1)
        #expect(complaints[0].hasPrefix("recipients.csv:2: "))
        #expect(complaints[0].contains(told))
    }

    @Test func `letters that are lost all through a list are one fault, and a question is none`() throws {
        let workshop = try Workshop()
        let list = try workshop.text("recipients.csv")
        try workshop.write("recipients.csv", list.replacingOccurrences(of: "ậ", with: "?").replacingOccurrences(of: "ố", with: "?"))
        #expect(
            workshop.complaints() == [
                "recipients.csv:3: the line (and 30 other lines) holds “T?p”: letters were lost when the text was saved, and a ? or � "
                    + "stands for each: open the workbook from which it was made (not this file), look whether the words are right there, "
                    + "and choose File, Save As, “CSV UTF-8 (Comma delimited)”"
            ])
        try workshop.write("recipients.csv", list)
        try workshop.spoil("agenda.yaml", "{vi: Khai mạc, en: Opening}", "{vi: \"Vì sao ta thi đua? Bụi 50 µg/m³¹, “XÔ”\", en: Why?}")
        #expect(workshop.complaints() == [])
    }

    /// In the column `round` of the first recipient, where `r1` stood.
    @Test(arguments: ["1E+05", "01-Thg1", "5-Jan", "1/2/2022", "thg 1-22"]) func `an id that became a date or a power of ten is told once`(
        cell: String
    ) throws {
        let workshop = try Workshop()
        try workshop.spoil("recipients.csv", "so-tai-chinh,r1,", "so-tai-chinh,\(cell),")
        #expect(
            workshop.complaints() == [
                "recipients.csv:2: `round` is “\(cell)”: a spreadsheet has made a date or a number of an id: in Excel give the column the "
                    + "format Text, then type the id anew; one that begins with a word, such as “r1”, is left alone"
            ])
    }

    @Test(arguments: ["44927", "1E+05", "12/5"]) func `a name that became a number or a date is a warning`(cell: String) throws {
        let workshop = try Workshop()
        try workshop.spoil("recipients.csv", "collective,Sở Tài chính,", "collective,\(cell),")
        #expect(
            workshop.complaints() == [
                "recipients.csv:2: warning: `name` of the recipient so-tai-chinh is “\(cell)”, a number or a date and hardly a name: "
                    + "type the name anew, unless this is it"
            ])
    }

    @Test(arguments: [("1.000", "1000"), ("2,0", "2"), ("1 200", "1200")]) func `a number as an office writes it is told with its digits`(
        written: String, digits: String
    ) throws {
        let workshop = try Workshop()
        try workshop.spoil("venues.yaml", "    hall: true\n", "    hall: true\n    capacity: \(written)\n")
        #expect(
            workshop.complaints() == [
                "venues.yaml:6: `capacity` is “\(written)”, not a whole number from 0 to 100000: write digits only, such as "
                    + "`capacity: \(digits)`"
            ])
    }

    @Test func `a line break in a cell is a warning, and one that swallows lines is a fault`() throws {
        let workshop = try Workshop()
        try workshop.spoil("recipients.csv", "collective,Sở Tài chính,", "collective,\"Sở Tài chính\ntỉnh Lào Cai\",")
        #expect(
            workshop.complaints() == [
                "recipients.csv:2: warning: `name` of the recipient so-tai-chinh has a line break and is read as “Sở Tài chính tỉnh Lào "
                    + "Cai”: delete the break in the cell (Alt+Enter makes one)"
            ])
        #expect(workshop.read().programme?.recipients.first?.name == "Sở Tài chính tỉnh Lào Cai")
    }

    @Test(arguments: ["có", "Có", "x", "X", "yes", "true", "TRUE", "1", "✓"]) func `whatever stands for yes in either language is yes`(
        yes: String
    ) throws {
        let workshop = try Workshop()
        let list = try rows(workshop, "recipients.csv").enumerated().map { number, row in
            row + (number == 0 ? ["posthumous", "proxy"] : number == 9 ? [yes, "bà Vũ Thị H"] : number == 8 ? ["không"] : [])
        }
        try workshop.write("recipients.csv", excel(list))
        #expect(workshop.complaints() == [])
        #expect(workshop.read().programme?.recipients.filter(\.isPosthumous).map(\.name) == ["Giàng Seo Vần"])
    }

    @Test func `the template's lists open in Excel: a byte order mark, semicolons, headings in Vietnamese`() throws {
        let template = Workshop.agenda.appendingPathComponent("template")
        for name in ["units.csv", "delegates.csv", "recipients.csv"] {
            let bytes = try Data(contentsOf: template.appendingPathComponent(name))
            #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]), "\(name)")
            let heading = String(decoding: bytes.dropFirst(3), as: UTF8.self).prefix { $0 != "\n" && $0 != "\r\n" }
            #expect(heading.contains(";") && !heading.contains(","), "\(name)")
            #expect(heading.hasPrefix("Mã") || heading.hasPrefix("Đơn vị"), "\(name)")
        }
    }
}
