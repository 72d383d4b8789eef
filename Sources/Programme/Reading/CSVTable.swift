import Conference

/// A list of the programme in a CSV file: a line with the columns, then one entry a line.
struct CSVTable {
    struct Column {
        let name: String
        /// What an office calls it, the usual first.
        let headings: [String]
        let isRequired: Bool

        static func required(_ name: String, _ headings: String...) -> Column {
            Column(name: name, headings: headings, isRequired: true)
        }

        static func optional(_ name: String, _ headings: String...) -> Column {
            Column(name: name, headings: headings, isRequired: false)
        }
    }

    /// One line.
    struct Row: EntryFields {
        let page: FileContext
        let place: Place
        let what: String
        private let columns: [String: Int]
        private let fields: [Located<String>]

        fileprivate init(page: FileContext, record: CSVReader.Record, what: String, columns: [String: Int]) {
            self.page = page
            place = Place(line: record.line)
            self.what = what
            self.columns = columns
            fields = record.fields
        }

        func written(_ field: String) -> Located<String>? {
            guard let told = cell(field), !told.value.isEmpty else { return nil }
            if let spoilt = SpoiltCell(told.value) {
                page.fault(told.place, "`\(field)` of \(what) is “\(told.value)”, \(spoilt.sentence)", spoilt.remedy)
                return nil
            }
            return told
        }

        func example(_ field: String, _ value: String) -> String { "\(value == "…" ? "it" : "“\(value)”") in the column `\(field)`" }

        func hasColumn(_ field: String) -> Bool { columns[field] != nil }

        /// A column that is missing as a whole, or a cell that the spreadsheet has spoilt, has been complained of.
        func isSpoilt(_ field: String) -> Bool {
            guard columns[field] != nil else { return true }
            return cell(field).map { SpoiltCell($0.value) != nil } ?? false
        }

        /// nil where the line ends before the column: a spreadsheet leaves out the separators of empty last cells.
        private func cell(_ field: String) -> Located<String>? {
            guard let column = columns[field], column < fields.count else { return nil }
            return fields[column]
        }
    }

    private(set) var rows: [Row] = []
    /// Whether every line could be read; if not, nobody can say that something is missing from the list.
    private(set) var isWhole = true

    /// `what` names one line in complaints: “the recipient”.
    init(_ text: String, page: FileContext, what: String, columns known: [Column], limit: Int) {
        let header = CSVHeader(known)
        let text = Self.withoutDirective(text)
        var reader = CSVReader(text, separator: header.separator(of: text), page: page)
        let records = reader.records()
        guard !records.isEmpty else {
            page.fault(.top, "the file is empty", "begin with the line of columns: " + known.map(\.name).joined(separator: ","))
            isWhole = false
            return
        }
        let top = header.place(in: records)
        for above in records[..<top] { page.note(.lineAbove, at: Place(line: above.line)) }
        guard !records[top].isBroken else {
            isWhole = false
            return
        }
        let lines = records[(top + 1)...]
        let isUsed = { (place: Int) in lines.contains { $0.fields.count > place && !$0.fields[place].value.isEmpty } }
        let columns = header.columns(of: records[top], used: isUsed, page: page, isWhole: &isWhole)
        if lines.count > limit {
            page.fault(
                Place(line: lines[lines.startIndex + limit].line), "the list has more than \(limit) lines",
                "shorten it; that is more than the house holds")
            isWhole = false
        }
        for record in lines.prefix(limit) { add(record, to: columns, width: records[top].fields.count, page: page, what: what) }
    }

    private mutating func add(_ record: CSVReader.Record, to columns: [String: Int], width: Int, page: FileContext, what: String) {
        guard !record.isBroken else {
            isWhole = false
            return
        }
        if record.fields.dropFirst(width).contains(where: { !$0.value.isEmpty }) {
            page.fault(
                Place(line: record.line), "the line has \(record.fields.count) fields, but there are \(width) columns",
                "put a field that contains the separator in quotation marks, or delete the surplus")
            isWhole = false
        }
        let fields = record.fields.map { Self.withoutApostrophe($0, page: page) }
        let name = columns["id"].flatMap { $0 < fields.count ? fields[$0].value : nil } ?? ""
        var record = record
        record.fields = fields
        rows.append(Row(page: page, record: record, what: name.isEmpty ? what : what + " " + name, columns: columns))
    }

    /// `sep=;` is for Excel; an empty line in its place keeps the count of lines.
    private static func withoutDirective(_ text: String) -> String {
        guard text.prefix(4).lowercased() == "sep=", let end = text.firstIndex(where: \.isNewline) else { return text }
        return String(text[end...])
    }

    /// With an apostrophe before it Excel takes a number or a date for a text; in a file it has no business. One that closes later is a quotation.
    private static func withoutApostrophe(_ told: Located<String>, page: FileContext) -> Located<String> {
        guard told.value.hasPrefix("'"), !told.value.dropFirst().contains("'") else { return told }
        page.note(.apostrophe, at: told.place)
        return Located(value: TextNormalization.trimmed(String(told.value.dropFirst())), place: told.place)
    }
}
