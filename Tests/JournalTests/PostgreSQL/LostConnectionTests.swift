import Conference
import Foundation
import Glibc
import Journal
import Synchronization
import Testing

@testable import PostgreSQLJournal

/// A line to the database that breaks, at every moment at which that matters.
@Suite struct LostConnectionTests {
    private let place = Place(.postgresql)

    private var cluster: PostgreSQLCluster { get throws { try SharedCluster.cluster.get() } }

    private func store(_ term: String = "A") throws -> PostgreSQLJournalStore {
        let store = try #require(place.journal() as? PostgreSQLJournalStore)
        _ = try store.open(term: term, snapshotFormat: 1)
        return store
    }

    /// The number of this conference's history.
    private var history: Int {
        get throws { try #require(Int(try cluster.sql("SELECT id FROM diemcau.history WHERE conference = '\(place.conference)'"))) }
    }

    @Test func `a connection that has gone while nobody used it is made anew, and nobody notices`() async throws {
        let store = try store()
        defer { store.close() }
        try await store.append(JournalEntry.day(1))
        let pid = try #require(store.backend)
        try cluster.sql("SELECT pg_terminate_backend(\(pid), 5000)")
        try await store.append([.mc(2)])
        #expect(store.backend != pid)
        #expect(try await store.reread(after: 0) == JournalEntry.day(2))
    }

    /// Someone else holds the history's row, so that an append is under way for as long as that lasts.
    private func whileHeld(_ body: () async throws -> Void) async throws {
        let line = DatabaseLine(try DatabaseAddress(try SharedCluster.url), for: .upkeep)
        let connection = try line.connected()
        try connection.ask(Statement("BEGIN"), within: 5_000)
        try connection.ask(Statement("SELECT 1 FROM history WHERE id = $1 FOR UPDATE"), [.number(try history)], within: 5_000)
        try await body()
        try connection.ask(Statement("ROLLBACK"), within: 5_000)
    }

    @Test func `an append whose connection is lost under way is of unknown fate, until it is read what is there`() async throws {
        let store = try store()
        defer { store.close() }
        try await store.append(JournalEntry.day(1))
        let pid = try #require(store.backend)
        try await whileHeld {
            let ended = try WaitingBackend(pid, at: SharedCluster.url).meets("pg_terminate_backend")
            await #expect {
                try await store.append([.mc(2)])
            } throws: { error in
                if case JournalFault.unknownFate? = error as? JournalFault { true } else { false }
            }
            for try await _ in ended {}
            await #expect(throws: JournalFault.self) { try await store.append([.mc(2)]) }
            // While somebody may still be committing it is not known.
            let fault = await #expect(throws: JournalFault.self) { try await store.reread(after: 1) }
            #expect(fault?.aftermath == .tryLater)
        }
        #expect(try await store.reread(after: 0) == JournalEntry.day(1))
        try await store.append([.mc(2)])
        try await store.verify()
    }

    @Test func `an append that another server keeps waiting for too long is known not to be written`() async throws {
        let store = try store()
        defer { store.close() }
        try await store.append(JournalEntry.day(1))
        try await whileHeld {
            await #expect {
                try await store.append([.mc(2)])
            } throws: { error in
                if case JournalFault.blocked? = error as? JournalFault { true } else { false }
            }
        }
        try await store.append([.mc(2)])
    }

    @Test func `what was under way when its fate was settled is not written afterwards`() async throws {
        let store = try store()
        defer { store.close() }
        try await store.append(JournalEntry.day(1))
        let line = DatabaseLine(try DatabaseAddress(try SharedCluster.url), for: .journal)
        let connection = try line.connected()
        let before = try #require(try PositionReader.place(of: place.conference, on: connection))
        _ = try HistoryRecord.settle(before.history, on: connection)
        let writer = RowWriter(format: .two, term: "A", randomness: SystemRandomness.bytes)
        let row = try writer.row(of: .mc(2, id: "muộn"))
        let late = PositionAppender(rows: [row], leaves: [writer.leaf(of: row)].compactMap { $0 }, mark: .sample(), term: "A")
        #expect(try late.append(at: before, on: connection) == nil)
        // Who was not concerned goes on without a word.
        try await store.append([.mc(2)])
        #expect(try await store.reread(after: 0) == JournalEntry.day(2))
    }

    @Test func `a start ends what an earlier server had under way`() async throws {
        let first = try store()
        try await first.append(JournalEntry.day(1))
        let connection = try DatabaseLine(try DatabaseAddress(try SharedCluster.url), for: .journal).connected()
        let before = try #require(try PositionReader.place(of: place.conference, on: connection))
        first.close()
        let second = try store("B")
        defer { second.close() }
        let writer = RowWriter(format: .two, term: "A", randomness: SystemRandomness.bytes)
        let row = try writer.row(of: .mc(2, id: "muộn"))
        let late = PositionAppender(rows: [row], leaves: [writer.leaf(of: row)].compactMap { $0 }, mark: .sample(), term: "A")
        #expect(try late.append(at: before, on: connection) == nil)
    }

    @Test func `a database that has lost what was acknowledged is not written to`() async throws {
        let store = try store()
        defer { store.close() }
        try await store.append(JournalEntry.day(3))
        try cluster.sql(
            """
            DELETE FROM diemcau.position WHERE history = \(try history) AND seq > 1;
            UPDATE diemcau.history SET head = 1 WHERE id = \(try history)
            """)
        let fault = await #expect(throws: JournalFault.self) { try await store.append([.mc(4)]) }
        #expect(fault?.aftermath == .readOnlyUntilRestart)
        #expect(fault.map { "\($0)".contains("positions up to 3 were there") } == true)
    }

    /// Ends its connection, and waits until it knows.
    private func breakLine(of store: PostgreSQLJournalStore) throws {
        try cluster.sql("SELECT pg_terminate_backend(\(try #require(store.backend)), 5000)")
        while store.backend != nil { usleep(1_000) }
    }

    @Test(arguments: [3, 4])
    func `a database that has lost what was acknowledged, and that another server has written on, is not taken for the same`(_ head: Int)
        async throws
    {
        let store = try store()
        defer { store.close() }
        try await store.append(JournalEntry.day(3))
        // As after a promotion of a standby that was behind.
        try cluster.sql(
            """
            DELETE FROM diemcau.position WHERE history = \(try history) AND seq > 1;
            DELETE FROM diemcau.person WHERE history = \(try history) AND version > 1;
            UPDATE diemcau.history SET head = 1 WHERE id = \(try history);
            """)
        let other = try self.store("B")
        defer { other.close() }
        for seq in 2...head { try await other.append([.mc(seq, id: "khác-\(seq)")]) }
        try breakLine(of: store)
        let fault = await #expect(throws: JournalFault.self) {
            if head == 3 { try await store.append([.mc(4)]) } else { _ = try await store.reread(after: 3) }
        }
        #expect(fault?.aftermath == .readOnlyUntilRestart)
        #expect(fault.map { "\($0)".contains("positions up to 3 were there") } == true)
        #expect(try place.storage.read(place.conference, snapshotFormat: nil).head == head)
    }

    @Test func `a connection that is made anew goes on from what was read on the one before, and from what was found there again`()
        async throws
    {
        let (store, other) = (try self.store(), try self.store("B"))
        defer { for store in [store, other] { store.close() } }
        try breakLine(of: store)
        try await other.append(JournalEntry.day(2))
        #expect(try await store.reread(after: 0) == JournalEntry.day(2))
        try breakLine(of: store)
        #expect(try await store.reread(after: 2) == [])
        try breakLine(of: store)
        try await store.append([.mc(3)])
        try breakLine(of: store)
        #expect(try await store.reread(after: 0) == JournalEntry.day(3))
    }

    /// Nowhere suspended: who opens stands in line for two seconds, and among many tests one that is suspended may be away for longer.
    @Test func `a history that is archived while a server opens it is not opened`() throws {
        try store().close()
        let line = DatabaseLine(try DatabaseAddress(try SharedCluster.url), for: .upkeep)
        let connection = try line.connected()
        try connection.ask(Statement("BEGIN"), within: 5_000)
        try connection.ask(Statement("SELECT 1 FROM history WHERE id = $1 FOR UPDATE"), [.number(try history)], within: 5_000)
        let late = try #require(place.journal() as? PostgreSQLJournalStore)
        defer { late.close() }
        let opened = Mutex<Result<History, any Error>?>(nil)
        let opening = DispatchGroup()
        DispatchQueue.global().async(group: opening) {
            let result = Result { () throws(any Error) in try late.open(term: "B", snapshotFormat: 1) }
            opened.withLock { $0 = result }
        }
        let waits = Statement(
            "SELECT count(*) FROM pg_locks WHERE NOT granted AND pg_blocking_pids(pid) @> ARRAY[pg_backend_pid()]")
        while opened.withLock({ $0 == nil }), try connection.ask(waits, within: 5_000).number(0, 0) == 0 { usleep(1_000) }
        try connection.ask(
            Statement("UPDATE history SET archived = 'trưa' WHERE id = $1"), [.number(try history)], within: 5_000)
        try connection.ask(Statement("COMMIT"), within: 5_000)
        opening.wait()
        #expect {
            _ = try opened.withLock { try $0?.get() }
        } throws: { error in
            if case JournalFault.refused(_, let cause, _)? = error as? JournalFault { cause.contains("archived") } else { false }
        }
    }

    @Test func `a history that was archived while its server was away is not written to, and the server stops`() async throws {
        let store = try store()
        defer { store.close() }
        try await store.append(JournalEntry.day(1))
        // As after five seconds without a line.
        try cluster.sql("DELETE FROM diemcau.server WHERE history = \(try history)")
        _ = try place.storage.archive(place.conference, at: Date())
        let fault = await #expect(throws: JournalFault.self) { try await store.append([.mc(2)]) }
        #expect(fault?.aftermath == .stop)
        #expect(try place.storage.isThere(place.conference) == false)
    }
}
