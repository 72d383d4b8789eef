import Foundation
import GRDB
import Journal

/// Writes a journal anew without what is to be forgotten, beside the old one, and puts it in its place once it has been read back; the old one is not kept. No page of the
/// new file has ever held what is gone.
struct JournalErasure {
    let file: URL
    let erasure: Erasure
    /// Is shown every entry as it stands afterwards, in order, so that it can make a snapshot of the end: the old ones hold the texts.
    let replay: (JournalEntry) -> Void
    let snapshot: () -> Snapshot?

    private var partial: URL { file.appendingPathExtension("erased") }

    /// - Throws: `damaged` where the old one does not hold or the new one not be read back, `blocked`, `full`, `notWritable`; the old one then stands as it stood.
    func make() throws(JournalFault) {
        DatabaseAccess.remove(partial)
        do {
            try DatabaseAccess.foldLog(of: file)
            let old = try DatabaseAccess.reader(at: file)
            try old.read { try rewrite($0) }
            try old.close()
            try JournalFolder.sync(partial)
        } catch {
            DatabaseAccess.remove(partial)
            throw JournalFault(error, at: file.path, while: .opening)
        }
        if rename(partial.path, file.path) != 0 {
            throw .notWritable(path: file.path, cause: String(cString: strerror(errno)))
        }
        try JournalFolder.sync(file.deletingLastPathComponent())
    }

    private func rewrite(_ old: Database) throws {
        let reader = try HistoryReader(old, at: file.path)
        try DatabaseAccess.makeJournal(at: partial) { try copy(reader, to: $0) }
    }

    private func copy(_ reader: HistoryReader, to database: Database) throws {
        let format = try Schema.prepare(database, as: .newest, at: partial.path)
        try Schema.note(try Schema.notes(of: reader.database), in: database)
        let writer = HistoryWriter(database: database, format: format)
        for (place, term) in try reader.terms().enumerated() { try writer.insert(term, number: place + 1) }
        let log = try reader.database.tableExists("leaf") ? LogTables(database: reader.database, path: reader.path) : nil
        let newLog = LogTables(database: database, path: partial.path)
        if log != nil { try newLog.makeTables() }
        try copyRows(reader, log, to: writer, newLog)
        for checkpoint in try log?.checkpoints() ?? [] { try newLog.keep(checkpoint) }
        var passedOver: [JournalFault] = []
        if let mark = try reader.mark(passedOver: &passedOver) { try writer.keep(mark) }
        if let snapshot = snapshot() { try writer.keep(snapshot) }
    }

    /// What is damaged stays so: with a new checksum nobody would know any more.
    private func copyRows(_ reader: HistoryReader, _ log: LogTables?, to writer: HistoryWriter, _ newLog: LogTables) throws {
        var last = 0
        try reader.walk(after: 0) { row in
            if row.seq != last + 1 { throw JournalFault.damaged(path: reader.path, seq: last + 1, cause: "it is missing") }
            last = row.seq
            try row.check(in: reader.path)
            try row.checkPeople(in: reader.path)
            let outcome = try erasure.outcome(of: row, in: reader.path)
            replay(try outcome.row.entry(in: reader.path))
            try writer.insert([outcome.row])
            // What an older release wrote has none until the next start.
            guard let log, let leaf = try log.leaf(at: row.seq) else { return }
            try log.check(leaf, against: row)
            try newLog.insert(outcome.hasLostBody ? leaf.withoutSalt : leaf)
        }
    }
}
