import Conference
import Foundation
import GRDB
import Journal
import Testing

@testable import SQLiteJournal

@Suite struct SQLiteJournalTests {
    private let place = Place(.sqlite)

    private func open(_ term: String = "doi-1") throws -> SQLiteJournalStore {
        let journal = SQLiteJournalStore(folder: place.folder)
        _ = try journal.open(term: term, snapshotFormat: 1)
        return journal
    }

    /// Changes the file as nobody should, while no server runs.
    private func tamper(_ sql: String) throws {
        let queue = try DatabaseQueue(path: place.file.path)
        try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
        try queue.close()
    }

    private func start() throws -> History {
        let journal = SQLiteJournalStore(folder: place.folder)
        defer { journal.close() }
        return try journal.open(term: UUID().uuidString, snapshotFormat: 1)
    }

    @Test func `every commit is synced, after a reread too`() async throws {
        let journal = try open()
        defer { journal.close() }
        func pragmas() throws -> [String?] {
            try journal.inspect { database in
                try ["journal_mode", "synchronous"].map { try String.fetchOne(database, sql: "PRAGMA \($0)") }
            }
        }
        #expect(try pragmas() == ["wal", "2"])
        try await journal.append(JournalEntry.day(2))
        #expect(try await journal.reread(after: 1) == [.mc(2)])
        #expect(try pragmas() == ["wal", "2"])
    }

    @Test func `a commit makes the log no longer, after a reread too`() async throws {
        let journal = try open()
        defer { journal.close() }
        func length() throws -> Int {
            try #require(FileManager.default.attributesOfItem(atPath: place.file.path + "-wal")[.size] as? Int)
        }
        for days in [JournalEntry.day(5), Array(JournalEntry.day(9).dropFirst(5))] {
            let before = try length()
            try await journal.append(days)
            #expect(try (before, length()) == (WriteAheadLog.preallocatedBytes, WriteAheadLog.preallocatedBytes))
            _ = try await journal.reread(after: 0)
        }
        #expect(try place.file.resourceValues(forKeys: [.fileSizeKey]).fileSize! < WriteAheadLog.preallocatedBytes / 16)
    }

    @Test func `the second server is told which process holds the folder`() throws {
        let journal = try open()
        defer { journal.close() }
        #expect(throws: JournalFault.inUse(path: place.folder.path, holder: Int(getpid()))) { try open("doi-2") }
    }

    @Test func `a lock file left behind keeps nobody out`() throws {
        try FileManager.default.createDirectory(at: place.folder, withIntermediateDirectories: true)
        try Data("99999\n".utf8).write(to: place.folder.appendingPathComponent("lock"))
        #expect(try start().head == 0)
    }

    @Test func `a child process that was forked meanwhile keeps nobody out`() throws {
        let journal = try open()
        // Between fork and exec a child has every descriptor of its parent.
        let lock = place.folder.appendingPathComponent("lock").path
        let names = try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")
        let held = names.filter { (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/\($0)")) == lock }
        let descriptor = dup(try #require(held.first.flatMap { Int32($0) }))
        defer { close(descriptor) }
        journal.close()
        #expect(try start().terms.count == 2)
    }

    @Test func `a folder that cannot be made stops the start with what to do`() throws {
        try FileManager.default.createDirectory(at: place.beside(""), withIntermediateDirectories: true)
        try Data().write(to: place.beside("data"))
        let folder = place.beside("data/lao-cai-2022")
        #expect {
            try SQLiteJournalStore(folder: folder).open(term: "doi-1", snapshotFormat: 1)
        } throws: { error in
            guard case JournalFault.notWritable(folder.path, _)? = error as? JournalFault else { return false }
            return "\(error)".contains("Create the folder, give it to the user that runs diemcau")
        }
    }

    @Test func `a database that cannot be written stops the start`() throws {
        try FileManager.default.createDirectory(at: place.file, withIntermediateDirectories: true)
        #expect {
            try start()
        } throws: { error in
            if case JournalFault.notWritable(place.file.path, _)? = error as? JournalFault { true } else { false }
        }
    }

    @Test func `a journal of a newer diemcau is not opened and not changed, and the release that reads it is named`() async throws {
        try await place.opened("doi-1") { journal, _ in try await journal.append(JournalEntry.day(3)) }
        try tamper("UPDATE about SET value = '3' WHERE key = 'format'; UPDATE about SET value = '0.9' WHERE key = 'release'")
        #expect {
            try start()
        } throws: { error in
            error as? JournalFault == .newerFormat(path: place.file.path, found: 3, known: 2, release: "0.9")
                && "\(error)".contains("0.9 is the first that reads it")
        }
        try tamper("UPDATE about SET value = '2' WHERE key = 'format'")
        #expect(try start().terms.count == 2)
    }

    @Test func `a row of a newer diemcau is not read, and the journal not changed`() async throws {
        try await place.opened("doi-1") { journal, _ in try await journal.append(JournalEntry.day(3)) }
        try tamper("UPDATE position SET format = 3 WHERE seq = 2")
        #expect(throws: JournalFault.newerFormat(path: place.file.path, found: 3, known: 2, release: nil)) { try start() }
        try tamper("UPDATE position SET format = 2")
        #expect(try start().terms.count == 2)
    }

    @Test(arguments: [
        ("DELETE FROM position WHERE seq = 5", 5), ("DELETE FROM position WHERE seq > 1; DELETE FROM snapshot WHERE seq < 3", 1),
        ("UPDATE position SET role = 'king' WHERE seq = 5", 5), ("UPDATE position SET events = '[' WHERE seq = 4", 4),
        ("UPDATE position SET at = at + 1 WHERE seq = 4", 4), ("UPDATE position SET term = 'khac' WHERE seq = 4", 4),
    ])
    func `a journal that is damaged behind its snapshot is not opened, and the position is named`(_ sql: String, _ seq: Int) async throws {
        try await place.opened("doi-1") { journal, _ in
            try await journal.append(JournalEntry.day(6))
            try await journal.store(.sample(at: 3))
        }
        try tamper(sql)
        #expect {
            try start()
        } throws: { error in
            if case JournalFault.damaged(place.file.path, seq, _)? = error as? JournalFault { true } else { false }
        }
    }

    @Test func `a file that is no journal is not opened`() throws {
        try FileManager.default.createDirectory(at: place.folder, withIntermediateDirectories: true)
        try tamper("CREATE TABLE agenda (id TEXT)")
        #expect(throws: JournalFault.damaged(path: place.file.path, seq: nil, cause: "it holds no journal")) { try start() }
        try Data("Biên bản hội nghị, không phải nhật ký; ".utf8).write(to: place.file)
        #expect {
            try start()
        } throws: { error in
            if case JournalFault.damaged? = error as? JournalFault { true } else { false }
        }
    }

    @Test func `a database taken away from beside its log is noticed before the log is thrown away`() throws {
        try FileManager.default.createDirectory(at: place.folder, withIntermediateDirectories: true)
        let log = URL(fileURLWithPath: place.file.path + "-wal")
        try Data("log".utf8).write(to: log)
        #expect {
            try start()
        } throws: { error in
            if case JournalFault.damaged? = error as? JournalFault { true } else { false }
        }
        #expect(FileManager.default.fileExists(atPath: log.path))
    }

    @Test func `a row written by another hand is met as a taken position, and reread`() async throws {
        let journal = SQLiteJournalStore(folder: place.folder, formatOfNew: .one)
        _ = try journal.open(term: "doi-1", snapshotFormat: 1)
        defer { journal.close() }
        try await journal.append(JournalEntry.day(1))
        try journal.inspect {
            try $0.execute(
                sql: "INSERT INTO position (seq, at, format, role, person, op, events) VALUES (2, 0, 1, 'house', 'house', 'x', '[]')")
        }
        await #expect(throws: JournalFault.positionTaken(2)) { try await journal.append([.mc(2)]) }
        #expect(try await journal.reread(after: 1).map(\.logEntry.op) == ["x"])
        try await journal.append([.mc(3)])
    }

    @Test(arguments: ["position", "mark"])
    func `after a commit of unknown fate nothing is written until it has been read what is there`(_ table: String) async throws {
        let journal = try open()
        defer { journal.close() }
        try await journal.append(JournalEntry.day(1))
        // An error for which the journal has no name; it goes with the connection, as a passing fault of the disk would.
        try journal.inspect {
            try $0.execute(sql: "CREATE TEMP TRIGGER fault AFTER INSERT ON main.\(table) BEGIN SELECT RAISE(ABORT, 'no name'); END")
        }
        if table == "mark" { journal.mark(.sample(5)) } else { try? await journal.append([.mc(2)]) }
        let fate = JournalFault.unknownFate(path: place.file.path, cause: "no name (SQLite 1811)")
        await #expect(throws: fate) { try await journal.append([.mc(2)]) }
        await #expect(throws: fate) { try await journal.store(.sample(at: 1)) }
        #expect(try await journal.reread(after: 0) == JournalEntry.day(1))
        #expect(try journal.inspect { try String.fetchOne($0, sql: "SELECT value FROM about WHERE key = 'settled'") } == "1")
        try await journal.append([.mc(2)])
        #expect(try await journal.reread(after: 1) == [.mc(2)])
    }

    @Test func `a program that keeps the file locked loses nothing`() async throws {
        let journal = try open()
        defer { journal.close() }
        var configuration = Configuration()
        configuration.allowsUnsafeTransactions = true
        let other = try DatabaseQueue(path: place.file.path, configuration: configuration)
        try await other.writeWithoutTransaction { try $0.execute(sql: "BEGIN IMMEDIATE") }
        try journal.inspect { try $0.execute(sql: "PRAGMA busy_timeout = 0") }
        await #expect {
            try await journal.append(JournalEntry.day(1))
        } throws: { error in
            if case JournalFault.blocked? = error as? JournalFault { true } else { false }
        }
        try await other.writeWithoutTransaction { try $0.execute(sql: "ROLLBACK") }
        try other.close()
        try await journal.append(JournalEntry.day(1))
        #expect(try await journal.reread(after: 0) == JournalEntry.day(1))
    }
}
