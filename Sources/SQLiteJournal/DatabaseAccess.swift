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

    /// Makes one file of a journal with nothing beside it: a log that is left under its name would be taken for that of another, once another has the name. A program
    /// that has it open stands in the way, and is told of.
    static func foldLog(of file: URL) throws {
        let queue = try writer(at: file)
        let mode = try queue.writeWithoutTransaction { try String.fetchOne($0, sql: "PRAGMA journal_mode = DELETE") }
        try queue.close()
        let isLeft = ["-wal", "-shm"].contains { FileManager.default.fileExists(atPath: file.path + $0) }
        guard mode == "delete", !isLeft else { throw JournalFault.blocked(path: file.path, cause: "its log cannot be folded into it") }
    }

    /// All of it or nothing. Both statements are compiled once, unlike those of GRDB's `inTransaction`, which take a tenth of a commit of one row.
    /// `body` passes on what SQLite throws: some faults end the transaction by themselves, and what it wrote afterwards would be by itself.
    static func transaction<Answer>(in database: Database, _ body: () throws -> Answer) throws -> Answer {
        try database.cachedStatement(sql: "BEGIN IMMEDIATE TRANSACTION").execute()
        do {
            let answer = try body()
            try database.cachedStatement(sql: "COMMIT TRANSACTION").execute()
            return answer
        } catch {
            if database.isInsideTransaction { try? database.rollback() }
            throw error
        }
    }

    /// A journal of our own beside another one, filled in one transaction and read back; then one file and nothing beside it, so that it can be given its name in one step.
    static func makeJournal(at file: URL, _ fill: (Database) throws -> Void) throws {
        try makePrivate(file)
        let new = try writer(at: file)
        try new.writeWithoutTransaction { database in
            try transaction(in: database) { try fill(database) }
            try Verification(path: file.path).verify(database)
        }
        try new.close()
        try foldLog(of: file)
    }

    /// An empty file of our own, which SQLite fills: one that it makes itself has whatever mode the umask leaves.
    static func makePrivate(_ file: URL) throws {
        let descriptor = open(file.path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw JournalFault.notWritable(path: file.path, cause: String(cString: strerror(errno))) }
        close(descriptor)
    }

    /// What an attempt to write a file has left of it and beside it.
    static func remove(_ file: URL) {
        for ending in ["", "-journal", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: file.path + ending) }
    }

    static func configuration() -> GRDB.Configuration {
        var configuration = GRDB.Configuration()
        configuration.busyMode = .timeout(patience)
        return configuration
    }
}
