import Conference
import GRDB
import Journal

/// Reads a history out of its tables, within one transaction of the caller. What it reads of positions costs what lies behind the newest snapshot, however long
/// the history is.
struct HistoryReader {
    let database: Database
    let format: HistoryFormat
    let path: String

    init(_ database: Database, at path: String) throws {
        self.database = database
        self.path = path
        format = try Schema.format(of: database, at: path)
    }

    /// - Parameter snapshotFormat: nil reads the whole history, without any snapshot.
    /// - Throws: `newerFormat`, `damaged` with the position, and what SQLite throws.
    func history(snapshotFormat: Int?) throws -> History {
        let head = try head()
        var passedOver: [JournalFault] = []
        let snapshot = try snapshotFormat.flatMap { try self.snapshot(format: $0, upTo: head, passedOver: &passedOver) }
        let entries = try entries(after: snapshot?.seq ?? 0)
        let mark = try mark(passedOver: &passedOver)
        return History(
            format: format, terms: try terms(), head: head, snapshot: snapshot, entries: entries, mark: mark, passedOver: passedOver)
    }

    func head() throws -> Int { try Int.fetchOne(database, sql: "SELECT ifnull(max(seq), 0) FROM position") ?? 0 }

    /// - Throws: `damaged` also where a position is missing.
    func entries(after seq: Int) throws -> [JournalEntry] {
        var entries: [JournalEntry] = []
        var last = seq
        try walk(after: seq) { row in
            if row.seq != last + 1 { throw JournalFault.damaged(path: path, seq: last + 1, cause: "it is missing") }
            last = row.seq
            entries.append(try row.entry(in: path))
        }
        return entries
    }

    /// The same with the terms in which they were written.
    func tail(after seq: Int) throws -> HistoryTail {
        var rows: [EntryRow] = []
        try walk(after: seq) { row in
            let next = seq + rows.count + 1
            if row.seq != next { throw JournalFault.damaged(path: path, seq: next, cause: "it is missing") }
            rows.append(row)
        }
        return try HistoryTail(rows, in: path)
    }

    /// The accepted ones among these commands.
    func find(_ commands: [CommandKey]) throws -> [RecordedCommand] {
        var found: [RecordedCommand] = []
        for key in commands {
            let rows = try RowCursor(
                database, format, "WHERE role = ? AND person = ? AND command = ?", [key.by.role.rawValue, key.by.person.text, key.id])
            guard let row = try rows.next(), let remembered = try row.remembered(in: path) else { continue }
            found.append(remembered)
        }
        return found
    }

    func entry(at seq: Int) throws -> JournalEntry? {
        try RowCursor(database, format, "WHERE seq = ?", [seq]).next()?.entry(in: path)
    }

    func logged(at seq: Int) throws -> LoggedRow? {
        guard let row = try RowCursor(database, format, "WHERE seq = ?", [seq]).next() else { return nil }
        return try LogTables(database: database, path: path).logged(row)
    }

    /// Every row after a position, in order, as it stands.
    func walk(after seq: Int, _ body: (EntryRow) throws -> Void) throws {
        let rows = try RowCursor(database, format, "WHERE seq > ? ORDER BY seq", [seq])
        while let row = try rows.next() { try body(row) }
    }

    func terms() throws -> [Term] {
        let checksum = format >= .two ? "checksum" : "NULL"
        let rows = try RawRows(database, "SELECT name, start, number, \(checksum) FROM epoch ORDER BY number")
        var terms: [Term] = []
        while try rows.next() {
            let term = Term(name: rows.text(0), from: Int(rows.integer(1)))
            if format >= .two, term.checksum(number: Int(rows.integer(2))) != rows.bytes(3) {
                throw JournalFault.damaged(path: path, seq: nil, cause: "the checksum of its epoch \(rows.integer(2)) does not hold")
            }
            terms.append(term)
        }
        return terms
    }

    /// The newest sound one; what is not sound is as good as absent, and said.
    private func snapshot(format: Int, upTo head: Int, passedOver: inout [JournalFault]) throws -> Snapshot? {
        let rows = try RawRows(database, "SELECT seq, format, body FROM snapshot WHERE format = ? ORDER BY seq DESC", [format])
        while try rows.next() {
            let snapshot = Snapshot(seq: Int(rows.integer(0)), format: Int(rows.integer(1)), body: rows.bytes(2))
            if snapshot.content == nil {
                passedOver.append(.damaged(path: path, seq: snapshot.seq, cause: "the checksum of its snapshot does not hold"))
            } else if snapshot.seq > head {
                throw JournalFault.damaged(path: path, seq: head, cause: "positions up to \(snapshot.seq) are missing")
            } else {
                return snapshot
            }
        }
        return nil
    }

    func snapshots() throws -> [Snapshot] {
        let rows = try RawRows(database, "SELECT seq, format, body FROM snapshot ORDER BY seq")
        var snapshots: [Snapshot] = []
        while try rows.next() {
            snapshots.append(Snapshot(seq: Int(rows.integer(0)), format: Int(rows.integer(1)), body: rows.bytes(2)))
        }
        return snapshots
    }

    func mark(passedOver: inout [JournalFault]) throws -> TimeMark? {
        let checksum = format >= .two ? "checksum" : "NULL"
        let rows = try RawRows(database, "SELECT server_time, wall, boot, boot_time, \(checksum) FROM mark")
        guard try rows.next() else { return nil }
        let mark = TimeMark(serverTime: rows.integer(0), wall: rows.integer(1), bootID: rows.text(2), bootTime: rows.integer(3))
        if format >= .two, mark.checksum != rows.bytes(4) {
            passedOver.append(.damaged(path: path, seq: nil, cause: "the checksum of its last sign of life does not hold"))
            return nil
        }
        return mark
    }
}
