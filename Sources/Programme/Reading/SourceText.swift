import Foundation

/// The text of one file: UTF-8, composed (NFC), without characters that a screen must not show.
struct SourceText {
    let page: Page
    /// nil when it cannot be read as text at all; the complaint says why.
    let text: String?

    init(_ bytes: Data, page: Page) {
        self.page = page
        if let (sentence, remedy) = Self.foreignFormat(bytes, isTable: page.name.hasSuffix(".csv")) {
            page.fault(.top, sentence, remedy)
            text = nil
            return
        }
        let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        guard let decoded = String(validating: body, as: UTF8.self) else {
            Self.complainOfEncoding(body, page: page)
            text = nil
            return
        }
        text = Self.cleaned(decoded.precomposedStringWithCanonicalMapping, page: page)
    }

    /// What Excel and Notepad write instead of UTF-8 text.
    private static func foreignFormat(_ bytes: Data, isTable: Bool) -> (String, String)? {
        let remedy = isTable ? saveTable : saveText
        if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
            return ("this is an Excel workbook, not text", remedy)
        }
        let head = bytes.prefix(64)
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) || head.filter({ $0 == 0 }).count > head.count / 4 {
            return ("the file is in UTF-16 (Excel and Notepad call it “Unicode”), not in UTF-8", remedy)
        }
        return nil
    }

    private static let saveTable = "in Excel choose File, Save As, “CSV UTF-8 (Comma delimited)”"
    private static let saveText = "in the editor choose Save As with the encoding UTF-8"

    /// One complaint for the file, not one for each line: it is one mistake, made when the file was saved.
    private static func complainOfEncoding(_ body: Data, page: Page) {
        var first: Int?
        var count = 0
        for (number, line) in body.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated()
        where String(validating: line, as: UTF8.self) == nil {
            first = first ?? number + 1
            count += 1
        }
        let others = count > 1 ? " (and \(count - 1) other line\(count == 2 ? "" : "s"))" : ""
        page.fault(
            Place(line: first ?? 1), "the line\(others) is not UTF-8 but an older encoding such as Windows-1258",
            page.name.hasSuffix(".csv") ? saveTable : saveText)
    }

    /// Complains of every forbidden character and puts a space in its place, so that the rest of the file can be checked too.
    private static func cleaned(_ text: String, page: Page) -> String {
        var clean = String.UnicodeScalarView()
        var place = Place(line: 1, column: 1)
        var previous: Unicode.Scalar = " "
        var faults = 0
        for scalar in text.unicodeScalars {
            if let objection = Letters.objection(to: scalar) {
                page.fault(
                    place, "\(objection) (\(Letters.code(scalar))) stands at column \(place.column ?? 1)", Letters.remedy(for: scalar))
                faults += 1
                clean.append(" ")
            } else {
                clean.append(scalar)
            }
            if scalar == "\n" || scalar == "\r" {
                if !(scalar == "\n" && previous == "\r") { place = Place(line: place.line + 1, column: 1) }
            } else {
                place.column = (place.column ?? 0) + 1
            }
            previous = scalar
        }
        return faults == 0 ? text : String(clean)
    }
}
