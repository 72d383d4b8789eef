/// A list of the programme in a CSV file: a header line with the columns, then one entry a line.
struct CSVTable {
    struct Column {
        let name: String
        let isRequired: Bool

        static func required(_ name: String) -> Column { Column(name: name, isRequired: true) }
        static func optional(_ name: String) -> Column { Column(name: name, isRequired: false) }
    }

    /// One line.
    struct Row: Fields {
        let page: Page
        let place: Place
        let what: String
        private let columns: [String: Int]
        private let fields: [Told<String>]

        fileprivate init(page: Page, record: CSVReader.Record, what: String, columns: [String: Int]) {
            self.page = page
            place = Place(line: record.line)
            self.what = what
            self.columns = columns
            fields = record.fields
        }

        func written(_ field: String) -> Told<String>? {
            guard let column = columns[field], column < fields.count, !fields[column].value.isEmpty else { return nil }
            return fields[column]
        }

        func example(_ field: String, _ value: String) -> String { "\(value == "…" ? "it" : "“\(value)”") in the column `\(field)`" }

        /// A column that is missing as a whole, or a line that is too short, has been complained of.
        func isSpoilt(_ field: String) -> Bool {
            guard let column = columns[field] else { return true }
            return column >= fields.count
        }
    }

    private(set) var rows: [Row] = []
    /// Whether every line could be read; if not, nobody can say that something is missing from the list.
    private(set) var isWhole = true

    /// `what` names one line in complaints: “the recipient”.
    init(_ text: String, page: Page, what: String, columns known: [Column], limit: Int) {
        var reader = CSVReader(text, page: page)
        let records = reader.records()
        guard let header = records.first else {
            page.fault(.top, "the file is empty", "begin with the line of columns: " + known.map(\.name).joined(separator: ","))
            isWhole = false
            return
        }
        guard let columns = Self.columns(of: header, page: page, known: known) else {
            isWhole = false
            return
        }
        if records.count - 1 > limit {
            page.fault(
                Place(line: records[limit + 1].line), "the list has more than \(limit) lines",
                "shorten it; that is more than the house holds")
            isWhole = false
        }
        for record in records.dropFirst().prefix(limit) {
            if record.isBroken {
                isWhole = false
                continue
            }
            Self.complainOfWidth(record, header: header, page: page)
            let name = columns["id"].flatMap { $0 < record.fields.count ? record.fields[$0].value : nil } ?? ""
            rows.append(Row(page: page, record: record, what: name.isEmpty ? what : what + " " + name, columns: columns))
        }
    }

    /// Column names to places; nil when the header cannot serve.
    private static func columns(of header: CSVReader.Record, page: Page, known: [Column]) -> [String: Int]? {
        let place = Place(line: header.line)
        if header.isBroken { return nil }
        let names = header.fields.map { $0.value.lowercased() }
        if names.count == 1, names[0].contains("\t") {
            page.fault(place, "the columns are separated by tabs", "in Excel choose File, Save As, “CSV UTF-8 (Comma delimited)”")
            return nil
        }
        var columns: [String: Int] = [:]
        for (number, name) in names.enumerated() {
            if name.isEmpty {
                page.fault(place, "column \(number + 1) has no name", "name it, or delete the column")
            } else if columns[name] != nil {
                page.fault(place, "the column `\(name)` stands there twice", "delete or rename one of them")
            } else if known.contains(where: { $0.name == name }) {
                columns[name] = number
            } else {
                let free = known.map(\.name).filter { !names.contains($0) }
                let near = Nearest.name(to: name, among: free).map { "did you mean `\($0)`? " } ?? ""
                page.fault(
                    place, "the column `\(name)` is not known", near + "The columns are: " + known.map(\.name).joined(separator: ", "))
                columns[name] = number
            }
        }
        for column in known where column.isRequired && columns[column.name] == nil {
            page.fault(place, "the column `\(column.name)` is missing", "add it to this line and fill it in every line below")
        }
        return columns
    }

    private static func complainOfWidth(_ record: CSVReader.Record, header: CSVReader.Record, page: Page) {
        let (has, needs) = (record.fields.count, header.fields.count)
        let place = Place(line: record.line)
        if has > needs {
            page.fault(
                place, "the line has \(has) fields, but there are \(needs) columns",
                "put a field that contains the separator in quotation marks, or delete the surplus")
        } else if has < needs {
            page.fault(
                place, "the line has \(has) fields, but there are \(needs) columns",
                "add the missing ones; an empty field still needs its separator")
        }
    }
}
