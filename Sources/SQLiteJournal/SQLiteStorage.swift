public import Foundation
public import Journal

/// The journals of one data folder, each in a folder of its conference.
public struct SQLiteStorage: JournalStorage {
    /// The data folder.
    private let root: URL

    public init(in root: URL) { self.root = root }

    private func folder(_ conference: String) -> URL { root.appendingPathComponent(conference, isDirectory: true) }

    public func path(of conference: String) -> String { folder(conference).path }

    /// The keys lie in the same folder, and the register beside them knows whose the journals are.
    public func admit(_ keys: ServerKeys) {}

    public func warnings() -> [String] { [] }

    public func isThere(_ conference: String) -> Bool { SQLiteJournalStore.isThere(in: folder(conference)) }

    /// One server has it for itself, and the register beside it knows of every archive.
    public func wasArchived(_ conference: String) -> Bool { false }

    public func store(of conference: String) -> any JournalStore { SQLiteJournalStore(folder: folder(conference)) }

    public func read(_ conference: String, snapshotFormat: Int?) throws(JournalFault) -> History {
        try SQLiteJournalStore.read(folder: folder(conference), snapshotFormat: snapshotFormat)
    }

    public func readLog(_ conference: String, _ show: (LoggedEntry) -> Void) throws(JournalFault) -> LoggedRow? {
        try SQLiteJournalStore.readLog(folder: folder(conference), show)
    }

    public func backup(_ conference: String, to file: URL) throws(JournalFault) {
        try SQLiteJournalStore.backup(from: folder(conference), to: file)
    }

    public func restore(_ conference: String, from file: URL) throws(JournalFault) {
        try SQLiteJournalStore.restore(from: file, to: folder(conference))
    }

    public func archive(_ conference: String, at date: Date) throws(JournalFault) -> String {
        try SQLiteJournalStore.archive(folder: folder(conference), at: date).path
    }

    public func upgrade(_ conference: String, at date: Date, _ upgrade: HistoryUpgrade) throws(JournalFault) -> String? {
        try SQLiteJournalStore.upgrade(
            folder: folder(conference), at: date, rekeyed: upgrade.rekeyed, replay: upgrade.replay, snapshot: upgrade.snapshot)?.path
    }
}
