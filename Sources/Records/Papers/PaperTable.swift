internal import Cards

/// A table whose head stands on every page that it reaches.
struct PaperTable {
    struct Column {
        let head: String
        /// Share of the breadth, in percent.
        let width: Int
        /// Class of its cells.
        var look = ""
    }

    private let columns: [Column]
    /// Above the heads of the columns, as often as they stand there: whose table it is.
    private let caption: String
    private var rows: [String] = []

    /// `caption`: HTML.
    init(_ columns: [Column], caption: String = "") {
        self.columns = columns
        self.caption = caption
    }

    var isEmpty: Bool { rows.isEmpty }

    /// A cell a column, HTML.
    mutating func add(_ cells: [String]) {
        precondition(cells.count == columns.count, "a row of \(cells.count) cells in a table of \(columns.count) columns")
        let row = zip(columns, cells).map { column, cell in "<td\(Self.look(column.look))>\(cell)</td>" }.joined()
        rows.append("<tr>\(row)</tr>\n")
    }

    /// A line across the table that stays with the row below it.
    mutating func add(heading: String) { rows.append("<tr class=\"group\"><th colspan=\"\(columns.count)\">\(heading)</th></tr>\n") }

    var html: String {
        let widths = columns.map { "<col style=\"width: \($0.width)%\">" }.joined()
        let heads = columns.map { "<th>\(HTML.text($0.head))</th>" }.joined()
        let above = caption.isEmpty ? "" : "<tr class=\"caption\"><td colspan=\"\(columns.count)\">\(caption)</td></tr>\n"
        return """
            <table>
            <colgroup>\(widths)</colgroup>
            <thead>
            \(above)<tr>\(heads)</tr>
            </thead>
            <tbody>
            \(rows.joined())</tbody>
            </table>

            """
    }

    private static func look(_ look: String) -> String { look.isEmpty ? "" : " class=\"\(look)\"" }
}
