import Conference
import Foundation
import Glibc
import Journal
import SQLiteJournal
import Testing

@testable import PostgreSQLJournal

/// Two servers of one conference, and whoever comes after them.
@Suite struct TwoServersTests {
    private let place = Place(.postgresql)

    /// - Returns: both stores, open, with their terms for names.
    private func pair() throws -> (a: PostgreSQLJournalStore, b: PostgreSQLJournalStore) {
        let stores = try ["A", "B"].map { term in
            let store = try #require(place.journal() as? PostgreSQLJournalStore)
            _ = try store.open(term: term, snapshotFormat: 1)
            return store
        }
        return (stores[0], stores[1])
    }

    @Test func `who comes second at a position reads what is there, and goes on after it`() async throws {
        let (a, b) = try pair()
        try await a.append(JournalEntry.day(2))
        await #expect(throws: JournalFault.positionTaken(1)) { try await b.append([.mc(1, id: "khac")]) }
        #expect(try await b.reread(after: 0) == JournalEntry.day(2))
        try await b.append([.mc(3)])
        await #expect(throws: JournalFault.positionTaken(3)) { try await a.append([.mc(3, id: "khac")]) }
        #expect(try await a.tail(after: 2) == HistoryTail(entries: [.mc(3)], terms: [Term(name: "B", from: 3)]))
        try await a.append([.mc(4)])
        #expect(try await b.tail(after: 0).terms == [Term(name: "A", from: 1), Term(name: "B", from: 3), Term(name: "A", from: 4)])
        for store in [a, b] { try await store.verify() }
        for store in [a, b] { store.close() }
        let found = try await place.reopened("C")
        #expect(found.entries == JournalEntry.day(4))
        #expect(
            found.terms.map { "\($0.name)\($0.from)" } == ["A1", "B1", "A1", "B3", "A4", "C5"],
            "opened twice, then three turns, then opened again")
    }

    @Test func `a command that one has taken is found by the other, and has no second position`() async throws {
        let (a, b) = try pair()
        defer { for store in [a, b] { store.close() } }
        try await a.append([.mc(1, id: "X")])
        _ = try await b.reread(after: 0)
        let by = Principal(.mc, "mc-1")
        #expect(try await b.find([CommandKey(by: by, id: "X")]).map(\.seq) == [1])
        await #expect(throws: JournalFault.commandTaken(by: by, id: "X")) { try await b.append([.mc(2, id: "X")]) }
        try await b.append([.mc(2)])
    }

    @Test func `of two that press at once, a hundred times, one is quicker each time, and no position is lost or doubled`() async throws {
        let (a, b) = try pair()
        defer { for store in [a, b] { store.close() } }
        try await withThrowingTaskGroup(of: Int.self) { group in
            for (name, store) in [("a", a), ("b", b)] {
                group.addTask {
                    var (seq, taken) = (0, 0)
                    for number in 1...100 {
                        while true {
                            do {
                                try await store.append([.mc(seq + 1, id: "\(name)-\(number)")])
                                seq += 1
                                break
                            } catch JournalFault.positionTaken {
                                taken += 1
                                seq += try await store.reread(after: seq).count
                            }
                        }
                    }
                    return taken
                }
            }
            for try await taken in group { #expect(taken > 0) }
        }
        let rows = try place.storage.read(place.conference, snapshotFormat: nil).entries
        #expect(rows.map(\.logEntry.seq) == Array(1...200))
        #expect(Set(rows.compactMap(\.command?.id)).count == 200)
        try await a.verify()
    }

    @Test func `a server that is far from the database comes to write beside one that is near and never rests`() async throws {
        let cluster = try SharedCluster.cluster.get()
        try cluster.sql("CREATE DATABASE xa_gan TEMPLATE template0")
        let storage = try PostgreSQLStorage(cluster.url(database: "xa_gan"), backups: SQLiteBackups())
        let (near, far) = (storage.store(of: "lao-cai-2022"), storage.store(of: "lao-cai-2022"))
        for (term, store) in [("gần", near), ("xa", far)] { _ = try store.open(term: term, snapshotFormat: 1) }
        defer { for store in [near, far] { store.close() } }
        // A disk that takes its time: whoever comes while another commits has lost.
        try cluster.sql(
            """
            CREATE FUNCTION slow_disk() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(0.005); RETURN NULL; END $$;
            CREATE TRIGGER slow_disk AFTER INSERT ON diemcau.position EXECUTE FUNCTION slow_disk()
            """, database: "xa_gan")
        let isDone = Flag()
        async let written: Void = {
            var seq = 0
            while !isDone.isSet {
                do {
                    seq += 1
                    try await near.append([.mc(seq, id: "gần-\(seq)")])
                } catch JournalFault.positionTaken {
                    seq += try await near.reread(after: seq - 1).count - 1
                }
            }
        }()
        var (seq, most) = (0, 0)
        for number in 1...60 {
            var losses = 0
            while true {
                do {
                    try await far.append([.mc(seq + 1, id: "xa-\(number)")])
                    seq += 1
                    break
                } catch JournalFault.positionTaken {
                    losses += 1
                    // The way there and back.
                    usleep(5_000)
                    seq += try await far.reread(after: seq).count
                }
            }
            most = max(most, losses)
        }
        isDone.set()
        try await written
        // Three, and those of its turns that a busy machine let pass.
        #expect(most < 30)
    }

    private final class Flag: @unchecked Sendable {
        // @unchecked: touched inside `lock` only.
        private let lock = NSLock()
        private var value = false
        var isSet: Bool { lock.withLock { value } }
        func set() { lock.withLock { value = true } }
    }

    @Test func `what one has written the other is told at once, and nobody is told of what they know`() async throws {
        let (a, b) = try pair()
        defer { for store in [a, b] { store.close() } }
        let (ofA, ofB) = (HeardNews(of: a), HeardNews(of: b))
        for news in [ofA, ofB] { #expect(news.servers { $0.others.count == 1 }) }
        let before = (a: ofA.all.count, b: ofB.all.count)
        try await a.append(JournalEntry.day(1))
        #expect(ofB.first(after: before.b, within: 0.9) { $0 == .written } != nil, "sooner than the next heartbeat")
        #expect(ofA.servers(after: before.a) { _ in true })
        #expect(!ofA.all.dropFirst(before.a).contains(.written))
    }

    @Test func `a notification that is lost costs a heartbeat`() async throws {
        let (a, b) = try pair()
        defer { for store in [a, b] { store.close() } }
        let news = HeardNews(of: b)
        #expect(news.servers { _ in true })
        let before = news.all.count
        // As a server does it that dies after its commit.
        let line = DatabaseLine(try DatabaseAddress(try SharedCluster.url), for: .journal)
        let connection = try line.connected()
        let found = try #require(try PositionReader.place(of: place.conference, on: connection))
        let writer = RowWriter(format: .two, term: "A", randomness: SystemRandomness.bytes)
        let row = try writer.row(of: .mc(1))
        let appender = PositionAppender(rows: [row], leaves: [writer.leaf(of: row)].compactMap { $0 }, mark: .sample(), term: "A")
        #expect(try appender.append(at: found, on: connection)?.head == 1)
        #expect(news.first(after: before, within: 3) { $0 == .written } != nil)
    }

    @Test func `what a server says of itself the other hears, the newest of it, and no more once it has closed`() async throws {
        let (a, b) = try pair()
        defer { b.close() }
        a.announce(Array("vừa mở".utf8))
        let (ofA, ofB) = (HeardNews(of: a), HeardNews(of: b))
        func says(_ text: String) -> (ServersOnStore) -> Bool { { $0.others == [ServerAnnouncement(term: "A", body: Array(text.utf8))] } }
        #expect(ofB.servers(says("vừa mở")))
        a.announce(Array("12 người".utf8))
        #expect(ofB.servers(within: 3, says("12 người")))
        #expect(ofA.servers { $0.others == [ServerAnnouncement(term: "B", body: [])] })
        let before = ofB.all.count
        a.close()
        #expect(ofB.servers(after: before, within: 3) { $0.others == [] && $0.leader == "B" })
    }

    @Test func `what a server says again the others need not read again`() throws {
        let (a, b) = try pair()
        defer { for store in [a, b] { store.close() } }
        let connection = try DatabaseLine(try DatabaseAddress(try SharedCluster.url), for: .servers).connected()
        let found = try #require(try PositionReader.place(of: place.conference, on: connection))
        var table = ServersTable(history: found.history, term: "A")
        let revision = Statement("SELECT revision, body FROM server WHERE history = $1::int8 AND term = 'A'")
        for (text, expected) in [("vừa mở", 1), ("vừa mở", 1), ("12 người", 2), ("12 người", 2)] {
            table.announce(Array(text.utf8))
            _ = try table.beat(on: connection, within: 5_000)
            let rows = try connection.ask(revision, [.number(found.history)], within: 5_000)
            #expect(rows.number(0, 0) == expected && rows.text(0, 1) == text)
        }
    }

    @Test func `one leads, and when it is silent for too long another does`() async throws {
        let (a, b) = try pair()
        defer { for store in [a, b] { store.close() } }
        let ofB = HeardNews(of: b)
        // A opened first, and gives no sign of life: nobody follows there.
        #expect(ofB.servers { $0.leader == "A" && $0.others.map(\.term) == ["A"] })
        #expect(ofB.servers(within: 12) { $0.leader == "B" && $0.others == [] })
    }

    @Test func `the store's clock is told`() async throws {
        let (a, b) = try pair()
        defer { for store in [a, b] { store.close() } }
        let news = HeardNews(of: a)
        let wall = Milliseconds(Date().timeIntervalSince1970 * 1_000)
        #expect(news.servers { abs($0.time - wall) < 30_000 })
    }
}
