import Conference
import Foundation
import GRDB
import Journal

/// Writes to a history's tables, within one transaction of the caller.
struct HistoryWriter {
    let database: Database
    let format: HistoryFormat

    /// - Throws: `positionTaken`, `commandTaken`, and what SQLite throws.
    func insert(_ rows: [EntryRow]) throws {
        for row in rows {
            do {
                switch format {
                case .one: try insertFormatOne(row)
                case .two: try insertFormatTwo(row)
                }
            } catch let error as DatabaseError {
                throw taken(row, error) ?? error
            }
        }
    }

    /// Of rows that were inserted.
    func insert(_ leaves: [LeafRow], at path: String) throws {
        let log = LogTables(database: database, path: path)
        for leaf in leaves { try log.insert(leaf) }
    }

    private func insertFormatOne(_ row: EntryRow) throws {
        try database.cachedStatement(sql: "INSERT INTO position VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)").execute(arguments: [
            row.seq, row.at, row.format, row.role, row.person, row.op, row.command?.id, (row.command?.digest).map { Data($0) },
            (row.command?.result).map { Data($0) }, String(decoding: row.events, as: UTF8.self),
        ])
    }

    private func insertFormatTwo(_ row: EntryRow) throws {
        try database.cachedStatement(sql: "INSERT INTO position VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)").execute(arguments: [
            row.seq, row.at, row.format, row.term, row.role, row.person, row.op, row.command?.id, (row.command?.digest).map { Data($0) },
            (row.command?.result).map { Data($0) }, row.commitments.isEmpty ? nil : String(decoding: row.commitments, as: UTF8.self),
            String(decoding: row.events, as: UTF8.self), Data(row.checksum),
        ])
        guard !row.people.isEmpty else { return }
        let statement = try database.cachedStatement(sql: "INSERT INTO person VALUES (?, ?, ?, ?, ?)")
        for person in row.people {
            try statement.execute(arguments: [
                person.id, person.version, person.salt.map { Data($0) }, person.fields.map { String(decoding: $0, as: UTF8.self) },
                Data(person.checksum),
            ])
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

    /// - Throws: `termTaken`, and what SQLite throws.
    func begin(term name: String, from start: Int) throws {
        let isTaken = try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM epoch WHERE name = ?)", arguments: [name])
        if isTaken == true { throw JournalFault.termTaken(name: name) }
        let number = 1 + (try Int.fetchOne(database, sql: "SELECT ifnull(max(number), 0) FROM epoch") ?? 0)
        try insert(Term(name: name, from: start), number: number)
    }

    func insert(_ term: Term, number: Int) throws {
        switch format {
        case .one:
            try database.execute(sql: "INSERT INTO epoch VALUES (?, ?, ?)", arguments: [number, term.name, term.from])
        case .two:
            try database.execute(
                sql: "INSERT INTO epoch VALUES (?, ?, ?, ?)",
                arguments: [number, term.name, term.from, Data(term.checksum(number: number))])
        }
    }

    func keep(_ mark: TimeMark) throws {
        switch format {
        case .one:
            try database.cachedStatement(sql: "INSERT OR REPLACE INTO mark VALUES (1, ?, ?, ?, ?)")
                .execute(arguments: [mark.serverTime, mark.wall, mark.bootID, mark.bootTime])
        case .two:
            try database.cachedStatement(sql: "INSERT OR REPLACE INTO mark VALUES (1, ?, ?, ?, ?, ?)")
                .execute(arguments: [mark.serverTime, mark.wall, mark.bootID, mark.bootTime, Data(mark.checksum)])
        }
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
