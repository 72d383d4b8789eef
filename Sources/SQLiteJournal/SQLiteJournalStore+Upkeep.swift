public import Foundation
import GRDB
public import Journal

/// What the command line does with a conference's folder.
extension SQLiteJournalStore {
    /// Whether a conference's folder holds a journal, be it a log without its database; a file of no bytes is none.
    public static func isThere(in folder: URL) -> Bool {
        JournalFolder(url: folder).presentFiles.contains { file in
            let size = try? FileManager.default.attributesOfItem(atPath: file.path)[.size] as? Int
            return size != 0
        }
    }

    /// Reads a history without opening it: no lock, no term, also while a server writes to it.
    ///
    /// - Parameter snapshotFormat: nil reads every entry from the first, without a snapshot.
    /// - Throws: `missing`, `newerFormat`, `damaged`, `unreadable`.
    public static func read(folder: URL, snapshotFormat: Int? = nil) throws(JournalFault) -> History {
        let file = JournalFolder(url: folder).database
        do {
            let reader = try DatabaseAccess.reader(at: file)
            let history = try reader.read { database in
                try HistoryReader(database, at: file.path).history(snapshotFormat: snapshotFormat)
            }
            try reader.close()
            return history
        } catch {
            throw JournalFault(error, at: file.path, while: .reading)
        }
    }

    /// Copies the journal to one file, also while a server writes to it: everything that was accepted before the call is in it.
    ///
    /// - Throws: `missing`, `fileExists` (a backup is never overwritten), `damaged`, `full`, `notWritable`, `unreadable`.
    public static func backup(from folder: URL, to file: URL) throws(JournalFault) {
        try JournalCopy(source: JournalFolder(url: folder).database, target: file, of: nil).make()
    }

    /// Puts a backup in the place of a journal that is not there (any more). Clients see another term and start from its state, and its receipts are of another log.
    ///
    /// - Throws: `inUse`, `journalExists` until the old one is archived, `noBackup`, `backupOfAnother`, `newerFormat`, `full`, `unreadable`,
    ///   `notWritable`.
    public static func restore(from file: URL, to folder: URL) throws(JournalFault) {
        let folder = JournalFolder(url: folder)
        try folder.create()
        let lock = try FolderLock(folder)
        defer { withExtendedLifetime(lock) {} }
        if folder.holdsJournal { throw .journalExists(path: folder.path) }
        // It speaks of the journal that was here.
        try? FileManager.default.removeItem(at: folder.acknowledged)
        do {
            try JournalCopy(source: file, target: folder.database, of: folder.conference, isRestored: true).make()
        } catch {
            throw ofBackup(error, at: file.path)
        }
    }

    /// What is wrong with a backup has another remedy than the same in a journal that is served.
    static func ofBackup(_ fault: JournalFault, at path: String) -> JournalFault {
        switch fault {
        case .missing(path): .noBackup(path: path, cause: "there is no such file")
        case .damaged(path, _, let cause): .noBackup(path: path, cause: cause)
        default: fault
        }
    }

    /// Moves the journal to `archive/<date>/` in its own folder, so that the conference starts over with the same links; nothing is deleted.
    ///
    /// - Parameter date: now; the archive is named after it, in UTC.
    /// - Returns: the archive's folder, which can itself be read as a journal's.
    /// - Throws: `missing`, `inUse`, `fileExists`, `notWritable`.
    public static func archive(folder: URL, at date: Date) throws(JournalFault) -> URL {
        let folder = JournalFolder(url: folder)
        if !folder.holdsJournal { throw .missing(path: folder.database.path) }
        let lock = try FolderLock(folder)
        defer { withExtendedLifetime(lock) {} }
        foldLog(of: folder)
        let shelf = try shelf(of: folder, at: date)
        do {
            for file in folder.presentFiles + [folder.acknowledged] where FileManager.default.fileExists(atPath: file.path) {
                try FileManager.default.moveItem(at: file, to: shelf.url.appendingPathComponent(file.lastPathComponent))
            }
        } catch {
            throw JournalFault(error, at: shelf.path, while: .opening)
        }
        try JournalFolder.sync(shelf.url)
        try JournalFolder.sync(folder.url)
        return shelf.url
    }

    /// Rewrites a journal in the newest format; the old one is kept in `archive/<date>/`. The release before cannot take the day over afterwards.
    ///
    /// - Parameters:
    ///   - rekeyed: the digest of a command as the newest format has it, from the one of the old row.
    ///   - replay: is shown every entry, in order.
    ///   - snapshot: the state after them; asked once, at the end.
    /// - Returns: where the old one is kept; nil where the journal was of the newest format already.
    /// - Throws: `missing`, `inUse`, `damaged`, `full`, `notWritable`, `newerFormat`. Whatever it is, the old one stands as it stood.
    public static func upgrade(
        folder: URL, at date: Date, rekeyed: ([UInt8]) -> [UInt8], replay: (JournalEntry) -> Void, snapshot: () -> Snapshot?
    ) throws(JournalFault) -> URL? {
        let folder = JournalFolder(url: folder)
        if !folder.holdsJournal { throw .missing(path: folder.database.path) }
        let lock = try FolderLock(folder)
        defer { withExtendedLifetime(lock) {} }
        if try format(of: folder) == .newest { return nil }
        let shelf = try shelf(of: folder, at: date)
        do throws(JournalFault) {
            try withoutActuallyEscaping(rekeyed) { rekeyed throws(JournalFault) in
                try withoutActuallyEscaping(replay) { replay throws(JournalFault) in
                    try withoutActuallyEscaping(snapshot) { snapshot throws(JournalFault) in
                        try JournalUpgrade(folder: folder, rekeyed: rekeyed, replay: replay, snapshot: snapshot).make(
                            archive: shelf.database)
                    }
                }
            }
        } catch {
            // Empty, as nothing came of it.
            rmdir(shelf.path)
            throw error
        }
        return shelf.url
    }

    private static func format(of folder: JournalFolder) throws(JournalFault) -> HistoryFormat {
        let path = folder.database.path
        do {
            return try DatabaseAccess.reader(at: folder.database).read { try Schema.format(of: $0, at: path) }
        } catch {
            throw JournalFault(error, at: path, while: .reading)
        }
    }

    /// A new folder of the archive, named after the date, in UTC.
    private static func shelf(of folder: JournalFolder, at date: Date) throws(JournalFault) -> JournalFolder {
        let name = date.ISO8601Format().replacing(":", with: "-")
        let shelf = JournalFolder(url: folder.archive.appendingPathComponent(name, isDirectory: true))
        if FileManager.default.fileExists(atPath: shelf.path) { throw .fileExists(path: shelf.path) }
        try shelf.create()
        return shelf
    }

    /// Brings the write-ahead log into the database, so that there is one file to move. A journal that is too damaged for that is moved as it is: it is
    /// archived because it is damaged.
    private static func foldLog(of folder: JournalFolder) {
        if folder.holdsOnlyLog { return }
        guard let connection = try? DatabaseAccess.writer(at: folder.database) else { return }
        try? connection.close()
    }
}
