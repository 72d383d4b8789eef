import Conference

/// `units.csv`: the organisations that sign pledges or receive awards.
struct UnitsFile {
    /// A unit with the line that tells it.
    struct Line {
        let unit: Unit
        let place: Place
    }

    static let columns: [CSVTable.Column] = [.required("id"), .required("name"), .optional("name_en"), .optional("bloc")]

    var lines: [Line] = []

    init(_ reading: FolderReading) {
        guard reading.exists(ProgrammeFiles.units) else { return }
        guard let table = reading.table(ProgrammeFiles.units, what: "the unit", columns: Self.columns, limit: Limits.units) else {
            reading.units.isWhole = false
            return
        }
        reading.units.isWhole = table.isWhole
        for row in table.rows {
            let id = row.id("id", example: "don-vi-1")
            let name = BilingualText(row.line("name")?.value ?? "", en: row.line("name_en", .optional)?.value)
            let bloc = row.id("bloc", .optional, example: "khoi-b")
            if let bloc { reading.blocs.refer(to: bloc, by: "`bloc` of \(row.what)", on: row.page) }
            guard let id else {
                reading.units.isWhole = false
                continue
            }
            guard reading.units.define(id, on: row.page) else { continue }
            let unit = Unit(id: UnitID(id.value), name: name, bloc: bloc.map { BlocID($0.value) })
            lines.append(Line(unit: unit, place: row.place))
        }
    }
}
