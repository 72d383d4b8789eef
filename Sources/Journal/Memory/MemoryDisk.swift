import Conference
import Foundation

/// What a `MemoryJournal` writes to: it outlives the journal as a disk outlives a server, holds the rows as a store does, and has one lock.
///
/// A power cut (`cutPower`) leaves what is written and frees the lock; what its journal still held back is gone.
public final class MemoryDisk: @unchecked Sendable {
    // @unchecked: everything below is touched inside `lock` only.
    private let lock = NSLock()
    private var holders: Set<ObjectIdentifier> = []
    /// Whether several journals may write to it at once, as to a database; each finds out by a taken position what the others have written.
    package let isShared: Bool
    private var content = Content()

    struct Content {
        var rows: [EntryRow] = []
        var terms: [Term] = []
        var snapshots: [Snapshot] = []
        var mark: TimeMark?
        /// Of each row what the log has of it; none in format 1.
        var leaves: [LeafRow] = []
        /// By their sizes.
        var checkpoints: [Int: String] = [:]
        /// Where the commands of all rows stand, to find one twice.
        var commands: [CommandKey: Int] = [:]
        /// Who writes it at this time, where several may.
        var servers: ServersInMemory?
    }

    /// In which the rows are written.
    public let format: HistoryFormat

    /// What stands in the place of a path in sentences.
    public static let path = "memory"

    public init(format: HistoryFormat = .newest, isShared: Bool = false) {
        self.format = format
        self.isShared = isShared
        if isShared { content.servers = ServersInMemory() }
    }

    /// What the servers do and see of each other; nil where one has the disk for itself.
    package func servers<Answer>(_ body: (inout ServersInMemory) -> Answer) -> Answer? {
        lock.withLock {
            guard var servers = content.servers else { return nil }
            defer { content.servers = servers }
            return body(&servers)
        }
    }

    public func cutPower() { lock.withLock { holders = [] } }

    /// The last position that is written.
    package var head: Int { read(\.rows.count) }

    /// What is written after position `seq`, read from the rows as every later start reads them; no lock is needed and nothing is changed.
    package func entries(after seq: Int) throws(JournalFault) -> [JournalEntry] { try read { $0 }.entries(after: seq) }

    func take(for journal: MemoryJournalStore) throws(JournalFault) {
        let taken = lock.withLock {
            if !holders.isEmpty, !isShared { return false }
            holders.insert(ObjectIdentifier(journal))
            return true
        }
        if !taken { throw .inUse(path: Self.path, holder: nil) }
    }

    func giveBack(by journal: MemoryJournalStore) {
        _ = lock.withLock { holders.remove(ObjectIdentifier(journal)) }
    }

    func isHeld(by journal: MemoryJournalStore) -> Bool { lock.withLock { holders.contains(ObjectIdentifier(journal)) } }

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
    func history(_ format: HistoryFormat, for term: String, snapshotFormat: Int) throws(JournalFault) -> History {
        let snapshot = snapshots.last { $0.format == snapshotFormat && $0.content != nil }
        return History(
            format: format, terms: terms, head: rows.count, snapshot: snapshot, entries: try entries(after: snapshot?.seq ?? 0),
            mark: mark, shared: servers?.seen(by: term))
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
    /// - Throws: `positionTaken`, `needsUpgrade`, `commandTaken`.
    func rows(for entries: [JournalEntry], by writer: RowWriter) throws(JournalFault) -> [EntryRow] {
        if let first = entries.first?.logEntry.seq, first <= self.rows.count { throw .positionTaken(first) }
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

    mutating func append(_ entries: [JournalEntry], as rows: [EntryRow], _ leaves: [LeafRow], mark: TimeMark) {
        self.rows += rows
        self.leaves += leaves
        // Where two servers write by turns a term is there for each of its turns.
        if let first = rows.first, !first.term.isEmpty, terms.last?.name != first.term {
            terms.append(Term(name: first.term, from: first.seq))
        }
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
