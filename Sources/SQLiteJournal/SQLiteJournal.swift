public import Foundation
import GRDB
public import Journal

/// A history in `data/<id>/journal.sqlite`, under the lock `data/<id>/lock`.
///
/// SQLite in write-ahead mode with a sync at every commit: an append is one transaction, and `done` comes after its bytes are on the disk.
/// One connection, one thread.
public final class SQLiteJournal: Journal, @unchecked Sendable {
    // @unchecked: everything that changes is touched on `thread` only.
    private let folder: JournalFolder
    private let thread = DispatchQueue(label: "journal", qos: .userInitiated)
    private var lock: FolderLock?
    private var connection: DatabaseQueue?
    private var standing = Standing()

    /// - Parameter folder: the conference's own folder, `data/<id>`; it is made when it is not there.
    public init(folder: URL) { self.folder = JournalFolder(url: folder) }

    public func open(epoch name: String, snapshotFormat: Int) throws(JournalFault) -> History {
        try thread.sync {
            Result { () throws(JournalFault) in
                try folder.create()
                lock = try FolderLock(folder)
                do throws(JournalFault) {
                    return try begin(epoch: name, snapshotFormat: snapshotFormat)
                } catch {
                    shut()
                    throw error
                }
            }
        }.get()
    }

    public func append(_ entries: [Entry], mark: TimeMark, done: @escaping @Sendable (Result<Void, JournalFault>) -> Void) {
        carryOut(done) { () throws(JournalFault) in
            try self.standing.admits(entries)
            var rows: [EntryRow] = []
            for entry in entries { rows.append(try EntryRow(entry)) }
            try self.commit { writer in
                try writer.insert(rows)
                try writer.keep(mark)
            }
            self.standing.appended(entries.count)
        }
    }

    public func reread(after seq: Int, done: @escaping @Sendable (Result<[Entry], JournalFault>) -> Void) {
        carryOut(done) { () throws(JournalFault) in
            try self.standing.admitsReading()
            return try self.readAfresh(after: seq)
        }
    }

    public func store(_ snapshot: Snapshot, done: @escaping @Sendable (Result<Void, JournalFault>) -> Void) {
        carryOut(done) { () throws(JournalFault) in
            try self.standing.admits(snapshot)
            try self.commit { try $0.keep(snapshot) }
        }
    }

    public func mark(_ mark: TimeMark) {
        carryOut({ _ in }) { () throws(JournalFault) in
            try self.standing.admitsWriting()
            try self.commit { try $0.keep(mark) }
        }
    }

    public func close() {
        dispatchPrecondition(condition: .notOnQueue(thread))
        thread.sync { shut() }
    }
}

// On `thread`.
extension SQLiteJournal {
    private func carryOut<Answer: Sendable>(
        _ done: @escaping @Sendable (Result<Answer, JournalFault>) -> Void, _ body: @escaping @Sendable () throws(JournalFault) -> Answer
    ) {
        thread.async {
            do throws(JournalFault) {
                done(.success(try body()))
            } catch {
                self.standing.failed(error)
                done(.failure(error))
            }
        }
    }

    private func begin(epoch name: String, snapshotFormat: Int) throws(JournalFault) -> History {
        let path = folder.database.path
        if folder.holdsOnlyLog { throw .damaged(path: path, seq: nil, cause: "it is gone, and only its -wal is left") }
        do {
            let connection = try Connection.writer(at: folder.database)
            self.connection = connection
            let history = try Self.transaction(connection) { database in
                try Schema.prepare(database, at: path)
                try Schema.name(folder.conference, in: database)
                let reader = HistoryReader(database: database, path: path)
                try HistoryWriter(database: database).begin(epoch: name, from: try reader.head() + 1)
                return try reader.history(snapshotFormat: snapshotFormat)
            }
            standing.opened(head: history.head)
            return history
        } catch {
            throw JournalFault(error, at: path, while: .opening)
        }
    }

    private func commit(_ body: (HistoryWriter) throws -> Void) throws(JournalFault) {
        guard let connection else { throw .closed }
        do {
            try Self.transaction(connection) { try body(HistoryWriter(database: $0)) }
        } catch {
            throw JournalFault(error, at: folder.database.path, while: .writing)
        }
    }

    private func readAfresh(after seq: Int) throws(JournalFault) -> [Entry] {
        let path = folder.database.path
        do {
            try connection?.close()
            connection = nil
            let connection = try Connection.writer(at: folder.database)
            self.connection = connection
            let (head, entries) = try Self.transaction(connection) { database in
                try Schema.check(database, at: path)
                let reader = HistoryReader(database: database, path: path)
                let head = try reader.head()
                try HistoryWriter(database: database).settle(head: head)
                return (head, try reader.entries(after: seq))
            }
            standing.settled(head: head)
            return entries
        } catch {
            throw JournalFault(error, at: path, while: .writing)
        }
    }

    /// Closing a connection cannot lose what was committed; SQLite finishes its housekeeping at the next opening.
    private func shut() {
        try? connection?.close()
        connection = nil
        standing.closed()
        lock = nil
    }

    private static func transaction<Answer>(_ connection: DatabaseQueue, _ body: (Database) throws -> Answer) throws -> Answer {
        try connection.writeWithoutTransaction { database in
            var answer: Answer?
            try database.inTransaction(.immediate) {
                answer = try body(database)
                return .commit
            }
            return answer!
        }
    }

    /// The writing connection as it stands, for tests that must see its pragmas or narrow its disk.
    func inspect<Answer: Sendable>(_ body: (Database) throws -> Answer) throws -> Answer {
        try thread.sync {
            guard let connection else { throw JournalFault.closed }
            return try connection.writeWithoutTransaction(body)
        }
    }
}
