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
        var epochs: [Epoch] = []
        var snapshots: [Snapshot] = []
        var mark: TimeMark?
        /// The commands of all rows, to find one twice.
        var commands: Set<CommandName> = []
    }

    struct CommandName: Hashable {
        let by: Principal
        let id: String
    }

    /// What stands in the place of a path in sentences.
    public static let path = "memory"

    public init() {}

    public func cutPower() { lock.withLock { holder = nil } }

    /// The last position that is written.
    package var head: Int { read(\.rows.count) }

    /// What is written after position `seq`, read from the rows as every later start reads them; no lock is needed and nothing is changed.
    package func entries(after seq: Int) throws(JournalFault) -> [Entry] { try read { $0 }.entries(after: seq) }

    func take(for journal: MemoryJournal) throws(JournalFault) {
        let taken = lock.withLock {
            if holder != nil { return false }
            holder = ObjectIdentifier(journal)
            return true
        }
        if !taken { throw .inUse(path: Self.path, holder: nil) }
    }

    func giveBack(by journal: MemoryJournal) {
        lock.withLock { if holder == ObjectIdentifier(journal) { holder = nil } }
    }

    func isHeld(by journal: MemoryJournal) -> Bool { lock.withLock { holder == ObjectIdentifier(journal) } }

    func read<Answer>(_ body: (Content) -> Answer) -> Answer { lock.withLock { body(content) } }

    func write(_ body: (inout Content) -> Void) { lock.withLock { body(&content) } }
}

extension MemoryDisk.Content {
    /// - Throws: `newerFormat`, `damaged`.
    func entries(after seq: Int) throws(JournalFault) -> [Entry] {
        var entries: [Entry] = []
        for row in rows.dropFirst(seq) { entries.append(try row.entry(in: MemoryDisk.path)) }
        return entries
    }

    /// - Throws: `newerFormat`, `damaged`.
    func history(snapshotFormat: Int) throws(JournalFault) -> History {
        var remembered: [Remembered] = []
        for row in rows {
            try EntryRow.checkFormat(row.format, seq: row.seq, in: MemoryDisk.path)
            let by = try EntryRow.principal(role: row.role, person: row.person, seq: row.seq, in: MemoryDisk.path)
            guard let command = row.command else { continue }
            remembered.append(Remembered(by: by, id: command.id, digest: command.digest, seq: row.seq, result: command.result))
        }
        let snapshot = snapshots.last { $0.format == snapshotFormat }
        return History(
            epochs: epochs, head: rows.count, snapshot: snapshot, entries: try entries(after: snapshot?.seq ?? 0), remembered: remembered,
            mark: mark)
    }

    /// The rows of these entries, if they can be written.
    ///
    /// - Throws: `notRecordable`, `commandTaken`.
    func rows(for entries: [Entry]) throws(JournalFault) -> [EntryRow] {
        var here: Set<MemoryDisk.CommandName> = []
        var rows: [EntryRow] = []
        for entry in entries {
            if let id = entry.command?.id {
                let name = MemoryDisk.CommandName(by: entry.position.by, id: id)
                if commands.contains(name) || !here.insert(name).inserted { throw .commandTaken(by: name.by, id: id) }
            }
            rows.append(try EntryRow(entry))
        }
        return rows
    }

    mutating func append(_ entries: [Entry], as rows: [EntryRow], mark: TimeMark) {
        self.rows += rows
        for entry in entries {
            if let id = entry.command?.id { commands.insert(MemoryDisk.CommandName(by: entry.position.by, id: id)) }
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
