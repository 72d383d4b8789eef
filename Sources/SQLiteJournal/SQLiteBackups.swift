internal import Conference
package import Foundation
import GRDB
package import Journal

/// Backups as SQLite's journals are: what another store hands over becomes one, and is taken from one.
package struct SQLiteBackups: BackupFiles {
    package init() {}

    package func write(_ copy: HistoryCopy, to file: URL) throws(JournalFault) {
        if FileManager.default.fileExists(atPath: file.path) { throw .fileExists(path: file.path) }
        let partial = file.appendingPathExtension("partial")
        // What an earlier attempt left behind.
        DatabaseAccess.remove(partial)
        do {
            try DatabaseAccess.makeJournal(at: partial) { try fill($0, with: copy, at: partial.path) }
            try JournalFolder.sync(partial)
            try FileManager.default.moveItem(at: partial, to: file)
            try JournalFolder.sync(file.deletingLastPathComponent())
        } catch {
            DatabaseAccess.remove(partial)
            throw JournalFault(error, at: file.path, while: .opening)
        }
    }

    private func fill(_ database: Database, with copy: HistoryCopy, at path: String) throws {
        let format = try Schema.prepare(database, as: .newest, at: path)
        try Schema.note(["conference": copy.conference, "log": copy.log], in: database)
        let writer = HistoryWriter(database: database, format: format)
        for (place, term) in copy.terms.enumerated() { try writer.insert(term, number: place + 1) }
        let log = LogTables(database: database, path: path)
        try log.makeTables()
        try copy.walk { row, leaf in
            try writer.insert([row])
            try log.insert(leaf)
        }
        for checkpoint in copy.checkpoints { try log.keep(checkpoint) }
        if let mark = copy.mark { try writer.keep(mark) }
        for snapshot in copy.snapshots { try writer.keep(snapshot) }
    }

    package func read(
        _ file: URL, of conference: String, _ take: (HistoryCopy) throws(JournalFault) -> Void
    ) throws(JournalFault) {
        do {
            let reader = try DatabaseAccess.reader(at: file)
            try withoutActuallyEscaping(take) { take in
                try reader.read { database in
                    try check(database, at: file.path, of: conference)
                    try take(try copy(of: database, at: file.path, conference))
                }
            }
            try reader.close()
        } catch {
            throw SQLiteJournalStore.ofBackup(JournalFault(error, at: file.path, while: .reading), at: file.path)
        }
    }

    private func check(_ database: Database, at path: String, of conference: String) throws {
        if try Schema.format(of: database, at: path) != .newest {
            throw JournalFault.refused(
                path: path, cause: "it is a backup in an older format",
                remedy: "Restore it into a data folder (--journal sqlite), run diemcau upgrade there, and restore a backup of that.")
        }
        if let found = try Schema.conference(of: database), found != conference {
            throw JournalFault.backupOfAnother(path: path, found: found, wanted: conference)
        }
        try Verification(path: path).verify(database)
    }

    /// What an older release wrote last has no leaves yet; they are made on the way.
    private func copy(of database: Database, at path: String, _ conference: String) throws -> HistoryCopy {
        let reader = try HistoryReader(database, at: path)
        let log = try database.tableExists("leaf") ? LogTables(database: database, path: path) : nil
        let rows = RowWriter(format: reader.format, term: "", randomness: SystemRandomness.bytes)
        var passedOver: [JournalFault] = []
        return HistoryCopy(
            conference: conference, log: try Schema.log(of: database) ?? "", terms: try reader.terms(),
            mark: try reader.mark(passedOver: &passedOver), checkpoints: try log?.checkpoints() ?? [],
            snapshots: try reader.snapshots().filter { $0.content != nil }
        ) { show in
            try reader.walk(after: 0) { row in
                if let leaf = try log?.leaf(at: row.seq) ?? rows.leaf(of: row) { try show(row, leaf) }
            }
        }
    }
}
