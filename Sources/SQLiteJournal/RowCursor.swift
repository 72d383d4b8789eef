import GRDB
import Journal

/// The rows of `position` that a condition selects, whichever format they are of, each with what it says of people.
struct RowCursor {
    private let rows: RawRows
    private let people: Statement?

    init(_ database: Database, _ format: HistoryFormat, _ condition: String, _ arguments: StatementArguments) throws {
        let columns =
            switch format {
            case .one: "seq, at, format, '', role, person, op, command, digest, result, NULL, events, NULL"
            case .two: "seq, at, format, term, role, person, op, command, digest, result, commitments, events, checksum"
            }
        rows = try RawRows(database, "SELECT \(columns) FROM position \(condition)", arguments)
        people =
            format >= .two
            ? try database.cachedStatement(sql: "SELECT id, version, salt, fields, checksum FROM person WHERE version = ? ORDER BY id")
            : nil
    }

    /// Nil after the last.
    func next() throws -> EntryRow? {
        guard try rows.next() else { return nil }
        let command = rows.isNull(7) ? nil : CommandRecord(id: rows.text(7), digest: rows.bytes(8), result: rows.bytes(9))
        var row = EntryRow(
            seq: Int(rows.integer(0)), at: rows.integer(1), format: Int(rows.integer(2)), term: rows.text(3), role: rows.text(4),
            person: rows.text(5), op: rows.text(6), command: command, commitments: rows.bytes(10), events: rows.bytes(11),
            checksum: rows.bytes(12), people: [])
        if !row.commitments.isEmpty, let people { row.people = try Self.people(of: row.seq, people) }
        return row
    }

    private static func people(of seq: Int, _ statement: Statement) throws -> [PersonRow] {
        let rows = try RawRows(statement, [seq])
        var people: [PersonRow] = []
        while try rows.next() {
            people.append(
                PersonRow(
                    id: rows.text(0), version: Int(rows.integer(1)), salt: rows.isNull(2) ? nil : rows.bytes(2),
                    fields: rows.isNull(3) ? nil : rows.bytes(3), checksum: rows.bytes(4)))
        }
        return people
    }
}
