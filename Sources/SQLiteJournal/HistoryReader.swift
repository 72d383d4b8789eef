import Conference
import GRDB
import Journal

/// Reads a history out of its tables, within one transaction of the caller.
struct HistoryReader {
    let database: Database
    let path: String

    /// - Parameter snapshotFormat: nil reads the whole history, without any snapshot.
    /// - Throws: `newerFormat`, `damaged` with the position, and what SQLite throws.
    func history(snapshotFormat: Int?) throws -> History {
        let (head, remembered) = try walk()
        let snapshot = try snapshotFormat.flatMap { try self.snapshot(format: $0) }
        if let snapshot, snapshot.seq > head {
            throw JournalFault.damaged(path: path, seq: head, cause: "positions up to \(snapshot.seq) are missing")
        }
        return History(
            epochs: try epochs(), head: head, snapshot: snapshot, entries: try entries(after: snapshot?.seq ?? 0), remembered: remembered,
            mark: try mark())
    }

    func head() throws -> Int { try Int.fetchOne(database, sql: "SELECT ifnull(max(seq), 0) FROM position") ?? 0 }

    func entries(after seq: Int) throws -> [Entry] {
        let rows = try RawRows(
            database,
            "SELECT seq, at, format, role, person, op, command, digest, result, events FROM position WHERE seq > ? ORDER BY seq", [seq])
        var entries: [Entry] = []
        while try rows.next() {
            let command = rows.isNull(6) ? nil : CommandRecord(id: rows.text(6), digest: rows.bytes(7), result: rows.bytes(8))
            let row = EntryRow(
                seq: Int(rows.integer(0)), at: rows.integer(1), format: Int(rows.integer(2)), role: rows.text(3), person: rows.text(4),
                op: rows.text(5), command: command, events: rows.bytes(9))
            entries.append(try row.entry(in: path))
        }
        return entries
    }

    /// One pass over all rows, the ones before the snapshot too: that none is missing, that every format is known, and which commands they answer.
    private func walk() throws -> (head: Int, remembered: [Remembered]) {
        let rows = try RawRows(database, "SELECT seq, format, role, person, command, digest, result FROM position ORDER BY seq")
        var head = 0
        var remembered: [Remembered] = []
        while try rows.next() {
            let seq = Int(rows.integer(0))
            if seq != head + 1 { throw JournalFault.damaged(path: path, seq: head + 1, cause: "it is missing") }
            head = seq
            try EntryRow.checkFormat(Int(rows.integer(1)), seq: seq, in: path)
            if rows.isNull(4) { continue }
            let by = try EntryRow.principal(role: rows.text(2), person: rows.text(3), seq: seq, in: path)
            remembered.append(Remembered(by: by, id: rows.text(4), digest: rows.bytes(5), seq: seq, result: rows.bytes(6)))
        }
        return (head, remembered)
    }

    private func epochs() throws -> [Epoch] {
        let rows = try RawRows(database, "SELECT name, start FROM epoch ORDER BY number")
        var epochs: [Epoch] = []
        while try rows.next() { epochs.append(Epoch(name: rows.text(0), from: Int(rows.integer(1)))) }
        return epochs
    }

    private func snapshot(format: Int) throws -> Snapshot? {
        let rows = try RawRows(database, "SELECT seq, format, body FROM snapshot WHERE format = ? ORDER BY seq DESC LIMIT 1", [format])
        return try rows.next() ? Snapshot(seq: Int(rows.integer(0)), format: Int(rows.integer(1)), body: rows.bytes(2)) : nil
    }

    private func mark() throws -> TimeMark? {
        let rows = try RawRows(database, "SELECT server_time, wall, boot, boot_time FROM mark")
        guard try rows.next() else { return nil }
        return TimeMark(serverTime: rows.integer(0), wall: rows.integer(1), bootID: rows.text(2), bootTime: rows.integer(3))
    }
}
