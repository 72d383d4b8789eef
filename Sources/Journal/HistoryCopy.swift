package import Foundation

/// A whole history on its way from one kind of store to another, row by row as it stands; with the same checksums it is the same history.
package struct HistoryCopy {
    package let conference: String
    /// The name of its transparency log.
    package let log: String
    package let terms: [Term]
    package let mark: TimeMark?
    package let checkpoints: [KeptCheckpoint]
    package let snapshots: [Snapshot]
    /// Shows every row with its leaf, in order.
    package let walk: ((EntryRow, LeafRow) throws -> Void) throws -> Void

    package init(
        conference: String, log: String, terms: [Term], mark: TimeMark?, checkpoints: [KeptCheckpoint], snapshots: [Snapshot],
        walk: @escaping ((EntryRow, LeafRow) throws -> Void) throws -> Void
    ) {
        self.conference = conference
        self.log = log
        self.terms = terms
        self.mark = mark
        self.checkpoints = checkpoints
        self.snapshots = snapshots
        self.walk = walk
    }
}

/// Files of the one form that backups have, whatever store they are of.
package protocol BackupFiles: Sendable {
    /// Writes a history to a new file, whole and checked, or not at all.
    ///
    /// - Throws: `fileExists`, `damaged`, `full`, `notWritable`, and what reading the history throws.
    func write(_ copy: HistoryCopy, to file: URL) throws(JournalFault)

    /// Reads the backup of a conference, checked. What `take` has written is to be kept only if it has returned.
    ///
    /// - Throws: `noBackup`, `backupOfAnother`, `newerFormat`, `refused` for one of an older format, and whatever `take` throws.
    func read(_ file: URL, of conference: String, _ take: (HistoryCopy) throws(JournalFault) -> Void) throws(JournalFault)
}
