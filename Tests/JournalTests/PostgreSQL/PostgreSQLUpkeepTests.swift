import Conference
import Foundation
import Journal
import SQLiteJournal
import Testing

@testable import PostgreSQLJournal

/// What the command line does with a history in PostgreSQL.
@Suite struct PostgreSQLUpkeepTests {
    private let place = Place(.postgresql)
    private let other = Place(.sqlite)
    private let third = Place(.postgresql)

    private var backup: URL { place.beside("sao-luu.sqlite") }

    /// Two servers by turns, a snapshot, a signed checkpoint.
    private func aDay() async throws {
        try FileManager.default.createDirectory(at: place.beside(""), withIntermediateDirectories: true)
        try await place.opened("A") { a, _ in
            try await place.opened("B") { b, _ in
                try await a.append(Array(JournalEntry.day(300)[..<299]), mark: .sample(1))
                _ = try await b.reread(after: 0)
                try await b.append([.mc(300)], mark: .sample(2))
                _ = try await a.reread(after: 299)
                try await a.append([.mc(301)], mark: .sample(3))
                try await a.store(.sample(at: 298))
                a.keep(KeptCheckpoint(size: 300, note: "đã ký"))
                _ = try await a.reread(after: 301)
            }
        }
    }

    private let terms = ["A1", "B1", "A1", "B300", "A301"]

    private func logged(_ journal: any JournalStore, _ seq: Int) async throws -> LoggedRow? {
        try await withCheckedContinuation { answer in journal.logged(at: seq) { answer.resume(returning: $0) } }.get()
    }

    @Test func `a backup is a journal of SQLite's, and the day goes on from it there, and back here`() async throws {
        try await aDay()
        try place.storage.backup(place.conference, to: backup)
        // There, under its name.
        let data = other.beside("data")
        try SQLiteStorage(in: data).restore(place.conference, from: backup)
        let there = try SQLiteStorage(in: data).read(place.conference, snapshotFormat: nil)
        let here = try place.storage.read(place.conference, snapshotFormat: nil)
        #expect(there.entries == here.entries && there.entries == JournalEntry.day(301) && there.mark == .sample(3))
        #expect(there.terms == here.terms && there.terms.map { "\($0.name)\($0.from)" } == terms)
        let store = SQLiteStorage(in: data).store(of: place.conference)
        #expect(try store.open(term: "C", snapshotFormat: 1).snapshot == .sample(at: 298))
        try await store.append([.mc(302)])
        try await store.verify()
        let row = try await logged(store, 300)
        #expect(row?.checkpoint == "đã ký")
        store.close()
        // And back, once what was here is out of the way.
        let again = place.beside("sao-luu-2.sqlite")
        try SQLiteStorage(in: data).backup(place.conference, to: again)
        #expect(throws: JournalFault.journalExists(path: place.storage.path(of: place.conference))) {
            try place.storage.restore(place.conference, from: again)
        }
        _ = try place.storage.archive(place.conference, at: Date())
        try place.storage.restore(place.conference, from: again)
        try await place.opened("D") { back, history in
            #expect(history.head == 302 && history.snapshot == .sample(at: 298))
            #expect(history.terms.map { "\($0.name)\($0.from)" } == terms + ["C302", "D303"])
            try await back.append([.mc(303)])
            try await back.verify()
            let proved = try await logged(back, 300)
            #expect(proved?.root == row?.root && proved?.leaf == row?.leaf && proved?.checkpoint == "đã ký")
            #expect(proved?.log != row?.log, "what was signed of the other past is not of this one")
        }
    }

    @Test func `what cannot be restored changes nothing and says why`() async throws {
        try await aDay()
        try place.storage.backup(place.conference, to: backup)
        #expect(throws: JournalFault.backupOfAnother(path: backup.path, found: place.conference, wanted: third.conference)) {
            try third.storage.restore(third.conference, from: backup)
        }
        let none = place.beside("khong-co.sqlite")
        #expect(throws: JournalFault.noBackup(path: none.path, cause: "there is no such file")) {
            try third.storage.restore(third.conference, from: none)
        }
        let old = Place(.sqliteOfFormatOne)
        try await old.opened("A") { journal, _ in try await journal.append(JournalEntry.day(2)) }
        let fault = #expect(throws: JournalFault.self) { try third.storage.restore("lao-cai-2022", from: old.file) }
        #expect(fault.map { "\($0)".contains("diemcau upgrade") } == true)
        #expect(try !third.storage.isThere(third.conference) && !third.storage.isThere("lao-cai-2022"))
        #expect(throws: JournalFault.fileExists(path: backup.path)) { try place.storage.backup(place.conference, to: backup) }
    }

    @Test func `a damaged row is in no backup`() async throws {
        try await aDay()
        try tamper("UPDATE diemcau.position SET op = 'conference.end' WHERE seq = 7 AND history = ")
        #expect {
            try place.storage.backup(place.conference, to: backup)
        } throws: { error in
            if case JournalFault.damaged(_, 7, _)? = error as? JournalFault { true } else { false }
        }
        #expect(!FileManager.default.fileExists(atPath: backup.path))
    }

    private func tamper(_ statement: String) throws {
        let cluster = try SharedCluster.cluster.get()
        let history = try cluster.sql("SELECT id FROM diemcau.history WHERE conference = '\(place.conference)' AND archived IS NULL")
        try cluster.sql(statement + history)
    }

    @Test(
        arguments: [
            ("DELETE FROM diemcau.position WHERE seq = 2 AND history = ", 2),
            ("UPDATE diemcau.position SET result = '\\x00' WHERE seq = 3 AND history = ", 3),
            ("UPDATE diemcau.person SET fields = '[]' WHERE version = 1 AND history = ", 1),
            ("DELETE FROM diemcau.person WHERE version = 1 AND history = ", 1),
            ("UPDATE diemcau.position SET term = 'C' WHERE seq = 5 AND history = ", 5),
            ("UPDATE diemcau.position SET salt = '\\x00' WHERE seq = 7 AND history = ", 7),
            ("UPDATE diemcau.position SET hash = '\\x00' WHERE seq = 7 AND history = ", 7),
            ("UPDATE diemcau.tile SET hash = '\\x00' WHERE history = ", nil),
            ("UPDATE diemcau.checkpoint SET note = 'khác' WHERE history = ", 300),
            ("UPDATE diemcau.history SET head = 299 WHERE id = ", 299),
            ("INSERT INTO diemcau.person SELECT id, 2, 'venue/sa-pa', NULL, NULL, '' FROM diemcau.history WHERE id = ", 2),
        ] as [(String, Int?)])
    func `what is damaged is found in the background`(_ statement: String, _ seq: Int?) async throws {
        try await aDay()
        try await place.opened("C") { journal, _ in
            try await journal.verify()
            try tamper(statement)
            await #expect {
                try await journal.verify()
            } throws: { error in
                guard case JournalFault.damaged(_, let found, _)? = error as? JournalFault else { return false }
                return found == seq
            }
        }
    }

    @Test func `a history is put aside only when no server lives there, and the conference starts over`() async throws {
        try await aDay()
        let path = place.storage.path(of: place.conference)
        let noon = Date(timeIntervalSince1970: 1_642_424_400)
        try await place.opened("C") { _, _ in
            #expect(throws: JournalFault.inUse(path: path, holder: nil)) { try place.storage.archive(place.conference, at: noon) }
        }
        #expect(try !place.storage.wasArchived(place.conference))
        #expect(try place.storage.archive(place.conference, at: noon) == "\(path), archived 2022-01-17T13:00:00Z")
        #expect(try place.storage.wasArchived(place.conference) && !third.storage.wasArchived(third.conference))
        #expect(throws: JournalFault.missing(path: path)) { try place.storage.archive(place.conference, at: noon) }
        #expect(throws: JournalFault.missing(path: path)) { try place.storage.read(place.conference, snapshotFormat: nil) }
        try await place.opened("A") { journal, history in
            #expect(history.head == 0 && history.terms == [Term(name: "A", from: 1)])
            try await journal.append(JournalEntry.day(2))
        }
        #expect(throws: JournalFault.fileExists(path: "\(path), archived 2022-01-17T13:00:00Z")) {
            try place.storage.archive(place.conference, at: noon)
        }
    }

    @Test func `the log is read whole, in order, with what is proved of its last leaf`() async throws {
        try await aDay()
        var seqs: [Int] = []
        let last = try place.storage.readLog(place.conference) { seqs.append($0.entry.logEntry.seq) }
        #expect(seqs == Array(1...301) && last?.seq == 301)
        #expect(
            try place.storage.upgrade(place.conference, at: Date(), HistoryUpgrade(rekeyed: { $0 }, replay: { _ in }, snapshot: { nil }))
                == nil)
    }
}
