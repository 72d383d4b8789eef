import Conference

/// Reads RFC 4180 text into records, each field with the line where it begins.
///
/// Beyond the RFC: LF and CR alone end a record too, a semicolon may separate (Excel writes it where the comma is the decimal sign, as in
/// Viet Nam) or a tab, and what is wrong is complained of and passed over, so that the lines after it are read as well.
struct CSVReader {
    struct Record {
        /// Where it begins; a quoted field may carry it over several lines.
        let line: Int
        var fields: [Located<String>] = []
        /// Its fields cannot be relied upon, and have been complained of.
        var isBroken = false

        /// An empty line, or one of separators only, as spreadsheets leave behind.
        var isEmpty: Bool { !isBroken && fields.allSatisfy { $0.value.isEmpty } }
    }

    private let bytes: [UInt8]
    private let page: FileContext
    private let separator: UInt8
    private var at = 0
    private var line = 1

    private static let quote = UInt8(ascii: "\"")
    private static let lf = UInt8(ascii: "\n")
    private static let cr = UInt8(ascii: "\r")

    init(_ text: String, separator: UInt8, page: FileContext) {
        bytes = Array(text.utf8)
        self.page = page
        self.separator = separator
    }

    /// All records that are not empty.
    mutating func records() -> [Record] {
        var records: [Record] = []
        while at < bytes.count {
            let record = self.record()
            if !record.isEmpty {
                records.append(record)
            } else if record.fields.count > 1 {
                page.note(.emptyLine, at: Place(line: record.line))
            }
        }
        return records
    }

    private mutating func record() -> Record {
        var record = Record(line: line)
        while true {
            let start = line
            let whole = at < bytes.count && bytes[at] == Self.quote ? quotedField() : plainField()
            guard let value = whole else {
                record.isBroken = true
                skipLine()
                return record
            }
            let place = Place(line: start)
            let trimmed = value.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x80 }) ? value : TextNormalization.trimmed(value)
            if !trimmed.isEmpty, trimmed.utf8.count < value.utf8.count { page.note(.surplusSpace, at: place) }
            record.fields.append(Located(value: trimmed, place: place))
            guard at < bytes.count else { return record }
            if bytes[at] == separator {
                at += 1
            } else {
                passLineBreak()
                return record
            }
        }
    }

    /// Up to the separator or the end of the line.
    private mutating func plainField() -> String? {
        let start = at
        var hasQuote = false
        while at < bytes.count, bytes[at] != separator, bytes[at] != Self.lf, bytes[at] != Self.cr {
            if bytes[at] == Self.quote { hasQuote = true }
            at += 1
        }
        if hasQuote {
            page.fault(
                Place(line: line), "a quotation mark stands inside a field that does not begin with one",
                "put the whole field in quotation marks and double those within: \"Công ty \"\"ABC\"\"\"")
        }
        return String(decoding: bytes[start..<at], as: UTF8.self)
    }

    /// From the quotation mark at `at` to the one that closes it; nil when none does, or something follows it. Then reading goes on behind
    /// the line on which it began, because that is where somebody forgot a mark.
    private mutating func quotedField() -> String? {
        let (start, startLine) = (at, line)
        var value: [UInt8] = []
        at += 1
        while at < bytes.count {
            let byte = bytes[at]
            if byte == Self.quote {
                at += 1
                if at < bytes.count, bytes[at] == Self.quote {
                    value.append(byte)
                    at += 1
                    continue
                }
                if at == bytes.count || bytes[at] == separator || bytes[at] == Self.lf || bytes[at] == Self.cr {
                    return String(decoding: value, as: UTF8.self)
                }
                complain(startLine, "text follows the closing quotation mark of a field that begins on this line")
                (at, line) = (start, startLine)
                return nil
            }
            if byte == Self.lf || byte == Self.cr {
                value.append(Self.lf)
                passLineBreak()
            } else {
                value.append(byte)
                at += 1
            }
        }
        complain(startLine, "the quotation mark that begins a field on this line is never closed")
        (at, line) = (start, startLine)
        return nil
    }

    private func complain(_ line: Int, _ sentence: String) {
        page.fault(
            Place(line: line), sentence,
            "close the field with one quotation mark just before the separator, and double every mark within it (\"\")")
    }

    private mutating func skipLine() {
        while at < bytes.count, bytes[at] != Self.lf, bytes[at] != Self.cr { at += 1 }
        if at < bytes.count { passLineBreak() }
    }

    /// LF, CRLF or CR.
    private mutating func passLineBreak() {
        if bytes[at] == Self.cr, at + 1 < bytes.count, bytes[at + 1] == Self.lf { at += 1 }
        at += 1
        line += 1
    }
}
