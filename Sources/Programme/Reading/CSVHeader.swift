/// The line of a list that names its columns, found in a file as an office's spreadsheet writes it: under the heading of the paper, in English or
/// Vietnamese, with columns that nobody asked for.
struct CSVHeader {
    /// Names that columns have beside their own. Columns of these are passed over, because every office's list has them and no screen shows them.
    static let passedOver: Set<String> = ["stt", "tt", "so-tt", "so-thu-tu", "no", "ghi-chu", "note", "notes"]

    private let known: [CSVTable.Column]
    private let names: [String: String]

    init(_ known: [CSVTable.Column]) {
        self.known = known
        names = Dictionary(
            known.flatMap { column in ([column.name] + column.headings).map { (IDRule.slug($0), column.name) } }
        ) { first, _ in first }
    }

    /// The column that a heading means, without regard to capitals, diacritics and spaces.
    func column(_ heading: String) -> String? { names[IDRule.slug(heading)] }

    /// What separates the columns: that by which most of them are found in one line; comma unless something is.
    func separator(of text: String) -> UInt8 {
        var best: (separator: UInt8, hits: Int) = (UInt8(ascii: ","), 0)
        for line in text.split(maxSplits: FileLimits.linesAboveColumns + 1, whereSeparator: \.isNewline).prefix(
            FileLimits.linesAboveColumns + 1)
        {
            for separator in [",", ";", "\t"] as [Character] {
                let hits = line.split(separator: separator).count { column(String($0)) != nil }
                if hits > best.hits, let byte = separator.asciiValue { best = (byte, hits) }
            }
        }
        return best.hits > 0 ? best.separator : Self.commonest(in: text)
    }

    /// Which of the records names the columns: the first that names two of them, as the heading of a paper names none; else the first.
    func place(in records: [CSVReader.Record]) -> Int {
        records.prefix(FileLimits.linesAboveColumns + 1).firstIndex { record in record.fields.count { column($0.value) != nil } > 1 } ?? 0
    }

    /// What stands oftenest in the first line that is not empty, outside quotation marks.
    private static func commonest(in text: String) -> UInt8 {
        var isQuoted = false
        let line = (text.split(maxSplits: 1, whereSeparator: \.isNewline).first ?? "").filter { letter in
            if letter == "\"" { isQuoted.toggle() }
            return !isQuoted
        }
        let counts = [",", ";", "\t"].map { separator in line.count { $0 == separator } } as [Int]
        if counts[2] > max(counts[0], counts[1]) { return UInt8(ascii: "\t") }
        return counts[1] > counts[0] ? UInt8(ascii: ";") : UInt8(ascii: ",")
    }

    /// Column names to places; complains of what is unknown, twice or missing. `used`: whether anything stands in the column at this place.
    /// `isWhole`: whether every column that the file has is known.
    func columns(of header: CSVReader.Record, used: (Int) -> Bool, page: FileContext, isWhole: inout Bool) -> [String: Int] {
        let place = Place(line: header.line)
        if !header.fields.contains(where: { column($0.value) != nil }) {
            page.fault(
                place, "no column of this line is known", "put a line above the list that names the columns: " + list(beside: header))
            isWhole = false
            return [:]
        }
        var columns: [String: Int] = [:]
        var meant: Set<String> = []
        var strange: [(sentence: String, remedy: String)] = []
        for (number, field) in header.fields.enumerated() {
            let heading = field.value
            if heading.isEmpty {
                if used(number) {
                    strange.append(("column \(number + 1) has no name, but something stands in it", "name it, or delete the column"))
                }
            } else if let name = column(heading) {
                if columns[name] == nil {
                    columns[name] = number
                } else {
                    strange.append(("the column `\(heading)` stands there twice", "delete or rename one of them"))
                }
            } else if Self.passedOver.contains(IDRule.slug(heading)) {
                page.notes.passOver(column: heading, of: page)
            } else {
                let near = nearest(to: heading, beside: header)
                if let near, let name = column(near) { meant.insert(name) }
                strange.append(
                    (
                        "the column `\(heading)` is not known",
                        (near.map { "did you mean `\($0)`? " } ?? "") + "The columns are: " + list(beside: header)
                    ))
            }
        }
        let missing = known.filter { $0.isRequired && columns[$0.name] == nil && !meant.contains($0.name) }
        for (number, column) in strange.enumerated() {
            // One that is missing is most likely one of those that are not known.
            let lack = number == 0 && !missing.isEmpty ? ", and \(sentence(ofMissing: missing, beside: header))" : ""
            page.fault(place, column.sentence + lack, column.remedy)
        }
        if strange.isEmpty, !missing.isEmpty {
            page.fault(
                place, sentence(ofMissing: missing, beside: header),
                "add \(missing.count == 1 ? "it" : "them") to this line and fill every line below")
        }
        isWhole = strange.isEmpty && missing.isEmpty
        return columns
    }

    private func sentence(ofMissing columns: [CSVTable.Column], beside header: CSVReader.Record) -> String {
        let names = columns.map { "`\(name($0, beside: header))`" }.joined(separator: ", ")
        return columns.count == 1 ? "the column \(names) is missing" : "the columns \(names) are missing"
    }

    /// Of the columns that the line does not have.
    private func nearest(to heading: String, beside header: CSVReader.Record) -> String? {
        let taken = Set(header.fields.compactMap { column($0.value) })
        return Nearest.name(to: heading, among: known.filter { !taken.contains($0.name) }.flatMap { [$0.name] + $0.headings })
    }

    private func list(beside header: CSVReader.Record) -> String { known.map { name($0, beside: header) }.joined(separator: ", ") }

    /// In the language of the line.
    private func name(_ column: CSVTable.Column, beside header: CSVReader.Record) -> String {
        let isVietnamese = header.fields.contains { self.column($0.value) != nil && !known.map(\.name).contains($0.value.lowercased()) }
        return isVietnamese ? "\(column.headings[0]) (\(column.name))" : column.name
    }
}
