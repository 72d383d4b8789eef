public import Foundation
import GRDB
public import Journal

/// A conference's folder that no server holds, and that none can take as long as this lives.
public final class StoppedJournal {
    private let folder: JournalFolder
    private let lock: FolderLock

    /// - Throws: `inUse`, `notWritable`.
    public init(folder: URL) throws(JournalFault) {
        self.folder = JournalFolder(url: folder)
        lock = try FolderLock(self.folder)
        // What was broken off in the middle.
        try? FileManager.default.removeItem(at: aside)
    }

    /// The journal's own file; others of the same conference are what was archived, and backups.
    public var journal: URL { folder.database }

    /// Of a file that is a journal of this conference; nil where it is none, or cannot be read. One without a name, as old ones are, is of the folder that it lies in.
    public func format(of file: URL) -> HistoryFormat? {
        guard let handle = try? FileHandle(forReadingFrom: file), let head = try? handle.read(upToCount: Self.head.count),
            Array(head) == Self.head
        else { return nil }
        let read = try? DatabaseAccess.reader(at: file).read { database -> HistoryFormat? in
            let format = try Schema.format(of: database, at: file.path)
            let name = try Schema.conference(of: database)
            let isOwn = name.map { $0 == folder.conference } ?? file.standardizedFileURL.path.hasPrefix(folder.path + "/")
            return isOwn ? format : nil
        }
        return read ?? nil
    }

    /// Where an old copy is rewritten, so that it has its name only once it is whole.
    private var aside: URL { folder.url.appendingPathComponent("upgrading", isDirectory: true) }

    /// What every file of SQLite begins with.
    private static let head = Array("SQLite format 3\0".utf8)

    /// Shows every row of a journal, in order, as it stands.
    ///
    /// - Throws: `missing`, `newerFormat`, `damaged`, `unreadable`, and whatever `show` throws.
    public func walk(_ file: URL, _ show: (EntryRow) throws(JournalFault) -> Void) throws(JournalFault) {
        do {
            let reader = try DatabaseAccess.reader(at: file)
            try withoutActuallyEscaping(show) { show in
                try reader.read { database in
                    try HistoryReader(database, at: file.path).walk(after: 0) { row in
                        try row.check(in: file.path)
                        try show(row)
                    }
                }
            }
            try reader.close()
        } catch {
            throw JournalFault(error, at: file.path, while: .reading)
        }
    }

    /// Rewrites a journal of the newest format without what is to be forgotten.
    ///
    /// - Throws: `damaged`, `blocked`, `full`, `notWritable`. Whatever it is, the journal stands as it stood.
    public func erase(
        _ erasure: Erasure, from file: URL, replay: (JournalEntry) -> Void, snapshot: () -> Snapshot?
    ) throws(JournalFault) {
        try withoutActuallyEscaping(replay) { replay throws(JournalFault) in
            try withoutActuallyEscaping(snapshot) { snapshot throws(JournalFault) in
                try JournalErasure(file: file, erasure: erasure, replay: replay, snapshot: snapshot).make()
            }
        }
    }

    /// Rewrites a journal of format 1 in the newest, in its place; the old one is not kept, for it holds every name within its rows.
    ///
    /// - Parameter rekeyed: the digest of a command as the newest format has it.
    /// - Throws: as `erase`.
    public func upgrade(_ file: URL, rekeyed: ([UInt8]) -> [UInt8]) throws(JournalFault) {
        let copy = JournalFolder(url: aside.appendingPathComponent(folder.conference, isDirectory: true))
        defer { try? FileManager.default.removeItem(at: aside) }
        do {
            try copy.create()
            try DatabaseAccess.foldLog(of: file)
            try FileManager.default.copyItem(at: file, to: copy.database)
            try withoutActuallyEscaping(rekeyed) { rekeyed in
                try JournalUpgrade(folder: copy, rekeyed: rekeyed, replay: { _ in }, snapshot: { nil }).make(
                    archive: aside.appendingPathComponent("old"))
            }
        } catch {
            throw JournalFault(error, at: file.path, while: .opening)
        }
        if rename(copy.database.path, file.path) != 0 {
            throw .notWritable(path: file.path, cause: String(cString: strerror(errno)))
        }
        try JournalFolder.sync(file.deletingLastPathComponent())
    }
}
