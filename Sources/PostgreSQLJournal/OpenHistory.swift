internal import Journal

/// A history as this server has it open: how far it has come, and whether the database in use is known to hold this one.
struct OpenHistory {
    /// Where it stood when it was looked at last.
    var place: HistoryPlace
    /// Of the term that it was opened with.
    let writer: RowWriter
    /// The checksum of the last row that is known here; nil while there is none.
    var lastChecksum: [UInt8]?
    /// Whether that row was found on the connection in use: every new one may lead to a database that was promoted, or restored, without the end of the history, and that
    /// others have written on since.
    var isProven = true
    /// Appends in a row in which others were quicker.
    var losses = 0
}
