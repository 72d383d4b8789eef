import Access
import Foundation
import GRDB
import Journal
import Testing
import TransparencyLog

@testable import SQLiteJournal

/// The transparency log that every store keeps beside its rows.
@Suite struct LogTests {
    private func logged(_ journal: any JournalStore, _ seq: Int) async throws -> LoggedRow? {
        try await withCheckedContinuation { answer in journal.logged(at: seq) { answer.resume(returning: $0) } }.get()
    }

    @Test(arguments: Store.ofFormatTwo)
    func `every position is a leaf, and is proved in the log that ends with it, the same at every later start`(_ store: Store) async throws
    {
        let place = store.place()
        var first: [LoggedRow?] = []
        try await place.opened("doi-1") { journal, _ in
            try await journal.append(Array(JournalEntry.day(300)[..<299]))
            try await journal.append([.mc(300)])
            for seq in [1, 2, 3, 255, 256, 257, 300] { first.append(try await logged(journal, seq)) }
        }
        for row in first {
            let row = try #require(row)
            let opening = try #require(row.opening)
            #expect(MerkleTiles.root(lastLeaf: MerkleHash.leaf(row.leaf), path: row.path) == row.root)
            let leaf = String(decoding: row.leaf, as: UTF8.self)
            #expect(leaf.hasPrefix(#"{"seq":\#(row.seq),"#))
            #expect(leaf.contains(Digest.hex(Digest.sha256(opening.salt + opening.body))))
            for person in opening.people {
                #expect(leaf.contains(#""\#(person.id)":"\#(Digest.hex(Digest.sha256(person.salt + person.fields)))""#))
            }
        }
        #expect(first[0]?.opening?.people.isEmpty == false)
        try await place.opened("doi-2") { journal, _ in
            try await journal.append([.mc(301)])
            var again: [LoggedRow?] = []
            for seq in [1, 2, 3, 255, 256, 257, 300] { again.append(try await logged(journal, seq)) }
            #expect(again == first)
            #expect(try await logged(journal, 302) == nil)
            try await journal.verify()
        }
    }

    @Test(arguments: [Store.memoryOfFormatOne, .sqliteOfFormatOne])
    func `a history of format 1 has none`(_ store: Store) async throws {
        try await store.place().opened("doi-1") { journal, _ in
            try await journal.append(JournalEntry.day(2))
            #expect(try await logged(journal, 2) == nil)
            try await journal.verify()
        }
    }

    @Test(arguments: Store.ofFormatTwo)
    func `what was signed first is handed out again, also when it is signed anew`(_ store: Store) async throws {
        let place = store.place()
        try await place.opened("doi-1") { journal, _ in
            try await journal.append(JournalEntry.day(3))
            #expect(try await logged(journal, 2)?.checkpoint == nil)
            journal.keep(KeptCheckpoint(size: 2, note: "của khóa cũ"))
            journal.keep(KeptCheckpoint(size: 2, note: "của khóa mới"))
            #expect(try await logged(journal, 2)?.checkpoint == "của khóa cũ")
        }
        let kept = try await place.opened("doi-2") { journal, _ in try await logged(journal, 2)?.checkpoint }
        #expect(kept == "của khóa cũ")
    }

    private let place = Place(.sqlite)

    private func tamper(_ sql: String) throws {
        let queue = try DatabaseQueue(path: place.file.path)
        try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
        try queue.close()
    }

    @Test func `rows that an older release wrote get their leaves at the next start`() async throws {
        try await place.opened("doi-1") { journal, _ in try await journal.append(JournalEntry.day(5)) }
        try tamper("DROP TABLE leaf; DROP TABLE tile; DROP TABLE checkpoint; DELETE FROM about WHERE key = 'log'")
        try await place.opened("doi-2") { journal, _ in
            try await journal.append([.mc(6)])
            #expect(try await logged(journal, 3)?.opening != nil)
        }
        // And what it wrote in between, after a day on this one.
        try tamper("DELETE FROM leaf WHERE seq > 4")
        try await place.opened("doi-3") { journal, _ in
            #expect(try await logged(journal, 6)?.path.count == 2)
            try await journal.verify()
        }
    }

    @Test func `where a leaf is gone over which something was signed, the log goes on under another name`() async throws {
        let before = try await place.opened("doi-1") { journal, _ in
            try await journal.append(JournalEntry.day(5))
            for size in [3, 5] { journal.keep(KeptCheckpoint(size: size, note: "đã ký \(size)")) }
            return try await logged(journal, 5)
        }
        try tamper("DELETE FROM leaf WHERE seq > 4")
        try await place.opened("doi-2") { journal, _ in
            let after = try await logged(journal, 5)
            #expect(after?.log != before?.log && after?.checkpoint == nil)
            #expect(try await logged(journal, 3)?.checkpoint == "đã ký 3")
            try await journal.verify()
        }
    }

    @Test(arguments: [
        "UPDATE leaf SET salt = zeroblob(16) WHERE seq = 7", "UPDATE leaf SET hash = zeroblob(32) WHERE seq = 7",
        "UPDATE leaf SET body = zeroblob(32) WHERE seq = 7", "DELETE FROM leaf WHERE seq = 7",
        "UPDATE tile SET hash = zeroblob(32)", "DELETE FROM tile", "INSERT INTO tile VALUES (1, 7, zeroblob(32))",
        "UPDATE checkpoint SET note = 'khác'",
    ])
    func `what is changed in the log is found`(_ sql: String) async throws {
        try await place.opened("doi-1") { journal, _ in
            try await journal.append(JournalEntry.day(260))
            journal.keep(KeptCheckpoint(size: 9, note: "của khóa cũ"))
            try await journal.verify()
        }
        try tamper(sql)
        try await place.opened("doi-2") { journal, _ in
            await #expect {
                try await journal.verify()
            } throws: { error in
                if case JournalFault.damaged? = error as? JournalFault { true } else { false }
            }
        }
    }

    @Test func `a history that was restored goes on in a log of another name, with the same leaves`() async throws {
        let (backup, other) = (place.beside("sao-luu.sqlite"), Place(.sqlite))
        var before: LoggedRow?
        try await place.opened("doi-1") { journal, _ in
            try await journal.append(JournalEntry.day(3))
            before = try await logged(journal, 3)
        }
        try SQLiteJournalStore.backup(from: place.folder, to: backup)
        try SQLiteJournalStore.restore(from: backup, to: other.folder)
        let after = try await other.opened("doi-2") { journal, _ in try await logged(journal, 3) }
        #expect(after?.root == before?.root && after?.leaf == before?.leaf)
        #expect(after?.log != before?.log && after?.log.count == 8)
        let still = try await place.opened("doi-2") { journal, _ in try await logged(journal, 3) }
        #expect(still == before)
    }
}
