import Conference
import Foundation
import Glibc
import Journal
import SQLiteJournal
import Testing

@testable import PostgreSQLJournal

/// A database of one's own that stops, dies, waits for a standby and is followed by it.
@Suite(.serialized) struct FailoverTests {
    private let conference = "lao-cai-2022"

    private func opened(_ url: String, _ term: String = "A") throws -> PostgreSQLJournalStore {
        let storage = try PostgreSQLStorage(url, backups: SQLiteBackups())
        let store = try #require(storage.store(of: conference) as? PostgreSQLJournalStore)
        _ = try store.open(term: term, snapshotFormat: 1)
        return store
    }

    /// Tries until it is written, as the pipeline does.
    private func insist(_ entries: [JournalEntry], on store: PostgreSQLJournalStore, within seconds: TimeInterval = 30) async throws {
        let end = Date(timeIntervalSinceNow: seconds)
        while true {
            do {
                return try await store.append(entries)
            } catch let fault as JournalFault where Date() < end {
                switch fault.aftermath {
                case .tryLater: try await Task.sleep(for: .milliseconds(20))
                case .reread, .readOn:
                    let first = try #require(entries.first?.logEntry.seq)
                    let found = try? await store.reread(after: first - 1)
                    if found?.isEmpty == false { return }
                    try await Task.sleep(for: .milliseconds(20))
                case .stop, .drop, .find, .readOnlyUntilRestart: throw fault
                }
            }
        }
    }

    @Test func `a database that is away keeps nothing from being read on once it is back, and its silence is told`() async throws {
        let cluster = try PostgreSQLCluster()
        let store = try opened(cluster.url())
        defer { store.close() }
        let news = HeardNews(of: store)
        try await store.append(JournalEntry.day(2))
        #expect(news.servers { $0.leader == "A" })
        // All of its processes at once, as when the machine goes.
        try cluster.stop("immediate")
        let before = news.all.count
        let fault = await #expect(throws: JournalFault.self) { try await store.append([.mc(3)]) }
        #expect(fault?.aftermath == .tryLater)
        #expect(news.first(after: before, within: 4) { $0 == .silent } != nil)
        try cluster.start()
        let back = news.all.count
        try await insist([.mc(3)], on: store)
        #expect(news.first(after: back) { $0 == .written } != nil)
        #expect(news.servers(after: back) { $0.leader == "A" })
        #expect(news.all.filter { $0 == .silent }.count == 1)
        #expect(try await store.reread(after: 0) == JournalEntry.day(3))
    }

    @Test func `a standby that is gone makes an append of unknown fate, and what it has written is found once it is settled`() async throws
    {
        let cluster = try PostgreSQLCluster()
        let store = try opened(cluster.url())
        defer { store.close() }
        try await store.append(JournalEntry.day(1))
        try cluster.configure("ALTER SYSTEM SET synchronous_standby_names = 'nobody'")
        try waitUntil(cluster, says: "nobody", of: "SHOW synchronous_standby_names")
        // A sign of life waits for no standby, and makes nothing else do so.
        let begin = Date()
        store.mark(.sample(2))
        #expect(try await store.find([CommandKey(by: Principal(.mc, "mc-1"), id: "không có")]) == [])
        #expect(Date().timeIntervalSince(begin) < 4)
        let fault = await #expect(throws: JournalFault.self) { try await store.append([.mc(2)]) }
        #expect(fault?.aftermath == .reread)
        let second = await #expect(throws: JournalFault.self) { try await store.reread(after: 1) }
        #expect(second?.aftermath == .tryLater)
        try cluster.configure("ALTER SYSTEM RESET synchronous_standby_names")
        try await insist([.mc(2)], on: store)
        #expect(try await store.reread(after: 0) == JournalEntry.day(2))
        try await store.append([.mc(3)])
    }

    @Test func `a database that takes no writes any more is left for another`() async throws {
        let cluster = try PostgreSQLCluster()
        let store = try opened(cluster.url())
        defer { store.close() }
        try await store.append(JournalEntry.day(1))
        try cluster.configure("ALTER SYSTEM SET default_transaction_read_only = on")
        let end = Date(timeIntervalSinceNow: 10)
        var seq = 1
        await #expect {
            while Date() < end {
                try await store.append([.mc(seq + 1)])
                seq += 1
            }
        } throws: { error in
            (error as? JournalFault)?.aftermath == .tryLater
        }
        #expect(store.backend == nil)
    }

    @Test func `a commit that somebody has told not to wait for its standby is not acknowledged`() async throws {
        let cluster = try PostgreSQLCluster()
        let store = try opened(cluster.url())
        defer { store.close() }
        try await store.append(JournalEntry.day(1))
        try cluster.configure("ALTER SYSTEM SET synchronous_standby_names = 'nobody'")
        try waitUntil(cluster, says: "nobody", of: "SHOW synchronous_standby_names")
        let pid = try #require(store.backend)
        let cancelled = try WaitingBackend(pid, at: cluster.url()).meets("pg_cancel_backend")
        await #expect {
            try await store.append([.mc(2)])
        } throws: { error in
            guard case JournalFault.unknownFate(_, let cause)? = error as? JournalFault else { return false }
            return cause.contains("synchronous replication")
        }
        for try await _ in cancelled {}
    }

    private func waitUntil(_ cluster: PostgreSQLCluster, says wanted: String, of statement: String) throws {
        let end = Date(timeIntervalSinceNow: 10)
        while try cluster.sql(statement) != wanted { try #require(Date() < end, "never \(wanted)") }
    }

    @Test func `a database that does not answer any more is given up in time, and what it does once it is back is done once`() async throws
    {
        let cluster = try PostgreSQLCluster()
        let store = try opened(cluster.url())
        defer { store.close() }
        let news = HeardNews(of: store)
        try await store.append(JournalEntry.day(1))
        #expect(news.servers { $0.leader == "A" })
        try cluster.signal(SIGSTOP)
        let stopped = Date()
        let before = news.all.count
        let fault = await #expect(throws: JournalFault.self) { try await store.append([.mc(2)]) }
        #expect(fault?.aftermath == .reread && Date().timeIntervalSince(stopped) > 4)
        #expect(news.all.dropFirst(before).contains(.silent), "told long before the append was given up")
        let second = await #expect(throws: JournalFault.self) { try await store.reread(after: 1) }
        #expect(second?.aftermath == .tryLater)
        try cluster.signal(SIGCONT)
        try await insist([.mc(2)], on: store)
        try await insist([.mc(3)], on: store)
        #expect(try await store.reread(after: 0) == JournalEntry.day(3))
        #expect(news.servers(after: news.all.count) { $0.leader == "A" })
    }

    private func log(of store: PostgreSQLJournalStore) async throws -> String? {
        try await withCheckedContinuation { answer in store.logged(at: 1) { answer.resume(returning: $0) } }.get()?.log
    }

    @Test(arguments: [true, false])
    func `after a promotion the log goes on under its name only if every append had waited for a standby`(_ isSynchronous: Bool)
        async throws
    {
        let primary = try PostgreSQLCluster()
        let standby = try PostgreSQLCluster(standbyOf: primary, named: "b")
        try waitUntil(primary, says: "streaming", of: "SELECT state FROM pg_stat_replication")
        if isSynchronous {
            try primary.configure("ALTER SYSTEM SET synchronous_standby_names = 'b'")
            try waitUntil(primary, says: "sync", of: "SELECT sync_state FROM pg_stat_replication")
        }
        let store = try opened("postgres://postgres@127.0.0.1:\(primary.port),127.0.0.1:\(standby.port)/postgres")
        defer { store.close() }
        try await store.append([.opening()])
        let before = try await log(of: store)
        if !isSynchronous {
            try waitUntil(primary, says: "t", of: "SELECT bool_and(replay_lsn = pg_current_wal_lsn()) FROM pg_stat_replication")
        }
        try primary.signal(SIGKILL)
        try standby.run("\(PostgreSQLCluster.programs)/pg_ctl -D \(standby.folder)/data -w promote")
        try await insist([.mc(2)], on: store)
        let after = try await log(of: store)
        #expect((after == before) == isSynchronous)
        try await store.verify()
    }

    @Test func `the primary is killed under load and its standby promoted: nothing that was acknowledged is lost, and it is written on`()
        async throws
    {
        let primary = try PostgreSQLCluster(["synchronous_commit=on"])
        let standby = try PostgreSQLCluster(standbyOf: primary, named: "b")
        try primary.configure("ALTER SYSTEM SET synchronous_standby_names = 'b'")
        try waitUntil(primary, says: "sync", of: "SELECT sync_state FROM pg_stat_replication")
        let store = try opened("postgres://postgres@127.0.0.1:\(primary.port),127.0.0.1:\(standby.port)/postgres")
        defer { store.close() }
        try await store.append([.opening()])
        for seq in 2...50 { try await store.append([.mc(seq)]) }
        async let written: Void = {
            for seq in 51...150 { try await insist([.mc(seq)], on: store) }
        }()
        try primary.signal(SIGKILL)
        try standby.run("\(PostgreSQLCluster.programs)/pg_ctl -D \(standby.folder)/data -w promote")
        try await written
        #expect(try await store.reread(after: 0).map(\.logEntry.seq) == Array(1...150))
        try await store.verify()
    }
}
