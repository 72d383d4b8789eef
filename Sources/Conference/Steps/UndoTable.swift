/// Rows that undo can restore, field by field.
protocol UndoTable: Sendable {
    /// Under which name its rows are stored with a step.
    var name: String { get }
    /// Whether its steps are closed to undo in a pause and after the end, because they are moves of the hall.
    var movesHall: Bool { get }
    /// The rows that a step changed, as they were, and the fields in which they differ; nil where it changed none.
    func before(from old: ConferenceState, to new: ConferenceState, fields: inout [FieldName]) -> (any RowsBefore)?
    func restore(_ rows: any RowsBefore, in state: inout ConferenceState, fields: Set<FieldName>)
    func read(_ recorded: RecordedValue) throws(RecordFault) -> any RowsBefore
}

/// Some rows as they were before a step.
protocol RowsBefore: Sendable {
    var recorded: RecordedValue { get }
    func equals(_ other: any RowsBefore) -> Bool
}

struct BeforeRows<Row: Undoable>: RowsBefore {
    let rows: [Before<Row>]

    var recorded: RecordedValue { rows.recorded }

    func equals(_ other: any RowsBefore) -> Bool { (other as? BeforeRows<Row>)?.rows == rows }
}

/// The rows of a table.
struct UndoRows<Row: Undoable>: UndoTable {
    let name: String
    let movesHall: Bool
    private let path: any WritableKeyPath<ConferenceState, Table<Row>> & Sendable

    init(_ name: String, _ path: any WritableKeyPath<ConferenceState, Table<Row>> & Sendable, movesHall: Bool = true) {
        self.name = name
        self.path = path
        self.movesHall = movesHall
    }

    func before(from old: ConferenceState, to new: ConferenceState, fields: inout [FieldName]) -> (any RowsBefore)? {
        let rows = new[keyPath: path].before(from: old[keyPath: path], fields: &fields)
        return rows.isEmpty ? nil : BeforeRows(rows: rows)
    }

    func restore(_ rows: any RowsBefore, in state: inout ConferenceState, fields: Set<FieldName>) {
        guard let before = rows as? BeforeRows<Row> else { preconditionFailure("rows of another table stand under \(name)") }
        state[keyPath: path].restore(before.rows, fields: fields)
    }

    func read(_ recorded: RecordedValue) throws(RecordFault) -> any RowsBefore { BeforeRows(rows: try [Before<Row>](recorded: recorded)) }
}

/// A thing of which there is one: a table of one row. Most steps leave it as it was, and no table is built for that.
struct UndoOne<Row: Undoable>: UndoTable {
    let name: String
    let movesHall: Bool
    private let path: any WritableKeyPath<ConferenceState, Row> & Sendable

    init(_ name: String, _ path: any WritableKeyPath<ConferenceState, Row> & Sendable, movesHall: Bool = true) {
        self.name = name
        self.path = path
        self.movesHall = movesHall
    }

    func before(from old: ConferenceState, to new: ConferenceState, fields: inout [FieldName]) -> (any RowsBefore)? {
        let (then, now) = (old[keyPath: path], new[keyPath: path])
        if then == now { return nil }
        return BeforeRows(rows: Table([now]).before(from: Table([then]), fields: &fields))
    }

    func restore(_ rows: any RowsBefore, in state: inout ConferenceState, fields: Set<FieldName>) {
        guard let before = rows as? BeforeRows<Row> else { preconditionFailure("rows of another table stand under \(name)") }
        var table = Table([state[keyPath: path]])
        table.restore(before.rows, fields: fields)
        state[keyPath: path] = table.rows[0]
    }

    func read(_ recorded: RecordedValue) throws(RecordFault) -> any RowsBefore { BeforeRows(rows: try [Before<Row>](recorded: recorded)) }
}
