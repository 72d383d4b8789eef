internal import TransparencyLog

/// Writes entries as rows of one format, for one writer's life.
public struct RowWriter: Sendable {
    public let format: HistoryFormat
    /// The term that the journal was opened with.
    public let term: String
    /// Random bytes, as many as asked for.
    private let randomness: @Sendable (Int) -> [UInt8]

    public init(format: HistoryFormat, term: String, randomness: @escaping @Sendable (Int) -> [UInt8]) {
        self.format = format
        self.term = term
        self.randomness = randomness
    }

    /// - Throws: `needsUpgrade` for what this format has no words for.
    public func row(of entry: JournalEntry) throws(JournalFault) -> EntryRow {
        switch format {
        case .one: try FormatOne.row(of: entry)
        case .two: FormatTwo.row(of: entry, term: term) { randomness(PersonRow.saltBytes) }
        }
    }

    /// What the log has of a row that is about to be written; nil in format 1, which tells nothing of people apart and so has no log.
    package func leaf(of row: EntryRow) -> LeafRow? {
        format >= .two ? LeafRow(of: row, salt: randomness(LogLeaf.saltBytes)) : nil
    }
}
