import Foundation
import Journal

/// The folder of one conference's data, `data/<id>/`: which files are the journal's, and nothing about what is in them.
struct JournalFolder: Sendable {
    let url: URL
    let database: URL
    /// Of the database: asked for with every commit, and a URL makes it anew each time.
    let databasePath: String

    init(url: URL) {
        self.url = url
        database = url.appendingPathComponent("journal.sqlite")
        databasePath = database.path
    }

    var path: String { url.path }
    /// Whose data it is.
    var conference: String { url.lastPathComponent }
    var lock: URL { url.appendingPathComponent("lock") }
    /// What was acknowledged last, for a second look at the start.
    var acknowledged: URL { url.appendingPathComponent("journal.acknowledged") }
    var archive: URL { url.appendingPathComponent("archive", isDirectory: true) }

    /// The database and what SQLite keeps beside it. A `-wal` without its database still is history: it counts as a journal.
    var files: [URL] { ["journal.sqlite-wal", "journal.sqlite-shm", "journal.sqlite"].map { url.appendingPathComponent($0) } }

    var presentFiles: [URL] { files.filter { FileManager.default.fileExists(atPath: $0.path) } }
    var holdsJournal: Bool { !presentFiles.isEmpty }

    /// A database that somebody took away: SQLite would make a new one and throw the log away, and with it what was accepted last.
    var holdsOnlyLog: Bool {
        let present = presentFiles
        return present.contains(files[0]) && !present.contains(database)
    }

    /// Makes the folder for its owner only (the links' secret may lie beside the journal), and makes its name survive a power cut.
    ///
    /// - Throws: `notWritable`.
    func create() throws(JournalFault) {
        if FileManager.default.fileExists(atPath: path + "/.") { return }
        do {
            try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw .notWritable(path: path, cause: error.localizedDescription)
        }
        try Self.sync(url.deletingLastPathComponent())
    }

    /// Makes a file's bytes, or the names in a folder, survive a power cut.
    ///
    /// - Throws: `failedSync`.
    static func sync(_ url: URL) throws(JournalFault) {
        let descriptor = open(url.path, O_RDONLY | O_CLOEXEC)
        defer { if descriptor >= 0 { close(descriptor) } }
        if descriptor < 0 || fsync(descriptor) != 0 { throw .failedSync(path: url.path, cause: String(cString: strerror(errno))) }
    }
}
