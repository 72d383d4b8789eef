/// One collection three times: as the files were, as the conference has it, as the files are.
struct Compared<Row: Planned> {
    private let base: Table<Row>
    private let state: Table<Row>
    private let files: Table<Row>

    init(_ base: [Row], _ state: [Row], _ files: [Row]) {
        self.base = Table(base)
        self.state = Table(state)
        self.files = Table(files)
    }

    /// In the files' order; what they no longer have at the end. What only the day brought is not theirs to know.
    var rows: [Row] {
        files.rows.compactMap { row in base[row.id].map { known(row, before: $0) } ?? state[row.id] }
            + base.rows.filter { files[$0.id] == nil }.map { state[$0.id] ?? $0 }
    }

    /// In the order of the conference where the files were put in another one, else in theirs.
    var inOrder: [Row] {
        let common = Set(base.rows.map(\.id)).intersection(files.rows.map(\.id))
        if base.rows.map(\.id).filter(common.contains) == files.rows.map(\.id).filter(common.contains) { return rows }
        let known = Table(rows)
        return state.rows.compactMap { known[$0.id] } + known.rows.filter { state[$0.id] == nil }
    }

    /// The row of the files with the fields that were changed in them as the conference has those.
    private func known(_ row: Row, before: Row) -> Row {
        var known = row
        for field in Row.planned where field.differs(before, row) { field.copy(state[row.id] ?? before, &known) }
        return known
    }
}
