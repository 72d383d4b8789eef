/// How far a history had come when it was looked at: all that an append has to find unchanged.
struct HistoryPlace: Equatable {
    /// The history's number in its database; another one after an archive.
    let history: Int
    let head: Int
    /// Counts openings and settlings: what they have found nobody may change afterwards who knew nothing of them.
    let stamp: Int
    /// How many there are.
    let epochs: Int
    /// The name of the last of them.
    let term: String
    let isArchived: Bool

    /// - Parameter rows: `columns` of one history, from this column on.
    init(_ rows: QueryRows, _ row: Int = 0) {
        history = Int(rows.number(row, 0))
        head = Int(rows.number(row, 1))
        stamp = Int(rows.number(row, 2))
        epochs = Int(rows.number(row, 3))
        term = rows.text(row, 4)
        isArchived = rows.flag(row, 5)
    }

    init(history: Int, head: Int, stamp: Int, epochs: Int, term: String) {
        (self.history, self.head, self.stamp, self.epochs, self.term, isArchived) = (history, head, stamp, epochs, term, false)
    }

    static let columns = "id, head, stamp, epochs, term, archived IS NOT NULL"

    /// After an append of ours.
    func appended(_ count: Int, by writer: String) -> HistoryPlace {
        HistoryPlace(history: history, head: head + count, stamp: stamp, epochs: epochs + (term == writer ? 0 : 1), term: writer)
    }
}
