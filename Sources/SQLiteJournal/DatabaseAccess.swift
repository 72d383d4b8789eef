import Foundation
import GRDB
import Journal

/// How a journal's file is opened: by the one who writes it, or beside that one to read.
enum DatabaseAccess {
    /// How long another program's lock is waited for before a write is given up, in seconds: a backup's checkpoint is over by then, and clients
    /// are told `busy` before they resend.
    static let patience: TimeInterval = 2

    /// The one connection that writes: write-ahead log, and a sync at every commit.
    ///
    /// Not GRDB's own `.wal` setting: that, and its pool, set `synchronous` to NORMAL after every other setting, which loses acknowledged rows in a power
    /// cut. Both pragmas are read back, because SQLite refuses neither aloud.
    static func writer(at file: URL) throws -> DatabaseQueue {
        let queue = try DatabaseQueue(path: file.path, configuration: configuration())
        try queue.writeWithoutTransaction { database in
            let mode = try String.fetchOne(database, sql: "PRAGMA journal_mode = WAL")
            try database.execute(sql: "PRAGMA synchronous = FULL")
            let synchronous = try Int.fetchOne(database, sql: "PRAGMA synchronous")
            guard mode == "wal", synchronous == 2 else {
                throw JournalFault.notWritable(
                    path: file.path, cause: "this SQLite keeps journal_mode \(mode ?? "?") and synchronous \(synchronous ?? -1)")
            }
        }
        return queue
    }

    /// - Throws: `missing`, besides what SQLite throws.
    static func reader(at file: URL) throws -> DatabaseQueue {
        guard FileManager.default.fileExists(atPath: file.path) else { throw JournalFault.missing(path: file.path) }
        var configuration = configuration()
        configuration.readonly = true
        return try DatabaseQueue(path: file.path, configuration: configuration)
    }

    static func configuration() -> GRDB.Configuration {
        var configuration = GRDB.Configuration()
        configuration.busyMode = .timeout(patience)
        return configuration
    }
}
