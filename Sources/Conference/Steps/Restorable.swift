/// The rows that a step changed, as they were before it, by the names of their tables.
struct Restorable: Sendable {
    private var tables: [String: any RowsBefore] = [:]
    /// The names of the tables, in the order in which they act.
    private var names: [String] = []

    init(from old: ConferenceState, to new: ConferenceState, in known: [any UndoTable], fields: inout [FieldName]) {
        for table in known {
            if let rows = table.before(from: old, to: new, fields: &fields) { keep(rows, of: table) }
        }
    }

    private mutating func keep(_ rows: any RowsBefore, of table: any UndoTable) {
        tables[table.name] = rows
        names.append(table.name)
        movesHall = movesHall || table.movesHall
    }

    /// The rows of one type.
    func rows<Row: Undoable>(of type: Row.Type = Row.self) -> [Before<Row>] {
        for name in names {
            if let rows = tables[name] as? BeforeRows<Row> { return rows.rows }
        }
        return []
    }

    /// Whether it was a move of the hall, and not only of what goes on in a pause and after the end: the screens and the lists of signatures.
    private(set) var movesHall = false

    func restore(in conference: inout ConferenceState, of known: [any UndoTable], fields: Set<FieldName>) {
        for table in known {
            if let rows = tables[table.name] { table.restore(rows, in: &conference, fields: fields) }
        }
    }
}

extension Restorable: Equatable {
    static func == (left: Restorable, right: Restorable) -> Bool {
        left.names == right.names
            && left.names.allSatisfy { name in
                guard let rows = left.tables[name], let others = right.tables[name] else { return false }
                return rows.equals(others)
            }
    }
}

/// The rows by table; one of which a step changed nothing is not written.
extension Restorable {
    var recorded: RecordedValue {
        var object = RecordedObject()
        for name in names {
            if let rows = tables[name] { object.set(name, rows.recorded) }
        }
        return .object(object)
    }

    init(from object: RecordedObject, of known: [any UndoTable]) throws(RecordFault) {
        for table in known {
            if let recorded: RecordedValue = try object.find(table.name) { keep(try table.read(recorded), of: table) }
        }
    }
}
