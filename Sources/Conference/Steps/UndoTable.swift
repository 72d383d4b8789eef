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
    // Functions: asked by a key path, the whole state would be copied for each table, at every command.
    private let rows: @Sendable (ConferenceState) -> Table<Row>
    private let put: @Sendable (inout ConferenceState, Table<Row>) -> Void
    private let compared: RowsCompared

    init(
        _ name: String, _ rows: @escaping @Sendable (ConferenceState) -> Table<Row>, movesHall: Bool = true,
        put: @escaping @Sendable (inout ConferenceState, Table<Row>) -> Void
    ) {
        self.name = name
        self.rows = rows
        self.put = put
        self.movesHall = movesHall
        compared = { old, new, fields in
            let before = rows(new).before(from: rows(old), fields: &fields)
            return before.isEmpty ? nil : BeforeRows(rows: before)
        }
    }

    func before(from old: ConferenceState, to new: ConferenceState, fields: inout [FieldName]) -> (any RowsBefore)? {
        compared(old, new, &fields)
    }

    func restore(_ recorded: any RowsBefore, in state: inout ConferenceState, fields: Set<FieldName>) {
        guard let before = recorded as? BeforeRows<Row> else { preconditionFailure("rows of another table stand under \(name)") }
        var table = rows(state)
        table.restore(before.rows, fields: fields)
        put(&state, table)
    }

    func read(_ recorded: RecordedValue) throws(RecordFault) -> any RowsBefore { BeforeRows(rows: try [Before<Row>](recorded: recorded)) }
}

/// A thing of which there is one, always under the same name: a table of one row, of which none is built to compare it.
struct UndoOne<Row: Undoable>: UndoTable {
    let name: String
    let movesHall: Bool
    private let row: @Sendable (ConferenceState) -> Row
    private let put: @Sendable (inout ConferenceState, Row) -> Void
    private let compared: RowsCompared

    init(
        _ name: String, _ row: @escaping @Sendable (ConferenceState) -> Row, movesHall: Bool = true,
        put: @escaping @Sendable (inout ConferenceState, Row) -> Void
    ) {
        self.name = name
        self.row = row
        self.put = put
        self.movesHall = movesHall
        compared = { old, new, fields in
            let (then, now) = (row(old), row(new))
            if then == now { return nil }
            return BeforeRows(rows: [Before(id: now.id, then, now: now, fields: &fields)])
        }
    }

    func before(from old: ConferenceState, to new: ConferenceState, fields: inout [FieldName]) -> (any RowsBefore)? {
        compared(old, new, &fields)
    }

    func restore(_ rows: any RowsBefore, in state: inout ConferenceState, fields: Set<FieldName>) {
        guard let before = rows as? BeforeRows<Row> else { preconditionFailure("rows of another table stand under \(name)") }
        var table = Table([row(state)])
        table.restore(before.rows, fields: fields)
        put(&state, table.rows[0])
    }

    func read(_ recorded: RecordedValue) throws(RecordFault) -> any RowsBefore { BeforeRows(rows: try [Before<Row>](recorded: recorded)) }
}

/// `UndoTable.before(from:to:fields:)` of one table. It is made where the type of the rows is known: every command asks every table, and a method that is called
/// without knowing the type compares row by row through the runtime, at several times the cost.
private typealias RowsCompared = @Sendable (ConferenceState, ConferenceState, inout [FieldName]) -> (any RowsBefore)?
