/// The rows that a step changed, as they were before it, by the names of their tables.
struct Restorable: Sendable {
    /// In the order in which the tables act.
    private var tables: [(name: String, rows: any RowsBefore)] = []

    init(from old: ConferenceState, to new: ConferenceState, in known: [any UndoTable], fields: inout [FieldName]) {
        // By their places: a table taken out of the list is copied, with all that it holds.
        for place in known.indices {
            if let rows = known[place].before(from: old, to: new, fields: &fields) { keep(rows, of: known[place]) }
        }
    }

    private mutating func keep(_ rows: any RowsBefore, of table: any UndoTable) {
        tables.append((table.name, rows))
        movesHall = movesHall || table.movesHall
    }

    /// The rows of one type.
    func rows<Row: Undoable>(of type: Row.Type = Row.self) -> [Before<Row>] {
        tables.lazy.compactMap { ($0.rows as? BeforeRows<Row>)?.rows }.first ?? []
    }

    /// Whether it was a move of the hall, and not only of what goes on in a pause and after the end: the screens and the lists of signatures.
    private(set) var movesHall = false

    func restore(in conference: inout ConferenceState, of known: [any UndoTable], fields: Set<FieldName>) {
        for table in known {
            if let rows = tables.first(where: { $0.name == table.name })?.rows { table.restore(rows, in: &conference, fields: fields) }
        }
    }
}

extension Restorable: Equatable {
    static func == (left: Restorable, right: Restorable) -> Bool {
        left.tables.elementsEqual(right.tables) { $0.name == $1.name && $0.rows.equals($1.rows) }
    }
}

/// The rows by table; one of which a step changed nothing is not written.
extension Restorable {
    var recorded: RecordedValue {
        var object = RecordedObject()
        for table in tables { object.set(table.name, table.rows.recorded) }
        return .object(object)
    }

    init(from object: RecordedObject, of known: [any UndoTable]) throws(RecordFault) {
        for table in known {
            if let recorded: RecordedValue = try object.find(table.name) { keep(try table.read(recorded), of: table) }
        }
    }
}
