import Foundation
import GRDB
import Journal
import Testing

@testable import SQLiteJournal

@Suite struct FullDiskTests {
    private let place = Place(.sqlite)

    /// Larger than what a database of few pages has left.
    private func large(_ seq: Int) -> JournalEntry { .mc(seq, result: String(repeating: "x", count: 60_000)) }

    private func isFull(_ error: any Error) -> Bool {
        guard case JournalFault.full? = error as? JournalFault else { return false }
        return (error as? JournalFault)?.aftermath == .tryLater
    }

    @Test func `a full disk loses nothing, and writing goes on when there is room`() async throws {
        let journal = SQLiteJournalStore(folder: place.folder)
        _ = try journal.open(term: "doi-1", snapshotFormat: 1)
        try await journal.append(JournalEntry.day(2), mark: .sample(1))
        let limit = try journal.inspect { database in
            let limit = try Int.fetchOne(database, sql: "PRAGMA max_page_count")!
            let pages = try Int.fetchOne(database, sql: "PRAGMA page_count")!
            try database.execute(sql: "PRAGMA max_page_count = \(pages + 2)")
            return limit
        }
        await #expect(performing: { try await journal.append([.mc(3), large(4)], mark: .sample(2)) }, throws: isFull)
        await #expect(
            performing: { try await journal.store(Snapshot(seq: 2, format: 1, content: large(1).command!.result)) }, throws: isFull)
        try await journal.append([.mc(3)], mark: .sample(3))
        _ = try journal.inspect { try Int.fetchOne($0, sql: "PRAGMA max_page_count = \(limit)") }
        try await journal.append([large(4)], mark: .sample(4))
        journal.close()
        let found = try await place.reopened("doi-2")
        #expect(found.entries == JournalEntry.day(3) + [large(4)])
        #expect(found.mark == .sample(4))
        #expect(found.snapshot == nil)
    }

    @Test(.enabled(if: SmallDisk.isPossible, "a small disk of its own needs root"))
    func `a real disk that is full loses nothing, and writing goes on when there is room`() async throws {
        let disk = try SmallDisk(kilobytes: 512)
        let folder = disk.url.appendingPathComponent("lao-cai-2022")
        let journal = SQLiteJournalStore(folder: folder)
        _ = try journal.open(term: "doi-1", snapshotFormat: 1)
        var accepted: [JournalEntry] = []
        let refusal = await #expect(throws: JournalFault.self) {
            while accepted.count < 100 {
                let next = large(accepted.count + 1)
                try await journal.append([next])
                accepted.append(next)
            }
        }
        #expect(try isFull(#require(refusal)))
        #expect(!accepted.isEmpty)
        try disk.grow(toKilobytes: 4_096)
        let next = large(accepted.count + 1)
        try await journal.append([next])
        journal.close()
        #expect(try SQLiteJournalStore.read(folder: folder).entries == accepted + [next])
    }

    @Test(.enabled(if: SmallDisk.isPossible, "a small disk of its own needs root"))
    func `a disk with little room keeps it for the history`() async throws {
        let disk = try SmallDisk(kilobytes: 8_192)
        let journal = SQLiteJournalStore(folder: disk.url.appendingPathComponent("lao-cai-2022"))
        _ = try journal.open(term: "doi-1", snapshotFormat: 1)
        defer { journal.close() }
        var left = statvfs()
        #expect(statvfs(disk.url.path, &left) == 0)
        #expect(Int(left.f_bavail * UInt(left.f_frsize)) > 7_168 << 10)
    }
}

/// A disk in memory that can be filled for real.
private final class SmallDisk {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("diemcau-disk-\(UUID().uuidString)", isDirectory: true)

    /// Root may mount, unless its container says no: tried once.
    static let isPossible: Bool = getuid() == 0 && (try? SmallDisk(kilobytes: 64)) != nil

    init(kilobytes: Int) throws {
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        try Self.run("mount", "-t", "tmpfs", "-o", "size=\(kilobytes)k", "tmpfs", url.path)
    }

    deinit {
        try? Self.run("umount", url.path)
        try? FileManager.default.removeItem(at: url)
    }

    func grow(toKilobytes kilobytes: Int) throws { try Self.run("mount", "-o", "remount,size=\(kilobytes)k", url.path) }

    private static func run(_ command: String...) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = command
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        if process.terminationStatus != 0 { throw CocoaError(.featureUnsupported) }
    }
}
