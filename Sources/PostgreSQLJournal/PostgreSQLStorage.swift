public import Foundation
public import Journal

/// The histories in one PostgreSQL database, which any number of servers share.
public struct PostgreSQLStorage: JournalStorage {
    private let address: DatabaseAddress

    /// - Parameter url: `postgres://user:password@host1:5432,host2:5432/database`.
    /// - Throws: `refused` for a URL that is none. Nothing is connected yet.
    public init(_ url: String) throws(JournalFault) { address = try DatabaseAddress(url) }

    public func path(of conference: String) -> String { "\(address.path) (\(conference))" }

    public func admit(_ keys: ServerKeys) throws(JournalFault) { throw unwritten }

    public func isThere(_ conference: String) throws(JournalFault) -> Bool { throw unwritten }

    public func store(of conference: String) -> any JournalStore { MemoryJournalStore() }

    public func read(_ conference: String, snapshotFormat: Int?) throws(JournalFault) -> History { throw unwritten }

    public func readLog(_ conference: String, _ show: (LoggedEntry) -> Void) throws(JournalFault) -> LoggedRow? { throw unwritten }

    public func backup(_ conference: String, to file: URL) throws(JournalFault) { throw unwritten }

    public func restore(_ conference: String, from file: URL) throws(JournalFault) { throw unwritten }

    public func archive(_ conference: String, at date: Date) throws(JournalFault) -> String { throw unwritten }

    public func upgrade(_ conference: String, at date: Date, _ upgrade: HistoryUpgrade) throws(JournalFault) -> String? { throw unwritten }

    private var unwritten: JournalFault { .refused(path: address.path, cause: "this build only knows its address", remedy: "Wait.") }
}
