/// The rows that a step changed, as they were before it, by the names of their tables.
struct Restorable: Sendable {
    private var tables: [String: any RowsBefore] = [:]

    init(from old: ConferenceState, to new: ConferenceState, in known: [any UndoTable], fields: inout [FieldName]) {
        for table in known {
            if let rows = table.before(from: old, to: new, fields: &fields) { keep(rows, of: table) }
        }
    }

    private mutating func keep(_ rows: any RowsBefore, of table: any UndoTable) {
        tables[table.name] = rows
        movesHall = movesHall || table.movesHall
    }

    /// The rows of one type.
    func rows<Row: Undoable>(of type: Row.Type = Row.self) -> [Before<Row>] {
        for (_, table) in sorted {
            if let rows = table as? BeforeRows<Row> { return rows.rows }
        }
        return []
    }

    /// Whether it was a move of the hall, and not only of what goes on in a pause and after the end: the screens and the lists of signatures.
    private(set) var movesHall = false

    private var sorted: [(name: String, rows: any RowsBefore)] { tables.map { ($0.key, $0.value) }.sorted { $0.name < $1.name } }

    func restore(in conference: inout ConferenceState, of known: [any UndoTable], fields: Set<FieldName>) {
        for table in known {
            if let rows = tables[table.name] { table.restore(rows, in: &conference, fields: fields) }
        }
    }
}

extension Restorable: Equatable {
    static func == (left: Restorable, right: Restorable) -> Bool {
        left.tables.count == right.tables.count
            && zip(left.sorted, right.sorted).allSatisfy { $0.name == $1.name && $0.rows.equals($1.rows) }
    }
}

/// The rows by table; one of which a step changed nothing is not written.
extension Restorable {
    var recorded: RecordedValue {
        var object = RecordedObject()
        for (name, rows) in sorted { object.set(name, rows.recorded) }
        return .object(object)
    }

    init(from object: RecordedObject, of known: [any UndoTable]) throws(RecordFault) {
        for table in known {
            if let recorded: RecordedValue = try object.find(table.name) { keep(try table.read(recorded), of: table) }
        }
    }
}
