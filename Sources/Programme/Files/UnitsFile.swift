import Conference

/// `units.csv`: the organisations that sign pledges or receive awards.
struct UnitsFile {
    /// A unit with the line that tells it.
    struct Line {
        let unit: Unit
        let place: Place
        /// Whether a bloc is told, be it a wrong one.
        let hasBloc: Bool
    }

    static let columns: [CSVTable.Column] = [
        .required("id", "Mã", "Mã đơn vị"), .required("name", "Tên đơn vị", "Đơn vị", "Tên"), .optional("name_en", "Tên tiếng Anh"),
        .optional("bloc", "Khối", "Cụm", "Khối thi đua", "Cụm thi đua", "Cụm, khối thi đua", "Mã khối"),
        IllustrativeMarks.column,
    ]

    var lines: [Line] = []

    init(_ reading: FolderReading) {
        guard reading.exists(ProgrammeFiles.units) else { return }
        guard let table = reading.table(ProgrammeFiles.units, what: "the unit", columns: Self.columns, limit: StateLimits.units) else {
            reading.units.isWhole = false
            return
        }
        reading.units.isWhole = table.isWhole
        for row in table.rows {
            let id = row.id("id", example: "don-vi-1")
            let name = BilingualText(row.text("name", .name)?.value ?? "", en: row.text("name_en", .name, .optional)?.value)
            let bloc = row.reference("bloc", .optional, to: reading.blocs, example: "khoi-b")
            guard let id else {
                reading.units.isWhole = false
                continue
            }
            guard reading.units.define(id, called: name.vi, on: row.page) else { continue }
            let unit = Unit(id: UnitID(id.value), name: name, bloc: bloc.map { BlocID($0.value) })
            reading.illustrative.note(.unit(unit.id), row)
            lines.append(
                Line(unit: unit, place: row.place, hasBloc: row.written("bloc") != nil || (row.hasColumn("bloc") && row.isSpoilt("bloc"))))
        }
    }
}
