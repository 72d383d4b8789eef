import Foundation
import GRDB
import Journal

/// Writes a journal anew in the newest format, beside the old one, and puts it in its place once it has been read back; the old one goes to the archive.
struct JournalUpgrade {
    let folder: JournalFolder
    /// The digest of a command as the newest format has it, from the one that stands in the old row.
    let rekeyed: ([UInt8]) -> [UInt8]
    /// Is shown every entry in order, so that it can make a snapshot of the end; a start after the upgrade then need not read what was before.
    let replay: (JournalEntry) -> Void
    let snapshot: () -> Snapshot?

    private var partial: URL { folder.database.appendingPathExtension("upgraded") }

    /// - Throws: `damaged` where the old one cannot be read or the new one not be read back, `full`, `notWritable`; the old one then stands as it stood.
    func make(archive: URL) throws(JournalFault) {
        DatabaseAccess.remove(partial)
        do {
            try DatabaseAccess.foldLog(of: folder.database)
            let old = try DatabaseAccess.reader(at: folder.database)
            try old.read { try rewrite($0) }
            try old.close()
            try JournalFolder.sync(partial)
            // Two names for the old one, then the new one takes the first of them: at no moment is there no journal.
            try FileManager.default.linkItem(at: folder.database, to: archive)
            try JournalFolder.sync(archive.deletingLastPathComponent())
        } catch {
            DatabaseAccess.remove(partial)
            throw JournalFault(error, at: folder.database.path, while: .opening)
        }
        if rename(partial.path, folder.database.path) != 0 {
            throw .notWritable(path: folder.path, cause: String(cString: strerror(errno)))
        }
        try JournalFolder.sync(folder.url)
    }

    private func rewrite(_ old: Database) throws {
        let reader = try HistoryReader(old, at: folder.database.path)
        try DatabaseAccess.makeJournal(at: partial) { try copy(reader, to: $0) }
    }

    private func copy(_ reader: HistoryReader, to database: Database) throws {
        let format = try Schema.prepare(database, as: .newest, at: partial.path)
        try Schema.name(folder.conference, in: database)
        let writer = HistoryWriter(database: database, format: format)
        let terms = try reader.terms()
        for (place, term) in terms.enumerated() { try writer.insert(term, number: place + 1) }
        try copyRows(reader, terms[...], to: writer)
        // The leaves of a long history take seconds: a start that is waited for is not to make them.
        let leaves = RowWriter(format: .newest, term: "", randomness: SystemRandomness.bytes)
        try LogTables(database: database, path: partial.path).prepare(leaves)
        var passedOver: [JournalFault] = []
        if let mark = try reader.mark(passedOver: &passedOver) { try writer.keep(mark) }
        if let snapshot = snapshot() { try writer.keep(snapshot) }
    }

    private func copyRows(_ reader: HistoryReader, _ terms: ArraySlice<Term>, to writer: HistoryWriter) throws {
        var terms = terms
        var rows = RowWriter(format: .newest, term: "", randomness: SystemRandomness.bytes)
        var last = 0
        try reader.walk(after: 0) { row in
            if row.seq != last + 1 { throw JournalFault.damaged(path: reader.path, seq: last + 1, cause: "it is missing") }
            last = row.seq
            while let next = terms.first, next.from <= row.seq {
                rows = RowWriter(format: .newest, term: next.name, randomness: SystemRandomness.bytes)
                terms.removeFirst()
            }
            let entry = try row.entry(in: reader.path)
            replay(entry)
            let command = entry.command.map { CommandRecord(id: $0.id, digest: rekeyed($0.digest), result: $0.result) }
            try writer.insert([try rows.row(of: JournalEntry(logEntry: entry.logEntry, command: command))])
        }
    }
}
