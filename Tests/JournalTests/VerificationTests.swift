import Conference
import Foundation
import GRDB
import Journal
import Testing

@testable import SQLiteJournal

@Suite struct VerificationTests {
    private let place = Place(.sqlite)

    /// Two starts, a snapshot at 3, six positions.
    private func aDay() async throws {
        try await place.opened("doi-1") { journal, _ in
            try await journal.append(JournalEntry.day(4))
            try await journal.store(.sample(at: 3))
        }
        try await place.opened("doi-2") { journal, _ in try await journal.append([.mc(5), .mc(6)]) }
    }

    private func tamper(_ sql: String) throws {
        let queue = try DatabaseQueue(path: place.file.path)
        try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
        try queue.close()
    }

    @Test(arguments: [
        ("DELETE FROM position WHERE seq = 2", 2), ("UPDATE position SET op = 'conference.end' WHERE seq = 2", 2),
        ("UPDATE position SET result = x'00' WHERE seq = 3", 3), ("UPDATE person SET fields = '[]' WHERE version = 1", 1),
        ("DELETE FROM person WHERE version = 1", 1), ("UPDATE position SET checksum = zeroblob(32) WHERE seq = 1", 1),
        ("INSERT INTO person VALUES ('venue/sa-pa', 2, NULL, NULL, x'00')", 2),
    ])
    func `what is damaged before the snapshot is found in the background, and at a backup`(_ sql: String, _ seq: Int) async throws {
        try await aDay()
        try tamper(sql)
        func names(_ error: any Error) -> Bool {
            if case JournalFault.damaged(_, seq, _)? = error as? JournalFault { true } else { false }
        }
        try await place.opened("doi-3") { journal, history in
            #expect(history.head == 6 && history.snapshot == .sample(at: 3))
            await #expect(performing: { try await journal.verify() }, throws: names)
            // It is no reason to end the day.
            try await journal.append([.mc(7)])
        }
        #expect(performing: { try SQLiteJournalStore.backup(from: place.folder, to: place.beside("sao-luu.sqlite")) }, throws: names)
    }

    @Test func `a command that was answered in a damaged row is not answered from it`() async throws {
        try await aDay()
        try tamper("UPDATE position SET result = x'00' WHERE seq = 2")
        try await place.opened("doi-3") { journal, _ in
            await #expect {
                _ = try await journal.find([CommandKey(by: Principal(.mc, "mc-1"), id: "lenh-2")])
            } throws: { error in
                if case JournalFault.damaged(_, 2, _)? = error as? JournalFault { true } else { false }
            }
        }
    }

    @Test func `an index that has lost a command is found`() async throws {
        try await aDay()
        // As a flipped bit would leave it: the row is there, its name in the index is another.
        try tamper(
            """
            PRAGMA writable_schema = ON;
            UPDATE sqlite_schema SET sql = replace(sql, 'WHERE command IS NOT NULL', 'WHERE command IS NOT NULL AND seq <> 2')
            WHERE name = 'position_command';
            """)
        try tamper("REINDEX position_command")
        try tamper(
            """
            PRAGMA writable_schema = ON;
            UPDATE sqlite_schema SET sql = replace(sql, ' AND seq <> 2', '') WHERE name = 'position_command';
            """)
        try await place.opened("doi-3") { journal, _ in
            let found = try await journal.find([CommandKey(by: Principal(.mc, "mc-1"), id: "lenh-2")])
            #expect(found == [])
            await #expect {
                try await journal.verify()
            } throws: { error in
                "\(error)".contains("missing from index")
            }
        }
    }

    @Test func `a damaged snapshot is passed over for the one before, and said`() async throws {
        try await aDay()
        try await place.opened("doi-3") { journal, _ in try await journal.store(.sample(at: 5)) }
        try tamper("UPDATE snapshot SET body = zeroblob(length(body)) WHERE seq = 5")
        let found = try await place.reopened("doi-4")
        #expect(found.snapshot == .sample(at: 3) && found.entries.map(\.logEntry.seq) == [4, 5, 6])
        #expect(found.passedOver.map(\.description).contains { $0.contains("position 5: the checksum of its snapshot does not hold") })
    }

    @Test func `an end that was acknowledged and is gone stops the start, and what to do is said`() async throws {
        try await aDay()
        try tamper("DELETE FROM position WHERE seq = 6")
        #expect {
            try place.journal().open(term: "doi-3", snapshotFormat: 1)
        } throws: { error in
            guard case JournalFault.cutShort(_, head: 5, acknowledged: 6, let note)? = error as? JournalFault else { return false }
            return "\(error)".contains("restore the newest backup") && FileManager.default.fileExists(atPath: note)
        }
    }

    @Test func `somebody who was erased reads as erased, and everything else still holds`() async throws {
        try await aDay()
        let connection = try DatabaseQueue(path: place.file.path)
        let row = try await connection.read { try RowCursor($0, .two, "WHERE seq = 1", []).next() }
        let person = try #require(row?.people.first { $0.id.contains("giang-seo-van") }).erased
        try await connection.write { database in
            try database.execute(
                sql: "UPDATE person SET salt = NULL, fields = NULL, checksum = ? WHERE id = ?",
                arguments: [Data(person.checksum), person.id])
        }
        try connection.close()
        try await place.opened("doi-3") { journal, _ in
            try await journal.verify()
            let opening = try #require(try await journal.reread(after: 0).first)
            guard case .programme(.read(let programme, _)) = opening.logEntry.events[0] else { throw CocoaError(.coderReadCorrupt) }
            #expect(programme.people.map(\.name) == [.erased])
        }
    }
}
