import Conference
import Foundation
import GRDB
import Journal

/// Writes to a history's tables, within one transaction of the caller.
struct HistoryWriter {
    let database: Database

    /// - Throws: `positionTaken`, `commandTaken`, and what SQLite throws.
    func insert(_ rows: [EntryRow]) throws {
        let statement = try database.cachedStatement(sql: "INSERT INTO position VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        for row in rows {
            do {
                try statement.execute(arguments: [
                    row.seq, row.at, row.format, row.role, row.person, row.op, row.command?.id, (row.command?.digest).map { Data($0) },
                    (row.command?.result).map { Data($0) }, String(decoding: row.events, as: UTF8.self),
                ])
            } catch let error as DatabaseError {
                throw taken(row, error) ?? error
            }
        }
    }

    private func taken(_ row: EntryRow, _ error: DatabaseError) -> JournalFault? {
        switch (error.extendedResultCode, row.command, Role(rawValue: row.role)) {
        case (.SQLITE_CONSTRAINT_PRIMARYKEY, _, _): .positionTaken(row.seq)
        case (.SQLITE_CONSTRAINT_UNIQUE, let command?, let role?):
            .commandTaken(by: Principal(role, PersonID(row.person)), id: command.id)
        default: nil
        }
    }

    /// - Throws: `epochTaken`, and what SQLite throws.
    func begin(epoch name: String, from start: Int) throws {
        do {
            try database.execute(sql: "INSERT INTO epoch (name, start) VALUES (?, ?)", arguments: [name, start])
        } catch let error as DatabaseError where error.extendedResultCode == .SQLITE_CONSTRAINT_UNIQUE {
            throw JournalFault.epochTaken(name: name)
        }
    }

    func keep(_ mark: TimeMark) throws {
        try database.cachedStatement(sql: "INSERT OR REPLACE INTO mark VALUES (1, ?, ?, ?, ?)")
            .execute(arguments: [mark.serverTime, mark.wall, mark.bootID, mark.bootTime])
    }

    func keep(_ snapshot: Snapshot) throws {
        try database.execute(
            sql: "INSERT OR REPLACE INTO snapshot VALUES (?, ?, ?)", arguments: [snapshot.seq, snapshot.format, Data(snapshot.body)])
        try database.execute(
            sql: "DELETE FROM snapshot WHERE seq NOT IN (SELECT seq FROM snapshot ORDER BY seq DESC LIMIT ?)", arguments: [Snapshot.kept])
    }

    /// Writes something, so that a commit whose fate was unknown cannot come back from an old end of the log.
    func settle(head: Int) throws {
        try database.execute(sql: "INSERT OR REPLACE INTO about VALUES ('settled', ?)", arguments: [String(head)])
    }
}
