import Foundation
import Journal
import SQLiteJournal
import Testing

#if POSTGRESQL
@testable import PostgreSQLJournal
#endif

/// The stores that keep the one contract, in every format that they ever wrote; every promise of the contract is tried on each.
enum Store: String, CaseIterable, CustomTestStringConvertible {
    case memory, sqlite
    case memoryOfFormatOne = "memory of format 1"
    case sqliteOfFormatOne = "sqlite of format 1"
    #if POSTGRESQL
    case postgresql
    #endif

    /// Those that write the newest format.
    static var ofFormatTwo: [Store] { allCases.filter { $0.format == .two } }

    /// Those that one server has for itself.
    static var ofOneServer: [Store] { allCases.filter { !$0.isShared } }

    var testDescription: String { rawValue }

    var format: HistoryFormat {
        switch self {
        case .memory, .sqlite: .two
        case .memoryOfFormatOne, .sqliteOfFormatOne: .one
        #if POSTGRESQL
        case .postgresql: .two
        #endif
        }
    }

    /// Whether several servers may write it at once.
    var isShared: Bool {
        switch self {
        case .memory, .sqlite, .memoryOfFormatOne, .sqliteOfFormatOne: false
        #if POSTGRESQL
        case .postgresql: true
        #endif
        }
    }

    func place() -> Place { Place(self) }
}

/// Where one history lies: it outlives the journals that are opened on it, and is cleared away at the end of the test.
final class Place: Sendable {
    let store: Store
    let folder: URL
    let disk: MemoryDisk

    init(_ store: Store) {
        self.store = store
        disk = MemoryDisk(format: store.format)
        folder = FileManager.default.temporaryDirectory.appendingPathComponent(
            "diemcau-\(UUID().uuidString)/lao-cai-2022", isDirectory: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder.deletingLastPathComponent()) }

    var file: URL { folder.appendingPathComponent("journal.sqlite") }

    /// A file beside the conference's folder.
    func beside(_ name: String) -> URL { folder.deletingLastPathComponent().appendingPathComponent(name) }

    /// As a new server finds it.
    func journal() -> any JournalStore {
        switch store {
        case .memory, .memoryOfFormatOne: MemoryJournalStore(on: disk)
        case .sqlite, .sqliteOfFormatOne: SQLiteJournalStore(folder: folder, formatOfNew: store.format)
        #if POSTGRESQL
        case .postgresql: storage.store(of: conference)
        #endif
        }
    }

    #if POSTGRESQL
    /// Of the one database that all tests share.
    var storage: PostgreSQLStorage {
        do {
            return try PostgreSQLStorage(SharedCluster.url, backups: SQLiteBackups())
        } catch {
            fatalError("there is no PostgreSQL to test with (postgresql-15): \(error)")
        }
    }

    /// A name that no other history has there.
    var conference: String { "lao-cai-\(folder.deletingLastPathComponent().lastPathComponent.suffix(12).lowercased())" }
    #endif

    /// Opens it, lets `body` look, closes it.
    @discardableResult
    func opened<Answer>(_ term: String, _ body: (any JournalStore, History) async throws -> Answer) async throws -> Answer {
        let journal = journal()
        let history = try journal.open(term: term, snapshotFormat: 1)
        defer {
            journal.close()
            withExtendedLifetime(self) {}
        }
        return try await body(journal, history)
    }

    /// What the next start finds.
    func reopened(_ term: String) async throws -> History { try await opened(term) { _, history in history } }
}
