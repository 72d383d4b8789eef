import Foundation
import GRDB
import Journal

/// Copies a journal into one file, whole and checked, or not at all: the way out for a backup and the way back for a restore.
///
/// SQLite's backup reads one moment of the source even while a server writes to it. The copy is made under another name, checked, synced and
/// only then given its own, so that nothing that carries the name is ever half a journal. It is its owner's alone from the first byte, whatever the umask and
/// the mode of the source: every name and word of the day is in it.
struct JournalCopy {
    let source: URL
    let target: URL
    /// Whose journal it has to be; nil: whoever's it is.
    let conference: String?
    /// Whether it goes on from here, with a transparency log of another name.
    let isRestored: Bool

    init(source: URL, target: URL, of conference: String?, isRestored: Bool = false) {
        self.source = source
        self.target = target
        self.conference = conference
        self.isRestored = isRestored
    }

    private var partial: URL { target.appendingPathExtension("partial") }

    /// - Throws: `fileExists`, `missing`, `damaged`, `backupOfAnother`, `newerFormat`, `full`, `unreadable`, `notWritable`.
    func make() throws(JournalFault) {
        if FileManager.default.fileExists(atPath: target.path) { throw .fileExists(path: target.path) }
        let reader: DatabaseQueue
        do {
            reader = try DatabaseAccess.reader(at: source)
            try reader.read(check)
        } catch {
            throw JournalFault(error, at: source.path, while: .reading)
        }
        // What an earlier attempt left behind.
        DatabaseAccess.remove(partial)
        do {
            try DatabaseAccess.makePrivate(partial)
            try copy(from: reader)
            try JournalFolder.sync(partial)
            try FileManager.default.moveItem(at: partial, to: target)
            try JournalFolder.sync(target.deletingLastPathComponent())
        } catch {
            DatabaseAccess.remove(partial)
            throw JournalFault(error, at: target.path, while: .opening)
        }
    }

    private func check(_ database: Database) throws {
        _ = try Schema.format(of: database, at: source.path)
        guard let conference, let found = try Schema.conference(of: database), found != conference else { return }
        throw JournalFault.backupOfAnother(path: source.path, found: found, wanted: conference)
    }

    private func copy(from reader: DatabaseQueue) throws {
        let copy = try DatabaseQueue(path: partial.path, configuration: DatabaseAccess.configuration())
        try reader.backup(to: copy)
        try copy.writeWithoutTransaction { database in
            // The copy has the source's write-ahead mode; without it there is one file and nothing beside it.
            try database.execute(sql: "PRAGMA journal_mode = DELETE")
            do {
                try Verification(path: source.path).verify(database)
            } catch {
                throw JournalFault(error, at: source.path, while: .reading)
            }
            if isRestored, try Schema.log(of: database) != nil { try Schema.beginLog(in: database) }
        }
        try copy.close()
        try reader.close()
    }
}
