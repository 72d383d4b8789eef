import Conference
import Foundation

/// What a `MemoryJournal` writes to: it outlives the journal as a disk outlives a server, holds the rows as a store does, and has one lock.
///
/// A power cut (`cutPower`) leaves what is written and frees the lock; what its journal still held back is gone.
public final class MemoryDisk: @unchecked Sendable {
    // @unchecked: everything below is touched inside `lock` only.
    private let lock = NSLock()
    private var holder: ObjectIdentifier?
    private var content = Content()

    struct Content {
        var rows: [EntryRow] = []
        var terms: [Term] = []
        var snapshots: [Snapshot] = []
        var mark: TimeMark?
        /// Where the commands of all rows stand, to find one twice.
        var commands: [CommandKey: Int] = [:]
    }

    /// In which the rows are written.
    public let format: HistoryFormat

    /// What stands in the place of a path in sentences.
    public static let path = "memory"

    public init(format: HistoryFormat = .newest) { self.format = format }

    public func cutPower() { lock.withLock { holder = nil } }

    /// The last position that is written.
    package var head: Int { read(\.rows.count) }

    /// What is written after position `seq`, read from the rows as every later start reads them; no lock is needed and nothing is changed.
    package func entries(after seq: Int) throws(JournalFault) -> [JournalEntry] { try read { $0 }.entries(after: seq) }

    func take(for journal: MemoryJournalStore) throws(JournalFault) {
        let taken = lock.withLock {
            if holder != nil { return false }
            holder = ObjectIdentifier(journal)
            return true
        }
        if !taken { throw .inUse(path: Self.path, holder: nil) }
    }

    func giveBack(by journal: MemoryJournalStore) {
        lock.withLock { if holder == ObjectIdentifier(journal) { holder = nil } }
    }

    func isHeld(by journal: MemoryJournalStore) -> Bool { lock.withLock { holder == ObjectIdentifier(journal) } }

    func read<Answer>(_ body: (Content) -> Answer) -> Answer { lock.withLock { body(content) } }

    func write(_ body: (inout Content) -> Void) { lock.withLock { body(&content) } }
}

extension MemoryDisk.Content {
    /// - Throws: `newerFormat`, `damaged`.
    func entries(after seq: Int) throws(JournalFault) -> [JournalEntry] {
        var entries: [JournalEntry] = []
        for row in rows.dropFirst(seq) { entries.append(try row.entry(in: MemoryDisk.path)) }
        return entries
    }

    /// - Throws: `newerFormat`, `damaged`.
    func history(_ format: HistoryFormat, snapshotFormat: Int) throws(JournalFault) -> History {
        let snapshot = snapshots.last { $0.format == snapshotFormat && $0.content != nil }
        return History(
            format: format, terms: terms, head: rows.count, snapshot: snapshot, entries: try entries(after: snapshot?.seq ?? 0),
            mark: mark)
    }

    /// - Throws: `damaged`.
    func find(_ wanted: [CommandKey]) throws(JournalFault) -> [RecordedCommand] {
        var found: [RecordedCommand] = []
        for key in wanted {
            guard let seq = commands[key], let remembered = try rows[seq - 1].remembered(in: MemoryDisk.path) else { continue }
            found.append(remembered)
        }
        return found
    }

    /// The rows of these entries, if they can be written.
    ///
    /// - Throws: `needsUpgrade`, `commandTaken`.
    func rows(for entries: [JournalEntry], by writer: RowWriter) throws(JournalFault) -> [EntryRow] {
        var here: Set<CommandKey> = []
        var rows: [EntryRow] = []
        for entry in entries {
            if let key = entry.commandKey, commands[key] != nil || !here.insert(key).inserted {
                throw .commandTaken(by: key.by, id: key.id)
            }
            rows.append(try writer.row(of: entry))
        }
        return rows
    }

    mutating func append(_ entries: [JournalEntry], as rows: [EntryRow], mark: TimeMark) {
        self.rows += rows
        for entry in entries {
            if let key = entry.commandKey { commands[key] = entry.logEntry.seq }
        }
        self.mark = mark
    }

    mutating func keep(_ snapshot: Snapshot) {
        snapshots.removeAll { $0.seq == snapshot.seq }
        snapshots.append(snapshot)
        snapshots.sort { $0.seq < $1.seq }
        snapshots = snapshots.suffix(Snapshot.kept)
    }
}
