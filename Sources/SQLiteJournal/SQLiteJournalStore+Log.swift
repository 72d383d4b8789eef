public import Foundation
import GRDB
public import Journal

extension SQLiteJournalStore {
    /// Shows every position as the transparency log has it, in order, and gives what is proved of the last one; nil where there is no log. No lock, no term, also while a
    /// server writes: it is all of one moment.
    ///
    /// - Throws: `missing`, `newerFormat`, `damaged`, `unreadable`.
    public static func readLog(folder: URL, _ show: (LoggedEntry) -> Void) throws(JournalFault) -> LoggedRow? {
        let file = JournalFolder(url: folder).database
        do {
            let reader = try DatabaseAccess.reader(at: file)
            let last = try withoutActuallyEscaping(show) { show in
                try reader.read { database -> LoggedRow? in
                    let history = try HistoryReader(database, at: file.path)
                    guard history.format >= .two, try Schema.log(of: database) != nil else { return nil }
                    let log = LogTables(database: database, path: file.path)
                    try log.walk { row, leaf in show(try LoggedEntry(of: row, leaf, in: file.path)) }
                    return try history.logged(at: try history.head())
                }
            }
            try reader.close()
            return last
        } catch {
            throw JournalFault(error, at: file.path, while: .reading)
        }
    }
}
