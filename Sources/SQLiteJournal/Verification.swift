import Foundation
import GRDB
import Journal

/// Reads a whole journal once and holds it against itself: every row's checksum and what it is committed to, that none is missing, the terms, and SQLite's own
/// pages and indexes. An index that has lost a command would let it be done twice.
struct Verification {
    let path: String
    /// Asked now and then, so that a server that stops need not wait.
    var isWanted: () -> Bool = { true }

    /// Rows between two looks at `isWanted`.
    private static let stride = 256

    /// - Throws: `damaged` with the position, `newerFormat`, `closed` once it is not wanted any more, and what SQLite throws.
    func verify(_ database: Database) throws {
        let reader = try HistoryReader(database, at: path)
        try verifyRows(reader)
        try verifyPeople(reader)
        try LogTables(database: database, path: path).verify(isWanted: mustBeWanted)
        let verdict = try String.fetchOne(database, sql: "PRAGMA integrity_check(1)")
        if verdict != "ok" { throw JournalFault.damaged(path: path, seq: nil, cause: verdict ?? "the check said nothing") }
    }

    private func verifyRows(_ reader: HistoryReader) throws {
        var terms = try reader.terms()[...]
        var term = ""
        var last = 0
        try reader.walk(after: 0) { row in
            if row.seq % Self.stride == 0 { try mustBeWanted() }
            if row.seq != last + 1 { throw JournalFault.damaged(path: path, seq: last + 1, cause: "it is missing") }
            last = row.seq
            while let next = terms.first, next.from <= row.seq {
                term = next.name
                terms.removeFirst()
            }
            try row.check(in: path)
            if reader.format >= .two, row.term != term {
                throw JournalFault.damaged(path: path, seq: row.seq, cause: "its term is \(row.term), and the epochs say \(term)")
            }
            try row.checkPeople(in: path)
        }
    }

    /// A row of `person` that no position speaks of has lost its number or its name.
    private func verifyPeople(_ reader: HistoryReader) throws {
        guard reader.format >= .two else { return }
        let strangers = """
            SELECT version FROM person WHERE NOT EXISTS (SELECT 1 FROM position WHERE seq = version AND commitments IS NOT NULL) LIMIT 1
            """
        if let version = try Int.fetchOne(reader.database, sql: strangers) {
            throw JournalFault.damaged(path: path, seq: version, cause: "it says something of a person, and the position does not")
        }
    }

    private func mustBeWanted() throws {
        if !isWanted() { throw JournalFault.closed }
    }
}
