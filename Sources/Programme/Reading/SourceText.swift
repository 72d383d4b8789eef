import Conference
import Foundation

/// The text of one file: UTF-8, composed (NFC), folded by the rule for all texts.
struct SourceText {
    let page: FileContext
    /// nil when it cannot be read as text at all; the complaint says why.
    let text: String?

    init(_ bytes: Data, page: FileContext) {
        self.page = page
        if let (sentence, remedy) = Self.foreignFormat(bytes, isTable: page.isTable) {
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
        Self.complainOfGarbledWords(decoded, page: page)
        text = Self.cleaned(decoded, page: page).precomposedStringWithCanonicalMapping
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
    private static func complainOfEncoding(_ body: Data, page: FileContext) {
        let bad = body.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated().filter {
            String(validating: $1, as: UTF8.self) == nil
        }
        page.fault(
            Place(line: (bad.first?.offset ?? 0) + 1),
            "the line\(others(than: bad.count)) is not UTF-8 but an older encoding such as Windows-1258 or Windows-1252",
            page.isTable ? saveTable : saveText)
    }

    /// One for each way in which words are garbled, at the first of them.
    private static func complainOfGarbledWords(_ text: String, page: FileContext) {
        let bytes = Array(text.utf8)
        let ways = GarbledText.allCases.filter { $0.mayBe(in: bytes) }
        let lines = ways.isEmpty ? [] : text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        for way in ways {
            let bad = lines.enumerated().compactMap { number, line in way.word(in: line, of: page).map { (number + 1, $0) } }
            guard let first = bad.first else { continue }
            page.fault(
                Place(line: first.0), "the line\(others(than: bad.count)) \(way.sentence(first.1))", way.remedy(isTable: page.isTable))
            page.complaints.markGarbled(page)
        }
    }

    private static func others(than count: Int) -> String {
        count > 1 ? " (and \(count - 1) other line\(count == 2 ? "" : "s"))" : ""
    }

    /// Folds what is folded, and complains of every character that is refused and puts a space in its place, so that the rest of the file can be
    /// checked too.
    private static func cleaned(_ text: String, page: FileContext) -> String {
        var clean = String.UnicodeScalarView()
        var place = Place(line: 1, column: 1)
        var previous: Unicode.Scalar = " "
        for scalar in text.unicodeScalars {
            switch TextNormalization.treatment(of: scalar) {
            case .kept: clean.append(scalar)
            case .folded(let other, let folding):
                if let other { clean.append(other) }
                page.note(ReadingNotes.Kind(folding), at: place)
            case .refused(let objection):
                clean.append(" ")
                if !page.complaints.isGarbled(page) {
                    page.fault(place, "\(objection.sentence) (\(scalar.code)) stands at column \(place.column ?? 1)", objection.remedy)
                }
            }
            if scalar == "\n" || scalar == "\r" {
                if !(scalar == "\n" && previous == "\r") { place = Place(line: place.line + 1, column: 1) }
            } else {
                place.column = (place.column ?? 0) + 1
            }
            previous = scalar
        }
        return String(clean)
    }
}
