import Conference
import Foundation
import GRDB
import Journal
import SQLiteJournal
import Testing

@Suite struct UpgradeTests {
    private let place = Place(.sqliteOfFormatOne)

    private func upgrade(replay: (JournalEntry) -> Void = { _ in }, snapshot: () -> Snapshot? = { nil }) throws -> URL? {
        try SQLiteJournalStore.upgrade(
            folder: place.folder, at: Date(timeIntervalSince1970: 1_642_401_600), rekeyed: { $0 + [9] }, replay: replay, snapshot: snapshot)
    }

    private func aDay() async throws {
        try await place.opened("doi-1") { journal, _ in try await journal.append(JournalEntry.day(3), mark: .sample(1)) }
        try await place.opened("doi-2") { journal, _ in
            try await journal.append([.mc(4, result: #"{"created":"n1"}"#)], mark: .sample(4))
        }
    }

    @Test func `an upgraded journal holds the same day, with its commands under keyed digests`() async throws {
        try await aDay()
        var seen: [Int] = []
        let archive = try upgrade(replay: { seen.append($0.logEntry.seq) }, snapshot: { .sample(at: 4) })
        #expect(seen == [1, 2, 3, 4])
        try await place.opened("doi-3") { journal, history in
            #expect(history.format == .two && history.head == 4)
            #expect(history.snapshot == .sample(at: 4) && history.mark == .sample(4))
            #expect(history.terms.map(\.name) == ["doi-1", "doi-2", "doi-3"] && history.terms.map(\.from) == [1, 4, 5])
            #expect(try await journal.reread(after: 0).map(\.logEntry) == (JournalEntry.day(3) + [.mc(4)]).map(\.logEntry))
            let found = try await journal.find([CommandKey(by: Principal(.mc, "mc-1"), id: "lenh-4")])
            #expect(found.map(\.digest) == [[0, 255, 4, 9]] && found.map(\.result) == [Array(#"{"created":"n1"}"#.utf8)])
            try await journal.append([.mc(5)])
            try await journal.verify()
        }
        let kept = try #require(archive)
        #expect(try SQLiteJournalStore.read(folder: kept).entries.count == 4, "the old one is kept")
        #expect(try upgrade() == nil, "what is of the newest format is left alone")
    }

    @Test func `the log is there before the next start, which is waited for`() async throws {
        try await aDay()
        #expect(try SQLiteJournalStore.readLog(folder: place.folder) { _ in } == nil)
        _ = try upgrade()
        var leaves: [Int] = []
        let last = try #require(try SQLiteJournalStore.readLog(folder: place.folder) { leaves.append($0.entry.logEntry.seq) })
        #expect(leaves == [1, 2, 3, 4] && last.seq == 4)
    }

    @Test func `nothing of the old one is left beside the new one, and a program that has it open is told of`() async throws {
        try await aDay()
        var configuration = Configuration()
        configuration.readonly = true
        let other = try DatabaseQueue(path: place.file.path, configuration: configuration)
        try await other.read { _ = try Int.fetchOne($0, sql: "SELECT count(*) FROM position") }
        #expect {
            try upgrade()
        } throws: { error in
            if case JournalFault.blocked? = error as? JournalFault { true } else { false }
        }
        try other.close()
        _ = try upgrade()
        let left = try FileManager.default.contentsOfDirectory(atPath: place.folder.path).filter { $0.hasPrefix("journal.sqlite") }
        #expect(left == ["journal.sqlite"])
        #expect(try await place.reopened("doi-3").head == 4)
    }

    @Test func `a journal in use is not upgraded, and neither is one that is not there`() async throws {
        #expect(throws: JournalFault.missing(path: place.file.path)) { try upgrade() }
        try await aDay()
        try await place.opened("doi-3") { _, _ in
            #expect(throws: JournalFault.inUse(path: place.folder.path, holder: Int(getpid()))) { try upgrade() }
        }
        #expect(try await place.reopened("doi-4").format == .one)
    }

    @Test func `a journal that cannot be read whole is left as it is`() async throws {
        try await aDay()
        let bytes = try Data(contentsOf: place.file)
        let broken = try #require(bytes.range(of: Data("conference.open".utf8)))
        var damaged = bytes
        damaged.replaceSubrange(broken.upperBound..<broken.upperBound + 40, with: Data(repeating: 0x7B, count: 40))
        try damaged.write(to: place.file)
        #expect(throws: JournalFault.self) { try upgrade() }
        let queue = try DatabaseQueue(path: place.file.path)
        let format = try await queue.read { try String.fetchOne($0, sql: "SELECT value FROM about WHERE key = 'format'") }
        let text = try await queue.read { try String.fetchOne($0, sql: "SELECT count(*) || max(seq) FROM position") }
        try queue.close()
        #expect(format == "1" && text == "44")
        #expect(try FileManager.default.contentsOfDirectory(atPath: place.folder.path).allSatisfy { !$0.contains("upgraded") })
        #expect(try FileManager.default.contentsOfDirectory(atPath: place.folder.path + "/archive") == [])
    }

    @Test func `a day that is not upgraded goes on in its own format`() async throws {
        try await aDay()
        #expect(try await place.reopened("doi-3").format == .one)
    }
}
