public import Foundation
import GRDB
public import Journal

/// A history in `data/<id>/journal.sqlite`, under the lock `data/<id>/lock`.
///
/// SQLite in write-ahead mode with a sync at every commit: an append is one transaction, and `done` comes after its bytes are on the disk.
/// One connection, one thread.
public final class SQLiteJournalStore: JournalStore, @unchecked Sendable {
    // @unchecked: everything that changes is touched on `thread` only.
    private let folder: JournalFolder
    private let thread = DispatchQueue(label: "journal", qos: .userInitiated)
    private var lock: FolderLock?
    private var connection: DatabaseQueue?
    private var acknowledged: AcknowledgedHead?
    /// Of the term that it was opened with.
    private var writer: RowWriter?
    private var status = JournalStatus()
    private let verifier = BackgroundVerifier()
    private let formatOfNew: HistoryFormat

    /// - Parameter folder: the conference's own folder, `data/<id>`; it is made when it is not there. A journal that is there keeps its format.
    public convenience init(folder: URL) { self.init(folder: folder, formatOfNew: .newest) }

    /// `formatOfNew`: what a journal that is not there yet is made in; older ones are made by tests alone.
    package init(folder: URL, formatOfNew: HistoryFormat) {
        self.folder = JournalFolder(url: folder)
        self.formatOfNew = formatOfNew
    }

    public func open(term name: String, snapshotFormat: Int) throws(JournalFault) -> History {
        try thread.sync {
            Result { () throws(JournalFault) in
                try folder.create()
                lock = try FolderLock(folder)
                do throws(JournalFault) {
                    return try begin(term: name, snapshotFormat: snapshotFormat)
                } catch {
                    shut()
                    throw error
                }
            }
        }.get()
    }

    public func append(_ entries: [JournalEntry], mark: TimeMark, done: @escaping @Sendable (Result<Void, JournalFault>) -> Void) {
        carryOut(done) { () throws(JournalFault) in
            try self.status.admits(entries)
            guard let rowWriter = self.writer else { throw .closed }
            var rows: [EntryRow] = []
            for entry in entries { rows.append(try rowWriter.row(of: entry)) }
            let (leaves, path) = (rows.compactMap { rowWriter.leaf(of: $0) }, self.folder.databasePath)
            try self.commit { writer in
                try writer.insert(rows)
                try writer.insert(leaves, at: path)
                try writer.keep(mark)
            }
            self.status.appended(entries.count)
            self.acknowledged?.note(self.status.head)
        }
    }

    public func reread(after seq: Int, done: @escaping @Sendable (Result<HistoryTail, JournalFault>) -> Void) {
        carryOut(done) { () throws(JournalFault) in
            try self.status.admitsReading()
            return try self.readAfresh(after: seq)
        }
    }

    public func find(_ commands: [CommandKey], done: @escaping @Sendable (Result<[RecordedCommand], JournalFault>) -> Void) {
        thread.async {
            done(
                Result { () throws(JournalFault) in
                    try self.status.admitsReading()
                    return try self.read { try $0.find(commands) }
                })
        }
    }

    public func entry(at seq: Int, done: @escaping @Sendable (Result<JournalEntry?, JournalFault>) -> Void) {
        thread.async {
            done(
                Result { () throws(JournalFault) in
                    try self.status.admitsReading()
                    return try self.read { try $0.entry(at: seq) }
                })
        }
    }

    public func logged(at seq: Int, done: @escaping @Sendable (Result<LoggedRow?, JournalFault>) -> Void) {
        thread.async {
            done(
                Result { () throws(JournalFault) in
                    try self.status.admitsReading()
                    return try self.read { try $0.logged(at: seq) }
                })
        }
    }

    public func keep(_ checkpoint: KeptCheckpoint) {
        carryOut({ _ in }) { () throws(JournalFault) in
            try self.status.admitsWriting()
            let path = self.folder.databasePath
            try self.commit { try LogTables(database: $0.database, path: path).keep(checkpoint) }
        }
    }

    public func verify(done: @escaping @Sendable (Result<Void, JournalFault>) -> Void) { verifier.verify(folder.database, done: done) }

    public func store(_ snapshot: Snapshot, done: @escaping @Sendable (Result<Void, JournalFault>) -> Void) {
        carryOut(done) { () throws(JournalFault) in
            try self.status.admits(snapshot)
            try self.commit { try $0.keep(snapshot) }
        }
    }

    public func mark(_ mark: TimeMark) {
        carryOut({ _ in }) { () throws(JournalFault) in
            try self.status.admitsWriting()
            try self.commit { try $0.keep(mark) }
        }
    }

    public func close() {
        dispatchPrecondition(condition: .notOnQueue(thread))
        verifier.stop()
        thread.sync { shut() }
    }
}

// On `thread`.
extension SQLiteJournalStore {
    private func carryOut<Answer: Sendable>(
        _ done: @escaping @Sendable (Result<Answer, JournalFault>) -> Void, _ body: @escaping @Sendable () throws(JournalFault) -> Answer
    ) {
        thread.async {
            do throws(JournalFault) {
                done(.success(try body()))
            } catch {
                self.status.failed(error)
                done(.failure(error))
            }
        }
    }

    private func begin(term name: String, snapshotFormat: Int) throws(JournalFault) -> History {
        let path = folder.databasePath
        if folder.holdsOnlyLog { throw .damaged(path: path, seq: nil, cause: "it is gone, and only its -wal is left") }
        do {
            let connection = try DatabaseAccess.writer(at: folder.database)
            self.connection = connection
            let history = try Self.transaction(connection) { database in
                let format = try Schema.prepare(database, as: formatOfNew, at: path)
                try Schema.name(folder.conference, in: database)
                let reader = try HistoryReader(database, at: path)
                let rowWriter = RowWriter(format: format, term: name, randomness: SystemRandomness.bytes)
                self.writer = rowWriter
                if format >= .two { try LogTables(database: database, path: path).prepare(rowWriter) }
                try HistoryWriter(database: database, format: format).begin(term: name, from: try reader.head() + 1)
                return try reader.history(snapshotFormat: snapshotFormat)
            }
            WriteAheadLog.preallocate(beside: folder.database)
            try mustReachAcknowledged(history.head)
            status.opened(head: history.head)
            return history
        } catch {
            throw JournalFault(error, at: path, while: .opening)
        }
    }

    /// - Throws: `cutShort`.
    private func mustReachAcknowledged(_ head: Int) throws(JournalFault) {
        let acknowledged = AcknowledgedHead(folder.acknowledged)
        // One that is empty is as good as gone, which the server knows from elsewhere, and may have somebody's consent to.
        if let noted = acknowledged.noted, noted > head, head > 0 {
            throw .cutShort(path: folder.databasePath, head: head, acknowledged: noted, note: folder.acknowledged.path)
        }
        self.acknowledged = acknowledged
    }

    private func read<Answer>(_ body: (HistoryReader) throws -> Answer) throws(JournalFault) -> Answer {
        guard let connection else { throw .closed }
        let path = folder.databasePath
        do {
            return try connection.read { try body(HistoryReader($0, at: path)) }
        } catch {
            throw JournalFault(error, at: path, while: .reading)
        }
    }

    private func commit(_ body: (HistoryWriter) throws -> Void) throws(JournalFault) {
        guard let connection, let writer else { throw .closed }
        do {
            try Self.transaction(connection) { try body(HistoryWriter(database: $0, format: writer.format)) }
        } catch {
            throw JournalFault(error, at: folder.databasePath, while: .writing)
        }
    }

    private func readAfresh(after seq: Int) throws(JournalFault) -> HistoryTail {
        let path = folder.databasePath
        do {
            try connection?.close()
            connection = nil
            let connection = try DatabaseAccess.writer(at: folder.database)
            self.connection = connection
            let (head, tail) = try Self.transaction(connection) { database in
                let reader = try HistoryReader(database, at: path)
                let head = try reader.head()
                try HistoryWriter(database: database, format: reader.format).settle(head: head)
                return (head, try reader.tail(after: seq))
            }
            WriteAheadLog.preallocate(beside: folder.database)
            status.settled(head: head)
            acknowledged?.note(head)
            return tail
        } catch {
            throw JournalFault(error, at: path, while: .writing)
        }
    }

    /// Closing a connection cannot lose what was committed; SQLite finishes its housekeeping at the next opening.
    private func shut() {
        try? connection?.close()
        connection = nil
        acknowledged = nil
        status.closed()
        lock = nil
    }

    private static func transaction<Answer>(_ connection: DatabaseQueue, _ body: (Database) throws -> Answer) throws -> Answer {
        try connection.writeWithoutTransaction { database in try DatabaseAccess.transaction(in: database) { try body(database) } }
    }

    /// The writing connection as it stands, for tests that must see its pragmas or narrow its disk.
    func inspect<Answer: Sendable>(_ body: (Database) throws -> Answer) throws -> Answer {
        try thread.sync {
            guard let connection else { throw JournalFault.closed }
            return try connection.writeWithoutTransaction(body)
        }
    }
}
